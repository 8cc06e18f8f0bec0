import 'server-only'
import type { SelectQueryBuilder } from 'kysely'
import { auditHead } from './audit'
import type { AuditRow } from './people-schema'
import type { Database } from './schema'
import { holdsWord, inStretches, wordsOf } from './search-words'
import type { Store } from './store'

/** What the audit log is narrowed to; times are milliseconds. */
export type AuditFilter = {
  readonly actions?: readonly string[]
  /** A person's ID, or words that all stand in the name. */
  readonly actor?: string
  readonly target?: string
  /** Words that all have to stand somewhere in an entry, in any letter case. */
  readonly search?: string
  readonly from?: number
  readonly to?: number
}

type Query = SelectQueryBuilder<Database, 'audit', AuditRow>

const searched = ['actor', 'actor_id', 'target', 'detail', 'address', 'request_id'] as const

function narrowed(start: Query, filter: AuditFilter): Query {
  let query = start
  const { actions, actor, target, from, to } = filter
  if (actions?.length) query = query.where('action', 'in', actions)
  if (actor) {
    const words = wordsOf(actor).map((word) => holdsWord('audit.actor', word))
    query = query.where((is) => is.or([is('actor_id', '=', actor), is.and(words)]))
  }
  if (target) query = query.where('target', '=', target)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (to !== undefined) query = query.where('at', '<=', to)
  for (const word of wordsOf(filter.search))
    query = query.where((is) =>
      is.or(searched.map((column) => holdsWord(`audit.${column}`, word))),
    )
  return query
}

/**
 * The entries that a filter finds, newest first, at most `limit` of them before the one of seq
 * `before`. The log is read backwards, a stretch at a time.
 */
export async function listAuditEntries(
  { db }: Store,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditRow[]> {
  const start = before ?? (await auditHead(db)).seq + 1
  return inStretches({ start, limit }, (from, end) =>
    narrowed(db.selectFrom('audit').selectAll(), filter)
      .where('seq', '<', end)
      .where('seq', '>=', from)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute(),
  )
}

const pageSize = 500

/** All entries that a filter finds, newest first, a page at a time; what is written meanwhile is not among them. */
export async function* auditPages(
  store: Store,
  filter: AuditFilter,
): AsyncGenerator<readonly AuditRow[], void> {
  let before: number | undefined
  for (;;) {
    const rows = await listAuditEntries(store, filter, { before, limit: pageSize })
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    before = rows.at(-1)?.seq
  }
}
