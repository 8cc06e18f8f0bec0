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
  const entries = Object.entries(texts).flatMap(([name, key]) => {
    const value = reader.text(name)
    return value === undefined ? [] : [[key, value] as const]
  })
  const from = reader.number('From', Number.MAX_SAFE_INTEGER)
  const to = reader.number('To', Number.MAX_SAFE_INTEGER)
  const filter: AuditFilter = {
    ...Object.fromEntries(entries),
    actions: reader.among('Action', auditActions),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  return reader.outcome({ filter, ...reader.page() })
}
