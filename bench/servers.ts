import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const next = join(root, 'node_modules/next/dist/bin/next')
const printedMax = 100_000
const running: ChildProcess[] = []

/** What makes a process take the emulator for the cloud. */
export const keysFor = (sandbox: string): Record<string, string> => ({
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-access-key-id',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sandbox-access-key-secret',
  CAUSEWAY_ENDPOINT: sandbox,
})

/** Builds an app; what it prints is shown only when it fails. */
export function build(folder: string): void {
  const result = spawnSync(process.execPath, [next, 'build', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (result.status !== 0) throw new Error(`${result.stdout}\n${result.stderr}`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilAnswering(url: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within 30 seconds.`)
}

async function start(
  args: string[],
  env: Record<string, string>,
  url: string,
): Promise<{ pid: number; printed: () => string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  // The head is what anybody asks for; a run of hundreds of thousands of calls has a long log.
  child.stdout.on('data', (part: Buffer) => {
    if (text.length < printedMax) text += String(part)
  })
  running.push(child)
  await untilAnswering(url)
  return { pid: child.pid ?? 0, printed: () => text }
}

/** The product, which has been built, and its process. */
export async function startProduct(
  env: Record<string, string>,
): Promise<{ url: string; pid: number; printed: () => string }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const all = { ...env, PORT: String(port), NODE_ENV: 'production' }
  const started = await start([join(root, 'server.mjs')], all, `${url}/healthz`)
  return { url, ...started }
}

/** `next start` of a folder that has been built. */
export async function startPlainNext(folder: string): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await start([next, 'start', folder, '-H', '127.0.0.1', '-p', String(port)], {}, url)
  return url
}

/** The sandbox as a process of its own, as the cloud would be. */
export async function startSandboxProcess(stateFile: string): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const env = { SANDBOX_PORT: String(port), SANDBOX_STATE: stateFile, SANDBOX_SETTLE_MS: '0' }
  await start([tsx, '-C', 'react-server', 'lib/sandbox/main.ts'], env, `${url}/_control/state`)
  return url
}

/** The two ways to create, with and without a journal, in a process of their own. */
export async function startJournalServer(sandbox: string, dataDir: string): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const env = {
    ...keysFor(sandbox),
    CAUSEWAY_DATA_DIR: dataDir,
    NODE_ENV: 'production',
    PORT: String(port),
  }
  await start([tsx, '-C', 'react-server', 'bench/journal-server.ts'], env, url)
  return url
}

export function stopAll(): void {
  for (const child of running) child.kill('SIGTERM')
}
