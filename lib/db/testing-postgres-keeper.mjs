import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

// Runs one server of PostgreSQL and outlives nobody: when whoever started it is gone, however that
// came about, the server is ended and its folder removed. Called with JSON as its one argument.

const { binary, args, folder, identity } = JSON.parse(process.argv[2] ?? '{}')

/** The last words are enough to say why it did not start. */
const keptCharacters = 4000

let server
let written = ''

function end() {
  const running = server
  if (!running || running.exitCode !== null || running.signalCode !== null)
    return Promise.resolve()
  return new Promise((resolve) => {
    running.once('exit', resolve)
    // Immediate shutdown: nobody needs what it holds.
    running.kill('SIGQUIT')
    setTimeout(() => running.kill('SIGKILL'), 5000).unref()
  })
}

function start() {
  const started = spawn(binary, args, {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server = started
  const hear = (chunk) => {
    written = (written + chunk).slice(-keptCharacters)
  }
  started.stdout.on('data', hear)
  started.stderr.on('data', hear)
  const tell = (words) => process.connected && process.send({ written: words })
  started.once('error', (error) => tell(error.message))
  started.once('exit', () => tell(written))
}

async function leave() {
  await end()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

process.on('message', (order) => {
  if (order === 'start') start()
  if (order === 'stop') void end()
})
process.on('disconnect', () => void leave())
// A terminal's Ctrl+C reaches every process of the group; this one goes when its parent does.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void leave())
