import 'server-only'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { AttemptState, ChangingOperation } from '@/lib/http/attempt'
import type { AttemptRow, Database } from './schema'
import { holdsWord, inStretches, wordsOf } from './search-words'
import type { Store } from './store'

/** A row with its place in the line: how many open attempts of its gateway stand before it. */
export type PlacedAttempt = AttemptRow & { readonly ahead: number }

/** What a list is narrowed to; times are milliseconds, `before` is a `seq`. */
export type AttemptFilter = {
  readonly states?: readonly AttemptState[]
  readonly operations?: readonly ChangingOperation[]
  readonly regionId?: string
  readonly vpnGatewayId?: string
  readonly vpnConnectionId?: string
  readonly clientToken?: string
  /** Words that all have to stand somewhere in a row, in any letter case. */
  readonly search?: string
  readonly from?: number
  readonly to?: number
}

const ahead = sql<number>`(
  case when attempts.state = 'sending' then (
    select count(*) from attempts before
    where before.vpn_gateway_id = attempts.vpn_gateway_id and before.state = 'sending' and before.seq < attempts.seq
  ) else 0 end
)`.as('ahead')

const placed = (db: Store['db']) => db.selectFrom('attempts').selectAll().select(ahead)

export async function findAttempt({ db }: Store, id: string): Promise<PlacedAttempt | undefined> {
  return placed(db).where('id', '=', id).executeTakeFirst()
}

export async function findByToken(
  { db }: Store,
  clientToken: string,
): Promise<AttemptRow | undefined> {
  return db
    .selectFrom('attempts')
    .selectAll()
    .where('client_token', '=', clientToken)
    .executeTakeFirst()
}

/** How many attempts are not settled, of all processes. */
export async function countSending({ db }: Store): Promise<number> {
  const row = await db
    .selectFrom('attempts')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where(sql<boolean>`attempts.state = 'sending'`)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

type Query = SelectQueryBuilder<Database, 'attempts', PlacedAttempt>

const searched = [
  'id',
  'client_token',
  'region_id',
  'vpn_gateway_id',
  'vpn_connection_id',
  'name',
  'actor',
  'reason',
  'request_id',
  'problem',
  'parameters',
] as const

function narrowed(start: Query, filter: AttemptFilter): Query {
  let query = start
  const { states, operations } = filter
  if (states?.length)
    query = query.where((is) =>
      is.or(states.map((state) => sql<boolean>`attempts.state = ${sql.lit(state)}`)),
    )
  if (operations?.length) query = query.where('operation', 'in', operations)
  if (filter.regionId) query = query.where('region_id', '=', filter.regionId)
  if (filter.vpnGatewayId) query = query.where('vpn_gateway_id', '=', filter.vpnGatewayId)
  if (filter.vpnConnectionId)
    query = query.where('vpn_connection_id', '=', filter.vpnConnectionId)
  if (filter.clientToken) query = query.where('client_token', '=', filter.clientToken)
  if (filter.from !== undefined) query = query.where('started_at', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('started_at', '<=', filter.to)
  for (const word of wordsOf(filter.search)) {
    query = query.where((is) =>
      is.or(searched.map((column) => holdsWord(`attempts.${column}`, word))),
    )
  }
  return query
}

/** Whether an index finds the rows; otherwise the journal is read backwards, a stretch at a time. */
const isIndexed = ({ vpnConnectionId, clientToken, states }: AttemptFilter): boolean =>
  vpnConnectionId !== undefined ||
  clientToken !== undefined ||
  (states?.length === 1 && (states[0] === 'sending' || states[0] === 'unknown'))

const isNarrowing = (filter: AttemptFilter): boolean =>
  Object.values(filter).some((value) =>
    typeof value === 'object' ? value.length > 0 : Boolean(value),
  )

async function lastSeq({ db }: Store): Promise<number> {
  const row = await db
    .selectFrom('attempts')
    .select('seq')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row?.seq ?? 0
}

/**
 * The attempts a filter finds, newest first, at most `limit` of them before `before`. A filter that no
 * index answers is worked off in stretches, since SQLite's work is done in this very process.
 */
export async function listAttempts(
  store: Store,
  filter: AttemptFilter,
  { before, limit }: { before?: number; limit: number },
): Promise<PlacedAttempt[]> {
  const page = (query: Query) => query.orderBy('seq', 'desc').limit(limit).execute()
  const start = before ?? (await lastSeq(store)) + 1
  if (isIndexed(filter) || !isNarrowing(filter))
    return page(narrowed(placed(store.db), filter).where('seq', '<', start))
  return inStretches({ start, limit }, (from, end) =>
    page(narrowed(placed(store.db), filter).where('seq', '<', end).where('seq', '>=', from)),
  )
}

/** Which of these connections an attempt of the journal is known to have created. */
export async function createdConnections(
  { db }: Store,
  connectionIds: readonly string[],
): Promise<Set<string>> {
  if (connectionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('attempts')
    .select('vpn_connection_id')
    .where('vpn_connection_id', 'in', connectionIds)
    .where('operation', '=', 'CreateVpnConnection')
    .where('state', '=', 'created')
    .execute()
  return new Set(rows.flatMap(({ vpn_connection_id }) => vpn_connection_id ?? []))
}

/** A fact the store says about itself, written once; what stands there already is answered. */
export async function settleFact({ db }: Store, fact: string, value: string): Promise<string> {
  await db
    .insertInto('facts')
    .values({ fact, value })
    .onConflict((conflict) => conflict.column('fact').doNothing())
    .execute()
  const row = await db
    .selectFrom('facts')
    .select('value')
    .where('fact', '=', fact)
    .executeTakeFirstOrThrow()
  return row.value
}
