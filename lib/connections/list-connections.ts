import 'server-only'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import { type DescribedConnection, readDescribedConnections } from '@/lib/vpn/wire/describe'
import { summaryOf } from '@/lib/vpn/wire/summary-of'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readPages } from './read-pages'
import { serviceProblem } from './service-problem'

/** Pages are read while connections come and go, so that one may stand on two of them. */
function eachOnce(connections: readonly DescribedConnection[]): DescribedConnection[] {
  const byId = new Map(connections.map((connection) => [connection.VpnConnectionId, connection]))
  return [...byId.values()]
}

/** All connections of a region, every page, in the service's own nesting, without keys. */
export const listConnections = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionList>> => {
    const pages = await readPages(context, {
      action: 'DescribeVpnConnections',
      regionId,
      read: readDescribedConnections,
      signal,
    })
    if (pages.kind !== 'ok') return failed(serviceProblem(pages, { changes: false }))
    const VpnConnection = eachOnce(pages.members)
    return done({
      RequestId: pages.requestId,
      TotalCount: VpnConnection.length,
      VpnConnections: { VpnConnection },
    })
  },
)

/** The same list, each connection with only the fields that a list shows. */
export const summarizeConnections = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionList>> => {
    const list = await listConnections(context, regionId, signal)
    if (!list.ok) return list
    const VpnConnection = list.value.VpnConnections.VpnConnection.map(summaryOf)
    return done({ ...list.value, VpnConnections: { VpnConnection } })
  },
)
