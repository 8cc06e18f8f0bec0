import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { AttemptState } from '@/lib/http/attempt'
import { recordStatement } from './record-statement'
import type { AttemptRow, AttemptsTable } from './schema'
import type { Dialect, Store } from './store'
import { storeNow } from './store-now'

/** What an attempt is before it has a place in the line. */
export type NewAttempt = Pick<
  AttemptsTable,
  | 'id'
  | 'client_token'
  | 'operation'
  | 'region_id'
  | 'vpn_gateway_id'
  | 'vpn_connection_id'
  | 'name'
  | 'actor'
  | 'actor_id'
  | 'approver'
  | 'reason'
  | 'parameters'
  | 'fingerprint'
  | 'intent'
  | 'sealed'
  | 'expected_version'
  | 'started_at'
>

/** Who works on an attempt; `leaseMs` is how long it may be silent before another takes over. */
export type Worker = { readonly owner: string; readonly leaseMs: number }

/** What became of an attempt. */
export type Settlement = {
  readonly state: Exclude<AttemptState, 'sending'>
  readonly answer?: string
  readonly problem?: string
  readonly requestId?: string
  readonly vpnConnectionId?: string
  readonly at: number
}

const nowIn = ({ dialect }: Store): RawBuilder<number> => sql.raw(storeNow[dialect])

/** Somebody who came earlier, or who is being called with: an attempt begun anew has its old place back. */
const somebodyIsBefore = sql<boolean>`exists (
  select 1 from attempts before
  where before.vpn_gateway_id = attempts.vpn_gateway_id and before.state = 'sending'
    and (before.seq < attempts.seq or (before.phase = 'calling' and before.seq <> attempts.seq))
)`

// Written out, not bound: a partial index is used for no other form.
const isOpen = sql<boolean>`attempts.state = 'sending'`
const isUnsettled = sql<boolean>`(attempts.state = 'sending' or attempts.state = 'unknown')`

async function insert(
  db: Store['db'],
  dialect: Dialect,
  { attempt, worker }: { attempt: NewAttempt; worker: Worker },
): Promise<AttemptRow | undefined> {
  const { rows } = await db.executeQuery(recordStatement(dialect, attempt, worker))
  const [recorded] = rows
  return (
    recorded && {
      ...attempt,
      ...recorded,
      state: 'sending',
      maybe_applied: 0,
      next_send_at: null,
      lease_owner: worker.owner,
      request_id: null,
      answer: null,
      problem: null,
      settled_at: null,
      changes: 1,
    }
  )
}

/**
 * Writes an attempt down before anything is sent. `isNew` is false where the token is known, or where
 * the same request is under way or of unknown outcome under another token: then that row is the
 * answer. A new attempt that nobody stands before is `calling` already, so that the usual create
 * costs one write; the others are `queued`.
 */
export async function recordAttempt(
  store: Store,
  attempt: NewAttempt,
  worker: Worker,
): Promise<{ row: AttemptRow; isNew: boolean }> {
  const { db, dialect } = store
  // PostgreSQL would let two inserts pass each other; SQLite has one writer.
  const inserted =
    dialect === 'sqlite'
      ? await insert(db, dialect, { attempt, worker })
      : await db.transaction().execute(async (transaction) => {
          await sql`select pg_advisory_xact_lock(hashtextextended(${attempt.vpn_gateway_id}, 0))`.execute(
            transaction,
          )
          return insert(transaction, dialect, { attempt, worker })
        })
  if (inserted) return { row: inserted, isNew: true }
  const row = await db
    .selectFrom('attempts')
    .selectAll()
    .where((is) =>
      is.or([
        is('client_token', '=', attempt.client_token),
        is.and([is('intent', '=', attempt.intent), isUnsettled]),
      ]),
    )
    // The token's own row first: what it says about a mismatch comes before everything else.
    .orderBy(sql`case when client_token = ${attempt.client_token} then 0 else 1 end`)
    .orderBy('seq')
    .executeTakeFirst()
  // Settled between the two statements: the next try finds the line clear.
  return row ? { row, isNew: false } : recordAttempt(store, attempt, worker)
}

/**
 * Notes that a call is about to begin. Undefined when it must not: somebody stands before it, it
 * was taken back, or another process works on it.
 */
