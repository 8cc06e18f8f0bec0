import 'server-only'
import { closeSync, existsSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import Libsql from 'libsql'
import { copyRows } from './copy-rows'
import { migrateLike } from './migrate'
import { namingFailures } from './naming-failures'
import { connectPostgres, placeOf } from './open-postgres'
import type { Database } from './schema'
import { StoreError, storeErrorFrom } from './store-error'

/** A journal as an operator names it: the path of a file, or the URL of a PostgreSQL database. */
export type JournalSource =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres'; readonly url: string }

/** How long a backup waits for somebody who holds the file. */
const busyMs = 10_000

/** One consistent moment of the file, read while others go on writing. */
function copySqlite(file: string, draft: string): void {
  // Opening would make a file where there is none.
  if (!existsSync(file)) throw new StoreError('other', `There is no journal at ${file}.`)
  const raw = new Libsql(file)
  try {
    raw.pragma(`busy_timeout = ${busyMs}`)
    raw.prepare('vacuum into ?').run(draft)
  } catch (error) {
    throw storeErrorFrom(error, file)
  } finally {
    raw.close()
  }
}

/** What has been done to a database, oldest first. */
async function migrationsDone(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** One consistent moment of a PostgreSQL journal, in a SQLite file of the same schema. */
async function copyPostgres(url: string, draft: string): Promise<void> {
  const place = placeOf(url)
  // Not brought up to date: an older Causeway may be at work on it.
  const source = connectPostgres(url)
  const dialect = new SqliteDialect({ database: new Libsql(draft) as never })
  const copy = new Kysely<Database>({ dialect: namingFailures(dialect, draft) })
  try {
    const tables = await source.db.introspection.getTables({ withInternalKyselyTables: true })
    if (!tables.some(({ name }) => name === 'kysely_migration'))
      throw new StoreError('other', `There is no journal in ${place}.`)
    await source.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (from) => {
        await migrateLike(copy, await migrationsDone(from), place)
        await copy.transaction().execute((to) => copyRows(from, to, 'sqlite'))
      })
  } finally {
    await copy.destroy()
    await source.close()
  }
}

/** Counts what a backup holds, once it has been found whole. */
function countAttempts(file: string): number {
  const raw = new Libsql(file)
  try {
    const [check] = raw.prepare('pragma quick_check(1)').all() as { quick_check?: string }[]
    if (check?.quick_check !== 'ok') throw new StoreError('corrupt', `${file} is damaged.`)
    const [row] = raw.prepare('select count(*) as attempts from attempts').all() as {
      attempts: number
    }[]
    return row?.attempts ?? 0
  } finally {
    raw.close()
  }
}

/** Takes a name for this backup alone. */
function reserve(target: string): void {
  try {
    closeSync(openSync(target, 'wx', 0o600))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new StoreError('other', `${target} exists already. Nothing was overwritten.`)
    throw error
  }
}

/**
 * Writes a consistent copy of a journal, while others work on it, into a new SQLite file of mode 0600.
 * The file has its name from the start and its content all at once, at the end.
 *
 * @returns how many attempts are in it
 * @throws StoreError; then there is no such file, or it is what it was
 */
export async function writeBackup(source: JournalSource, target: string): Promise<number> {
  let folder: string | undefined
  let isReserved = false
  try {
    reserve(target)
    isReserved = true
    folder = mkdtempSync(join(dirname(target), '.causeway-backup-'))
    const draft = join(folder, basename(target))
    reserve(draft)
    if (source.dialect === 'sqlite') copySqlite(source.file, draft)
    else await copyPostgres(source.url, draft)
    const attempts = countAttempts(draft)
    renameSync(draft, target)
    return attempts
  } catch (error) {
    if (isReserved) rmSync(target, { force: true })
    throw storeErrorFrom(error, target)
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
