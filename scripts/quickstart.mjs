import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, nodeProblem } from './prepare.mjs'
import { commandEnv, root, stopped } from './run.mjs'

const host = '127.0.0.1'
const startMs = 60_000
const pollMs = 100

class Stop extends Error {}

function readPort(text = '') {
  if (text === '') return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Stop(`PORT must be a port from 1 to 65535; it is "${text}".`)
}

const portTaken = (port) =>
  new Stop(
    `Port ${port} of ${host} is taken. Stop what listens there, or choose another one: PORT=${port + 1} npm run quickstart`,
  )

function assertFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') reject(portTaken(port))
      else reject(new Stop(`Port ${port} of ${host} cannot be used: ${error.message}`))
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/** A page of the app, as soon as one is answered; undefined when the app has ended before. */
async function firstPage(url, hasEnded) {
  const giveUp = Date.now() + startMs
  while (Date.now() < giveUp && !hasEnded()) {
    try {
      const response = await fetch(`${url}/parameters`, { signal: AbortSignal.timeout(5000) })
      const text = await response.text()
      if (response.status < 500) return text
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return undefined
}

const sandboxWords = `No cloud credentials are set, so the sandbox stands in for Alibaba Cloud; nothing leaves this machine.
Its key pair, for other tools:
  ALIBABA_CLOUD_ACCESS_KEY_ID=sandbox-access-key-id
  ALIBABA_CLOUD_ACCESS_KEY_SECRET=sandbox-access-key-secret`

function announce(url, page) {
  // The app itself knows best: credentials may also come from a file that Next reads.
  const isSandbox = page.includes('data-slot="sandbox-banner"')
  const words = isSandbox
    ? sandboxWords
    : 'Cloud credentials are set: what you create is created on Alibaba Cloud.'
  console.log(`\nCauseway answers at ${url}\n\n${words}\n\nStop it with Ctrl+C.`)
}

async function serve(port) {
  const url = `http://${host}:${port}`
  const app = spawn(process.execPath, [join(root, 'server.mjs')], {
    cwd: root,
    env: { ...commandEnv(), NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let isAsked = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      isAsked = true
      app.kill(signal)
    })
  }
  let hasEnded = false
  const ended = new Promise((resolve) => {
    app.once('error', () => resolve(1))
    app.once('exit', (code) => resolve(code ?? 1))
  }).finally(() => {
    hasEnded = true
  })
  const page = await firstPage(url, () => hasEnded)
  if (page !== undefined) announce(url, page)
  else if (!hasEnded) {
    app.kill('SIGTERM')
    throw new Stop(`Causeway did not answer within ${startMs / 1000} seconds.`)
  }
  const code = await ended
  return isAsked ? 0 : code
}

async function main() {
  const problem = nodeProblem()
  if (problem) throw new Stop(problem)
  const port = readPort(process.env.PORT)
  await assertFree(port)
  if (!(await ensureInstalled())) throw new Stop('The packages could not be installed.')
  if (!(await ensureBuilt())) throw new Stop('The build failed.')
  if (stopped()) return 1
  return serve(port)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = 1
  },
)
