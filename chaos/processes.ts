import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const startMs = 60_000
const pollMs = 30

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

export type ProcessSpec = {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where it gets what it prints, across all its lives. */
  readonly logFile: string
  /** Answers 200 as soon as it is up. */
  readonly readyUrl: string
}

/** Variables that would lead elsewhere than this run are not handed down. */
const inherited: Record<string, string | undefined> = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:ALIBABA_CLOUD_|CAUSEWAY_|SANDBOX_|DATABASE_URL$|PORT$|NODE_ENV$)/.test(name),
  ),
)

/** A process that can be killed as a power cut kills it, and started again with the same settings. */
export class Mortal {
  readonly #spec: ProcessSpec
  #child: ChildProcess | undefined
  #isDown: Promise<void> | undefined
  deaths = 0

  constructor(spec: ProcessSpec) {
    this.#spec = spec
    process.once('exit', () => this.#child?.kill('SIGKILL'))
  }

  /** Resolves when it answers. @throws Error when it ends by itself, or does not answer in time */
  async start(): Promise<void> {
    const { name, args, env, logFile, readyUrl } = this.#spec
    const log = openSync(logFile, 'a')
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...inherited, NODE_ENV: 'production', ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', log, log],
    })
    this.#child = child
    for (const until = Date.now() + startMs; Date.now() < until; await wait(pollMs)) {
      if (child.exitCode !== null) throw new Error(`The ${name} ended by itself: see ${logFile}.`)
      if (await isOk(readyUrl)) return
    }
    throw new Error(
      `The ${name} did not answer within ${startMs / 1000} seconds: see ${logFile}.`,
    )
  }

  /** Killed, and there again after a while. While it is down, it is not killed a second time. */
  killFor(downMs: number): Promise<void> {
    this.#isDown ??= this.#dieFor(downMs).finally(() => {
      this.#isDown = undefined
    })
    return this.#isDown
  }

  async #dieFor(downMs: number): Promise<void> {
    this.deaths += 1
    await this.kill()
    await wait(downMs)
    await this.start()
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** Resolves once it is not being killed or started. */
  async isUp(): Promise<void> {
    await this.#isDown
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
