import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import https from 'node:https'
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
  /** Its journal, as somebody with access to the machine has it. */
  readonly journalFile: string
  /** What the app has written so far, to find secrets in. */
  output(): string
  /** Kills the app as a power cut would, and starts it again over what it left behind. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type AppOptions = {
  /** The journal has no place to be written to. */
  readonly isJournalBroken?: boolean
  /** Variables beside those that every app of a test has. A certificate makes it speak TLS. */
  readonly env?: Readonly<Record<string, string>>
}

/** One start of the app: what it takes to start it again in the same place. */
type Place = {
  readonly folder: string
  readonly port: number
  readonly sandboxPort: number
  readonly env: Readonly<Record<string, string>>
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
    ([name]) =>
      !/^(?:ALIBABA_CLOUD_|CAUSEWAY_|SANDBOX_|DATABASE_URL$|PORT$|HOST$|TRUST_PROXY$|LOG_LEVEL$|OIDC_|CI$)/.test(
        name,
      ),
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
    // Tests ask faster than people do; the test of the limits sets its own.
    CAUSEWAY_RATE_PER_SECOND: '10000',
    CAUSEWAY_CONCURRENCY: '1000',
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Whether a server answers over TLS, with whatever certificate it was given. */
const answersOverTls = (url: string) =>
  new Promise<boolean>((resolve) => {
    const request = https.get(url, { rejectUnauthorized: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })

async function answers(url: string): Promise<boolean> {
  if (url.startsWith('https:')) return answersOverTls(url)
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

/** Waits until the app answers. False when somebody took a port meanwhile. */
async function isUp(child: ChildProcess, url: string, output: () => string): Promise<boolean> {
  const giveUp = Date.now() + startMs
  while (child.exitCode === null && Date.now() < giveUp) {
    if (await answers(`${url}/healthz`)) return true
    await sleep(pollMs)
  }
  await end(child)
  // Somebody took a port between finding and using it: the only failure worth another try.
  if (/EADDRINUSE|is taken|is in use/.test(output())) return false
  throw new Error(`The app did not start. It wrote:\n${output()}`)
}

function launch({ folder, port, sandboxPort, env }: Place, onOutput: (text: string) => void) {
  const state = join(folder, `sandbox-${sandboxPort}.jsonl`)
  const child = spawn(process.execPath, [join(root, 'server.mjs')], {
    cwd: root,
    env: { ...appEnv(port, sandboxPort, state, join(folder, 'data')), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => onOutput(String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => onOutput(String(chunk)))
  return child
}

async function tryToStart(folder: string, env: Place['env']): Promise<App | undefined> {
  const [port = 0, sandboxPort = 0] = await freePorts(2)
  const place = { folder, port, sandboxPort, env }
  const url = `${env['CAUSEWAY_TLS_CERT'] ? 'https' : 'http'}://127.0.0.1:${port}`
  let written = ''
  const output = () => written
  const start = () =>
    launch(place, (text) => {
      written += text
    })
  let child = start()
  const killNow = () => child.kill('SIGKILL')
  process.once('exit', killNow)
  if (!(await isUp(child, url, output))) {
    process.off('exit', killNow)
    return undefined
  }
  return {
    url,
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    journalFile: join(folder, 'data', 'causeway-sandbox.db'),
    output,
    async restart() {
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await exited
      child = start()
      if (!(await isUp(child, url, output))) throw new Error('The ports were taken meanwhile.')
    },
    async stop() {
      process.off('exit', killNow)
      await end(child)
    },
  }
}

/** Starts the built app with a sandbox of its own, on free ports, and waits until it answers. */
export async function startApp({
  isJournalBroken = false,
  env = {},
}: AppOptions = {}): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-e2e-'))
  // A file stands where the folder should be.
  if (isJournalBroken) await writeFile(join(folder, 'data'), '')
  const clean = () => rm(folder, { recursive: true, force: true })
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const app = await tryToStart(folder, env)
      if (app) return { ...app, stop: () => app.stop().then(clean) }
    }
    throw new Error('No free port stayed free.')
  } catch (error) {
    await clean()
    throw error
  }
}
