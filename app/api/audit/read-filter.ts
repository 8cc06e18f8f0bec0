import type { AuditFilter } from '@/lib/connections/audit-log'
import type { Outcome } from '@/lib/connections/outcome'
import { auditActions } from '@/lib/http/audit'
import { type Page, QueryReader } from '../query-reader'

/** A filter with the page it is asked for. */
export type AuditQuery = Page & { readonly filter: AuditFilter }

const texts = { Actor: 'actor', Target: 'target', Search: 'search' } as const

const names = new Set([...Object.keys(texts), 'Action', 'From', 'To', 'Before', 'Limit'])

/** The filter in a query, everything wrong in it named at once. `also`: names the caller reads itself. */
export function readAuditQuery(
  query: URLSearchParams,
  also: readonly string[] = [],
): Outcome<AuditQuery> {
  const reader = new QueryReader(query)
  reader.refuseOthers((name) => names.has(name) || also.includes(name))
  const filter: AuditFilter = {
    ...reader.texts(texts),
    actions: reader.among('Action', auditActions),
    ...reader.span(),
  }
  return reader.outcome({ filter, ...reader.page() })
}
