import type { AttemptFilter } from '@/lib/connections/find-attempts'
import type { Outcome } from '@/lib/connections/outcome'
import { attemptStates, changingOperations } from '@/lib/http/attempt'
import { QueryReader } from '../query-reader'

/** A filter with the page it is asked for. */
export type AttemptQuery = {
  readonly filter: AttemptFilter
  readonly before: number | undefined
  readonly limit: number
}

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
  const entries = Object.entries(texts).flatMap(([name, key]) => {
    const value = reader.text(name)
    return value === undefined ? [] : [[key, value] as const]
  })
  const from = reader.number('From', Number.MAX_SAFE_INTEGER)
  const to = reader.number('To', Number.MAX_SAFE_INTEGER)
  const filter: AttemptFilter = {
    ...Object.fromEntries(entries),
    states: reader.among('State', attemptStates),
    operations: reader.among('Operation', changingOperations),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  return reader.outcome({ filter, ...reader.page() })
}
