import type { AttemptFilter } from '@/lib/connections/find-attempts'
import type { Outcome } from '@/lib/connections/outcome'
import { attemptStates, changingOperations } from '@/lib/http/attempt'
import { type Page, QueryReader } from '../query-reader'

/** A filter with the page it is asked for. */
export type AttemptQuery = Page & { readonly filter: AttemptFilter }

const texts = {
  RegionId: 'regionId',
  VpnGatewayId: 'vpnGatewayId',
  VpnConnectionId: 'vpnConnectionId',
  ClientToken: 'clientToken',
  Search: 'search',
} as const

const names = new Set([
  ...Object.keys(texts),
  'State',
  'Operation',
  'From',
  'To',
  'Before',
  'Limit',
])

/** The filter in a query, everything wrong in it named at once. `also`: names the caller reads itself. */
export function readAttemptQuery(
  query: URLSearchParams,
  also: readonly string[] = [],
): Outcome<AttemptQuery> {
  const reader = new QueryReader(query)
  reader.refuseOthers((name) => names.has(name) || also.includes(name))
  const filter: AttemptFilter = {
    ...reader.texts(texts),
    states: reader.among('State', attemptStates),
    operations: reader.among('Operation', changingOperations),
    ...reader.span(),
  }
  return reader.outcome({ filter, ...reader.page() })
}
