import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository; every command runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const minuteMs = 60_000
const graceMs = 5000

/**
 * The environment of every command. `NODE_ENV` is left to the tools: a value from outside makes
 * npm leave out what the build needs, and Next build for the wrong mode.
 */
export function commandEnv(more = {}) {
  const { NODE_ENV: _, ...env } = process.env
  return { ...env, NEXT_TELEMETRY_DISABLED: '1', ...more }
}

/** npm as it was called, or the one on PATH. */
export function npmCommand() {
  const called = process.env.npm_execpath
  if (called && basename(called) === 'npm-cli.js') return [process.execPath, called]
  return ['npm']
}

/** A tool of node_modules, called through Node so that no shell stands in between. */
export const tool = (path) => [process.execPath, `${root}node_modules/${path}`]

let isStopped = false

/** Whether somebody asked the whole run to stop. */
export const stopped = () => isStopped

const stopSignals = ['SIGINT', 'SIGTERM']

/** Hands signals on to a child while it runs. Returns the way to end that. */
function forwardSignals(child) {
  const handlers = stopSignals.map((signal) => {
    const handle = () => {
      isStopped = true
      child.kill(signal)
    }
    process.on(signal, handle)
    return () => process.off(signal, handle)
  })
  return () => {
    for (const off of handlers) off()
  }
}

/**
 * Runs a command with its output going straight to ours, and nothing to read from.
 *
 * @returns its exit code; 1 if it was killed, did not start or took too long
 */
export function run([command, ...args], { env = {}, minutes = 10 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: commandEnv(env),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const endForwarding = forwardSignals(child)
    const timer = setTimeout(() => {
      console.error(`${basename(command)} took more than ${minutes} minutes and is stopped.`)
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
    }, minutes * minuteMs)
    const finish = (code) => {
      clearTimeout(timer)
      endForwarding()
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      finish(1)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
