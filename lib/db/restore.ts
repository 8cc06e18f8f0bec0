import 'server-only'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { ownProblem } from '@/lib/http/problem'
import type { JournalSource } from './backup'
import { copyRows } from './copy-rows'
import { settleFact } from './find-attempts'
import { migrationsFor } from './migrations'
import { openPostgres, placeOf } from './open-postgres'
import { openSqlite } from './open-sqlite'
import type { Store } from './store'
import { StoreError, storeErrorFrom } from './store-error'

/** What came back, and of how many attempts nobody knows any more what became of them. */
export type Restored = { readonly attempts: number; readonly unknown: number }

const nothing = 'Nothing was overwritten.'

/** Refuses what is no whole backup that this version can read. */
function inspect(draft: string, backup: string): void {
  const raw = new Libsql(draft)
  try {
    const [check] = raw.prepare('pragma integrity_check(1)').all() as {
      integrity_check?: string
    }[]
    if (check?.integrity_check !== 'ok') throw new StoreError('corrupt', `${backup} is damaged.`)
    const tables = raw
      .prepare("select name from sqlite_master where name in ('attempts', 'kysely_migration')")
      .all()
    if (tables.length !== 2)
      throw new StoreError('corrupt', `${backup} is no backup of a journal.`)
    const known = Object.keys(migrationsFor('sqlite'))
    const done = raw.prepare('select name from kysely_migration').all() as { name: string }[]
    if (done.some(({ name }) => !known.includes(name)))
      throw new StoreError('newer', `${backup} was written by a newer Causeway.`)
  } catch (error) {
    throw storeErrorFrom(error, backup)
  } finally {
    raw.close()
  }
}

/**
 * What was under way when the backup was made has come to something since, and its token may be older
 * than the service remembers: it must not be sent again by itself.
 */
async function settleOpen({ db }: Store, backup: string, now: number): Promise<number> {
  const problem = ownProblem('Causeway.OutcomeUnknown', 503, {
    detail: `The attempt was under way when the backup was made that was restored on ${new Date(now).toISOString()}. What became of it afterwards is not in the journal. Look at the service before sending it again.`,
  })
  const { numUpdatedRows } = await db
    .updateTable('attempts')
    .set(({ eb }) => ({
      state: 'unknown',
      phase: null,
      sealed: null,
      maybe_applied: 1,
      next_send_at: null,
      lease_owner: null,
      lease_until: 0,
      problem: JSON.stringify(problem),
      settled_at: now,
      changes: eb('changes', '+', 1),
    }))
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw storeErrorFrom(error, backup)
    })
  return Number(numUpdatedRows)
}

/** The draft as it is to come back: up to date, about the right world, with nothing under way. */
async function prepareDraft(
  draft: string,
  { backup, world, now }: { backup: string; world: string; now: number },
): Promise<Restored> {
  const store = await openSqlite(draft)
  try {
    const owner = await settleFact(store, 'target', world)
    if (owner !== world) {
      throw new StoreError(
        'foreign',
        `${backup} is about the ${owner}, and Causeway is set up for the ${world}. ${nothing}`,
      )
    }
    const unknown = await settleOpen(store, backup, now)
    const { attempts } = await store.db
      .selectFrom('attempts')
      .select(({ fn }) => fn.countAll<number>().as('attempts'))
      .executeTakeFirstOrThrow()
    return { attempts, unknown }
  } finally {
    // One file, to be linked or read as a whole.
    await sql`pragma journal_mode = delete`.execute(store.db)
    await store.close()
  }
}

function refuseFile(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-journal`])
    if (existsSync(path))
      throw new StoreError('other', `There is a journal at ${path}. ${nothing}`)
}

function intoFile(draft: string, file: string): void {
  try {
    // A link, unlike a rename, never takes the place of another file.
    linkSync(draft, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') refuseFile(file)
    throw error
  }
}

async function intoPostgres(draft: string, url: string, world: string): Promise<void> {
  const place = placeOf(url)
  const source = await openSqlite(draft)
  try {
    const target = await openPostgres(url)
    try {
      await target.db.transaction().execute(async (to) => {
        await sql`lock table attempts, facts in access exclusive mode`.execute(to)
        if (await to.selectFrom('attempts').select('id').limit(1).executeTakeFirst())
          throw new StoreError('other', `There is a journal in ${place}. ${nothing}`)
        const { rows: facts } = await sql<{
          value: string
        }>`delete from facts where fact = 'target' returning value`.execute(to)
        const other = facts.find(({ value }) => value !== world)
        if (other)
          throw new StoreError(
            'foreign',
            `The journal in ${place} is about the ${other.value}. ${nothing}`,
          )
        await copyRows(source.db, to)
        await sql`select setval(pg_get_serial_sequence('attempts', 'seq'), greatest(max(seq), 1), count(*) > 0) from attempts`.execute(
          to,
        )
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/**
 * Brings a backup back, where no journal is. `world` is what its attempts must be about: `sandbox` or
 * `cloud`. The backup stays as it is; it is brought up to date on the way. Attempts that were
 * under way in it come back as `unknown`.
 *
 * @throws StoreError; then nothing has come back
 */
export async function restoreBackup(
  backup: string,
  target: JournalSource,
  { world, now }: { world: string; now: number },
): Promise<Restored> {
  if (!existsSync(backup)) throw new StoreError('other', `There is no backup at ${backup}.`)
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new StoreError(
      'other',
      `${backup} is a journal in use: part of it is in ${backup}-wal. Make a backup of it.`,
    )
  }
  const file = target.dialect === 'sqlite' ? target.file : undefined
  const place = target.dialect === 'sqlite' ? target.file : placeOf(target.url)
  let folder: string | undefined
  try {
    if (file) refuseFile(file)
    const parent = file ? dirname(file) : tmpdir()
    if (file) mkdirSync(parent, { recursive: true, mode: 0o700 })
    folder = mkdtempSync(join(parent, '.causeway-restore-'))
    const draft = join(folder, 'journal.db')
    copyFileSync(backup, draft)
    chmodSync(draft, 0o600)
    inspect(draft, backup)
    const restored = await prepareDraft(draft, { backup, world, now })
    if (target.dialect === 'sqlite') intoFile(draft, target.file)
    else await intoPostgres(draft, target.url, world)
    return restored
  } catch (error) {
    throw storeErrorFrom(error, place)
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}
