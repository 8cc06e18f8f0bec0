import 'server-only'
import { closeSync, openSync } from 'node:fs'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { ownProblem } from '@/lib/http/own-problem'
import { settleFact } from './find-attempts'
import { migrationsFor } from './migrations'
import { openSqlite } from './open-sqlite'
import type { Store } from './store'
import { StoreError, storeErrorFrom } from './store-error'

/** What came back, and of how many attempts nobody knows any more what became of them. */
export type Restored = { readonly attempts: number; readonly unknown: number }

/** Refuses what is no whole backup that this version can read. */
export function inspect(draft: string, backup: string): void {
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
async function settleOpen({ db }: Store, now: number): Promise<number> {
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
  return Number(numUpdatedRows)
}

/**
 * What waited for approval may have been approved and carried out since: approving it again would send
 * a token that the service may have forgotten.
 */
async function expireAsked({ db }: Store, now: number): Promise<void> {
  const note = 'It was open when the backup was made that the journal was restored from.'
  await db
    .updateTable('approvals')
    .set({ state: 'expired', sealed: '', note, decided_at: now })
    .where((is) =>
      is.or([
        is('state', '=', 'waiting'),
        is.and([is('state', '=', 'approved'), is('attempt_id', 'is', null)]),
      ]),
    )
    .execute()
}

/**
 * Brings a draft up to date, with nothing under way, and writes it to `whole`: one file that
 * nobody has open.
 */
export async function prepareDraft(
  draft: string,
  whole: string,
  { backup, world, now }: { backup: string; world: string; now: number },
): Promise<Restored> {
  const store = await openSqlite(draft)
  try {
    const owner = await settleFact(store, 'target', world)
    if (owner !== world) {
      throw new StoreError(
        'foreign',
        `${backup} is about the ${owner}, and Causeway is set up for the ${world}. Nothing was overwritten.`,
      )
    }
    const unknown = await settleOpen(store, now)
    await expireAsked(store, now)
    // Somebody may have been shut out since: everyone signs in again.
    for (const table of ['sessions', 'verifications', 'throttles'] as const)
      await store.db.deleteFrom(table).execute()
    const { attempts } = await store.db
      .selectFrom('attempts')
      .select(({ fn }) => fn.countAll<number>().as('attempts'))
      .executeTakeFirstOrThrow()
    closeSync(openSync(whole, 'wx', 0o600))
    await sql`vacuum into ${whole}`.execute(store.db)
    return { attempts, unknown }
  } finally {
    await store.close()
  }
}
