import 'server-only'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import { readDescribedConnections } from '@/lib/vpn/wire/describe'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { readPages } from './read-pages'
import { serviceProblem } from './service-problem'

/** All connections of a region, every page, in the service's own nesting, without keys. */
export async function listConnections(
  context: Context,
  regionId: string,
  signal?: AbortSignal,
): Promise<Outcome<ConnectionList>> {
  const pages = await readPages(context, {
    action: 'DescribeVpnConnections',
    regionId,
    read: readDescribedConnections,
    signal,
  })
  if (pages.kind !== 'ok') return failed(serviceProblem(pages, { changes: false }))
  return done({
    RequestId: pages.requestId,
    TotalCount: pages.members.length,
    VpnConnections: { VpnConnection: pages.members },
  })
}
