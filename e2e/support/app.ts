import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Short enough to wait for, long enough to be seen: how long a create leaves its gateway updating. */
export const settleMs = 300
/** How long a call may take, and how long an attempt is tried again: short, so that doubt is reached. */
export const deadlineMs = 2000
export const retryForMs = 3000

const root = fileURLToPath(new URL('../..', import.meta.url))
const attempts = 3
const startMs = 30_000
const pollMs = 50

export type App = {
  readonly url: string
  readonly sandboxUrl: string
  /** What the app has written so far, to find secrets in. */
  output(): string
  stop(): Promise<void>
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer()
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  })
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** The variables that would lead the app to a real account, or to somebody else's sandbox, are left out. */
function appEnv(
  port: number,
  sandboxPort: number,
  state: string,
  dataDir: string,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:ALIBABA_CLOUD_|CAUSEWAY_|SANDBOX_|DATABASE_URL$|PORT$|CI$)/.test(name),
  )
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_STATE: state,
    SANDBOX_SETTLE_MS: String(settleMs),
    CAUSEWAY_DATA_DIR: dataDir,
    CAUSEWAY_DEADLINE_MS: String(deadlineMs),
    CAUSEWAY_RETRY_FOR_MS: String(retryForMs),
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** Ends a process: asked first, then made to. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await exited
  clearTimeout(timer)
}

async function tryToStart(folder: string): Promise<App | undefined> {
  const [port = 0, sandboxPort = 0] = await freePorts(2)
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [join(root, 'server.mjs')], {
    cwd: root,
    env: appEnv(
      port,
      sandboxPort,
      join(folder, `sandbox-${sandboxPort}.jsonl`),
      join(folder, 'data'),
    ),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk
  })
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  const stop = async () => {
    process.off('exit', killNow)
    await end(child)
  }
  const giveUp = Date.now() + startMs
  while (child.exitCode === null && Date.now() < giveUp) {
    if (await answers(`${url}/api/regions`)) {
      return { url, sandboxUrl: `http://127.0.0.1:${sandboxPort}`, output: () => written, stop }
    }
    await sleep(pollMs)
  }
  await stop()
  // Somebody took a port between finding and using it: the only failure worth another try.
  if (/EADDRINUSE|is taken|is in use/.test(written)) return undefined
  throw new Error(`The app did not start. It wrote:\n${written}`)
}

/** Starts the built app with a sandbox of its own, on free ports, and waits until it answers. */
export async function startApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-e2e-'))
  const clean = () => rm(folder, { recursive: true, force: true })
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const app = await tryToStart(folder)
      if (app) return { ...app, stop: () => app.stop().then(clean) }
    }
    throw new Error('No free port stayed free.')
  } catch (error) {
    await clean()
    throw error
  }
}