export async function beginSend(
  store: Store,
  id: string,
  worker: Worker,
  at: number,
): Promise<AttemptRow | undefined> {
  return store.db
    .updateTable('attempts')
    .set(({ eb, fn }) => ({
      phase: 'calling',
      sends: eb('sends', '+', 1),
      first_sent_at: fn.coalesce('first_sent_at', sql<number>`cast(${at} as bigint)`),
      last_sent_at: at,
      next_send_at: null,
      lease_until: sql<number>`${nowIn(store)} + ${sql.lit(worker.leaseMs)}`,
      changes: eb('changes', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('lease_owner', '=', worker.owner)
    .where(sql<boolean>`not ${somebodyIsBefore}`)
    .returningAll()
    .executeTakeFirst()
}

/** What is noted while an attempt goes on: why it waits and until when, or that it is being looked up. */
export type Progress = {
  readonly phase: 'queued' | 'waiting' | 'settling'
  readonly maybeApplied?: boolean
  readonly nextSendAt?: number
  readonly problem?: string
  readonly requestId?: string
}

/** Notes where an attempt stands between two calls. Undefined when it is no longer this worker's. */
export async function noteProgress(
  store: Store,
  id: string,
  { owner }: Worker,
  progress: Progress,
): Promise<AttemptRow | undefined> {
  return store.db
    .updateTable('attempts')
    .set(({ eb }) => ({
      phase: progress.phase,
      next_send_at: progress.nextSendAt ?? null,
      ...(progress.maybeApplied && { maybe_applied: 1 }),
      ...(progress.problem !== undefined && { problem: progress.problem }),
      ...(progress.requestId && { request_id: progress.requestId }),
      changes: eb('changes', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('lease_owner', '=', owner)
    .returningAll()
    .executeTakeFirst()
}

/**
 * Settles an attempt and wipes what was sealed. Holds whoever works on it: an outcome that is known
 * is known. Undefined when it was settled already. A success is written without waiting for the
 * disk: should a power cut take it back, the same token gets the same answer from the service.
 * That nothing was done could come out differently a second time, so it is on disk first.
 */
export async function settleAttempt(
  { db: careful, relaxed }: Store,
  id: string,
  settlement: Settlement,
): Promise<AttemptRow | undefined> {
  const { state, answer, problem, requestId, vpnConnectionId, at } = settlement
  const db = state === 'refused' || state === 'unknown' ? careful : relaxed
  return db
    .updateTable('attempts')
    .set(({ eb }) => ({
      state,
      phase: null,
      sealed: null,
      next_send_at: null,
      lease_owner: null,
      lease_until: 0,
      answer: answer ?? null,
      problem: problem ?? null,
      settled_at: at,
      ...(requestId && { request_id: requestId }),
      ...(vpnConnectionId && { vpn_connection_id: vpnConnectionId }),
      changes: eb('changes', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', 'in', state === 'unknown' ? ['sending'] : ['sending', 'unknown'])
    .returningAll()
    .executeTakeFirst()
}

/** Takes an attempt back, if that is certain to leave nothing behind. Undefined when it is too late. */
export async function cancelAttempt(
  { db }: Store,
  id: string,
  problem: string,
  at: number,
): Promise<AttemptRow | undefined> {
  return db
    .updateTable('attempts')
    .set(({ eb }) => ({
      state: 'refused',
      phase: null,
      sealed: null,
      next_send_at: null,
      lease_owner: null,
      lease_until: 0,
      problem,
      settled_at: at,
      changes: eb('changes', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('phase', 'in', ['queued', 'waiting'])
    .where('maybe_applied', '=', 0)
    .returningAll()
    .executeTakeFirst()
}

/** Begins anew with an attempt of unknown outcome: same token, parameters held by whoever asks. */
export async function reopenAttempt(
  store: Store,
  id: string,
  sealed: string | null,
  worker: Worker,
): Promise<AttemptRow | undefined> {
  return store.db
    .updateTable('attempts')
    .set(({ eb }) => ({
      state: 'sending',
      phase: 'queued',
      sealed,
      // It may have been carried out before: nothing that comes now takes that back.
      maybe_applied: 1,
      first_sent_at: null,
      settled_at: null,
      lease_owner: worker.owner,
      lease_until: sql<number>`${nowIn(store)} + ${sql.lit(worker.leaseMs)}`,
      changes: eb('changes', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .returningAll()
    .executeTakeFirst()
}

/** Takes over open attempts whose worker has fallen silent, or is among `dead`. */
export async function claimAttempts(
  store: Store,
  worker: Worker,
  dead: readonly string[] = [],
): Promise<AttemptRow[]> {
  return store.db
    .updateTable('attempts')
    .set({
      lease_owner: worker.owner,
      lease_until: sql<number>`${nowIn(store)} + ${sql.lit(worker.leaseMs)}`,
    })
    .where(isOpen)
    .where((is) =>
      is.or([
        is('lease_until', '<', nowIn(store)),
        is('lease_owner', 'is', null),
        ...(dead.length > 0 ? [is('lease_owner', 'in', dead)] : []),
      ]),
    )
    .returningAll()
    .execute()
}

/** Keeps a worker's attempts its own. */
export async function renewLeases(store: Store, { owner, leaseMs }: Worker): Promise<void> {
  await store.db
    .updateTable('attempts')
    .set({ lease_until: sql<number>`${nowIn(store)} + ${sql.lit(leaseMs)}` })
    .where(isOpen)
    .where('lease_owner', '=', owner)
    .execute()
}

/** Gives an attempt back, for whoever comes next. */
export async function releaseAttempt({ db }: Store, id: string, owner: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set({ lease_owner: null, lease_until: 0 })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('lease_owner', '=', owner)
    .execute()
}

/** The workers that hold open attempts. */
export async function leaseOwners({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('attempts')
    .select('lease_owner')
    .distinct()
    .where(isOpen)
    .where('lease_owner', 'is not', null)
    .execute()
  return rows.flatMap(({ lease_owner }) => lease_owner ?? [])
}
