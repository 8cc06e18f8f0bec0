import { CompiledQuery } from 'kysely'
import type { ApprovalState } from '@/lib/http/approval'
import type { Settings } from '@/lib/http/people'
import type { ApprovalRow } from './people-schema'
import type { Dialect, Store } from './store'

/** What a request for approval is before anybody has looked at it. Times are milliseconds since 1970. */
export type NewApproval = Omit<
  ApprovalRow,
  'state' | 'decider_id' | 'decider' | 'note' | 'decided_at' | 'attempt_id'
>

/** Who decided what, and when. */
export type Decision = {
  readonly state: 'approved' | 'rejected' | 'withdrawn'
  readonly deciderId: string
  readonly decider: string
  readonly note: string
  readonly at: number
}

const ruleText = (dialect: Dialect) => {
  const [name, token] = dialect === 'sqlite' ? ['?', '?'] : ['$1', '$2']
  return `
    select settings.value as rule, approvals.* from (select 1 as one) as here
    left join settings on settings.name = ${name}
    left join approvals on approvals.client_token = ${token}`
}

const ruleTexts: Readonly<Record<Dialect, string>> = {
  sqlite: ruleText('sqlite'),
  postgres: ruleText('postgres'),
}

/**
 * Whether a setting is on, and what was asked for with a token before. One statement, written out:
 * it stands in the way of every create.
 *
 * @throws StoreError
 */
export async function readRule(
  { db, dialect }: Store,
  setting: keyof Settings | '',
  clientToken: string,
): Promise<{ isOn: boolean; known: ApprovalRow | undefined }> {
  type Row = { rule: string | null } & (ApprovalRow | { id: null })
  const query = CompiledQuery.raw(ruleTexts[dialect], [setting, clientToken])
  const [row] = (await db.executeQuery(query as CompiledQuery<Row>)).rows
  if (!row) return { isOn: false, known: undefined }
  const { rule, ...approval } = row
  return { isOn: rule === 'on', known: approval.id === null ? undefined : approval }
}

export async function findApproval({ db }: Store, id: string): Promise<ApprovalRow | undefined> {
  return db.selectFrom('approvals').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes a request down; what stands there already under its client token is answered instead. */
export async function askApproval(
  { db }: Store,
  approval: NewApproval,
): Promise<{ row: ApprovalRow; isNew: boolean }> {
  const open = { state: 'waiting', decider_id: '', decider: '', note: '' } as const
  const row = { ...approval, ...open, decided_at: null, attempt_id: null }
  const inserted = await db
    .insertInto('approvals')
    .values(row)
    .onConflict((conflict) => conflict.column('client_token').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return { row: inserted, isNew: true }
  const found = await db
    .selectFrom('approvals')
    .selectAll()
    .where('client_token', '=', approval.client_token)
    .executeTakeFirstOrThrow()
  return { row: found, isNew: false }
}

/** What a list is narrowed to. */
export type ApprovalFilter = {
  readonly states?: readonly ApprovalState[]
  readonly clientToken?: string
  readonly vpnConnectionId?: string
}

/** A place in the list: requests before it are those asked for earlier. */
export type ApprovalPlace = Pick<ApprovalRow, 'requested_at' | 'id'>

/** The requests a filter finds, newest first, at most `limit` of them before a place. */
export async function listApprovals(
  { db }: Store,
  { states, clientToken, vpnConnectionId }: ApprovalFilter,
  { before, limit }: { before?: ApprovalPlace | undefined; limit: number },
): Promise<ApprovalRow[]> {
  let query = db.selectFrom('approvals').selectAll()
  if (states?.length) query = query.where('state', 'in', states)
  if (clientToken !== undefined) query = query.where('client_token', '=', clientToken)
  if (vpnConnectionId !== undefined)
    query = query.where('vpn_connection_id', '=', vpnConnectionId)
  if (before)
    query = query.where((is) =>
      is.or([
        is('requested_at', '<', before.requested_at),
        is.and([is('requested_at', '=', before.requested_at), is('id', '<', before.id)]),
      ]),
    )
  return query.orderBy('requested_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** How many wait that somebody else than this person has asked for. */
export async function countWaiting({ db }: Store, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('approvals')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .where('requester_id', '!=', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * Decides a request that waits; undefined where somebody was faster or it has expired. What is
 * approved keeps what was sealed until it is handed in, everything else loses it here.
 */
export async function decideApproval(
  { db }: Store,
  id: string,
  { state, deciderId, decider, note, at }: Decision,
): Promise<ApprovalRow | undefined> {
  const decision = { state, decider_id: deciderId, decider, note, decided_at: at }
  return db
    .updateTable('approvals')
    .set({ ...decision, ...(state !== 'approved' && { sealed: '' }) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst()
}

/** Notes which attempt an approval has become, and wipes what was sealed. */
export async function linkAttempt({ db }: Store, id: string, attemptId: string): Promise<void> {
  await db
    .updateTable('approvals')
    .set({ attempt_id: attemptId, sealed: '' })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .where('attempt_id', 'is', null)
    .execute()
}

/** Ends an approved request that can never be handed in, and says why. */
export async function abandonApproval({ db }: Store, id: string, note: string): Promise<void> {
  await db
    .updateTable('approvals')
    .set({ state: 'expired', sealed: '', note })
    .where('id', '=', id)
    .where('state', '=', 'approved')
    .where('attempt_id', 'is', null)
    .execute()
}

/** Ends what nobody has decided in time, and wipes what was sealed. */
export async function expireApprovals({ db }: Store, now: number): Promise<void> {
  await db
    .updateTable('approvals')
    .set({ state: 'expired', sealed: '', decided_at: now })
    .where('state', '=', 'waiting')
    .where('expires_at', '<=', now)
    .execute()
}

/** What was approved before a moment and is no attempt yet: whoever approved it did not come to that. */
export async function approvedUnsent(
  { db }: Store,
  decidedBefore: number,
): Promise<ApprovalRow[]> {
  return db
    .selectFrom('approvals')
    .selectAll()
    .where('state', '=', 'approved')
    .where('attempt_id', 'is', null)
    .where('decided_at', '<', decidedBefore)
    .execute()
}
