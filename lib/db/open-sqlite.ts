import 'server-only'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, type Dialect as KyselyDialect, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import { migrate } from './migrate'
import { namingFailures } from './naming-failures'
import { oneAtATime } from './one-at-a-time'
import type { Database } from './schema'
import type { Store } from './store'
import { StoreError, storeErrorFrom } from './store-error'

const busyMs = 5_000
/** Far more texts than the journal has; filters of a list make new ones. */
const statementsMax = 200
/** How long a start waits for the start of another process, which may have much to migrate. */
const startMs = 120_000
/** A larger journal is only looked at where it is read; the whole of it would delay every start. */
const checkedBytesMax = 64 * 1024 * 1024

/** A directory and a file that nobody else may read: the journal names networks and people. */
function makePrivate(file: string): void {
  const folder = dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700)
  // SQLite gives the files beside it the mode of the database.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  else if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
}

function prepare(raw: Libsql.Database, file: string): void {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  if (statSync(file).size > checkedBytesMax) return
  const [row] = raw.prepare('pragma quick_check(1)').all() as { quick_check?: string }[]
  if (row?.quick_check !== 'ok') throw new StoreError('corrupt', `${file} is damaged.`)
}

/**
 * Tries again what another process is in the way of. SQLite's own waiting does not cover the switch to
 * WAL, and would block this process while the other one migrates.
 */
async function unlessBusy(work: () => void, place: string): Promise<void> {
  const until = Date.now() + startMs
  for (;;) {
    try {
      work()
      return
    } catch (error) {
      if (storeErrorFrom(error, place).fault !== 'busy' || Date.now() > until) throw error
      await wait(20 + Math.random() * 50)
    }
  }
}

/**
 * Prepares each statement once. Kysely would prepare it at every use, which costs more than most
 * statements take, and leaves native memory behind that the collector hears nothing of.
 */
function preparedOnce(raw: Libsql.Database) {
  const known = new Map<string, Libsql.Statement>()
  const prepare = (text: string): Libsql.Statement => {
    const statement = known.get(text) ?? raw.prepare(text)
    if (known.size >= statementsMax) known.clear()
    known.set(text, statement)
    return statement
  }
  return { prepare, close: () => raw.close() }
}

function dialectOver(raw: Libsql.Database, file: string): KyselyDialect {
  // libsql has better-sqlite3's interface; its own types leave out what Kysely asks for.
  const database = preparedOnce(raw) as never
  return namingFailures(new SqliteDialect({ database }), file)
}

/**
 * A SQLite file as it stands, for reading alone, while others may write: nothing is made, nothing migrated.
 *
 * @throws StoreError
 */
export function connectSqlite(file: string): Store {
  // Opening would make a file where there is none.
  if (!existsSync(file)) throw new StoreError('other', `There is no journal at ${file}.`)
  try {
    const raw = new Libsql(file)
    raw.pragma(`busy_timeout = ${busyMs}`)
    raw.pragma('query_only = ON')
    const db = new Kysely<Database>({ dialect: dialectOver(raw, file) })
    return { dialect: 'sqlite', db, relaxed: db, close: () => db.destroy() }
  } catch (error) {
    throw storeErrorFrom(error, file)
  }
}

async function migrateAlone(raw: Libsql.Database, store: Store, file: string): Promise<void> {
  await unlessBusy(() => raw.exec('begin immediate'), file)
  try {
    await migrate(store, file)
    raw.exec('commit')
  } catch (error) {
    raw.exec('rollback')
    throw error
  }
}

/**
 * Opens a SQLite file: WAL, foreign keys on, mode 0600 in a directory of mode 0700. Commits of `db` are
 * synced to the disk, those of `relaxed` go along with the next one that is. Several processes of
 * one machine may share it.
 *
 * @throws StoreError; a damaged file is left as it is
 */
export async function openSqlite(file: string): Promise<Store> {
  const opened: Libsql.Database[] = []
  const open = () => {
    const raw = new Libsql(file)
    opened.push(raw)
    raw.pragma('busy_timeout = 100')
    return raw
  }
  try {
    makePrivate(file)
    const [careful, relaxed] = [open(), open()]
    await unlessBusy(() => prepare(careful, file), file)
    relaxed.pragma('synchronous = NORMAL')
    relaxed.pragma('foreign_keys = ON')
    const dialects = oneAtATime(dialectOver(careful, file), dialectOver(relaxed, file))
    const store: Store = {
      dialect: 'sqlite',
      db: new Kysely<Database>({ dialect: dialects[0] }),
      relaxed: new Kysely<Database>({ dialect: dialects[1] }),
      close: async () => {
        await store.relaxed.destroy()
        await store.db.destroy()
      },
    }
    await migrateAlone(careful, store, file)
    for (const raw of opened) raw.pragma(`busy_timeout = ${busyMs}`)
    return store
  } catch (error) {
    for (const raw of opened) raw.close()
    throw storeErrorFrom(error, file)
  }
}
