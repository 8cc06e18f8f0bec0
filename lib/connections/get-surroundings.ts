import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { GatewaySurroundings } from '@/lib/vpn/wire/answers'
import {
  type DescribedNeighbour,
  readNeighbours,
  readPolicyRoutes,
  readSurroundingGateway,
} from '@/lib/vpn/wire/describe-surroundings'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readPages } from './read-pages'
import { serviceProblem } from './service-problem'
import { requireVpnGatewayId } from './vpn-gateway-id'
import { waitOutThrottling } from './wait-out-throttling'

/** Pages are read while connections come and go, so that one may stand on two of them. */
function eachOnce(connections: readonly DescribedNeighbour[], gatewayId: string) {
  const here = connections.filter(({ VpnGatewayId = gatewayId }) => VpnGatewayId === gatewayId)
  return [...new Map(here.map((one) => [one.VpnConnectionId, one])).values()]
}

/**
 * A VPN gateway, every connection on it and its policy routes, without keys. The routes are an extra:
 * where they cannot be read they are `null`, and the rest is answered all the same.
 */
export const getSurroundings = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    vpnGatewayId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<GatewaySurroundings>> => {
    const id = requireVpnGatewayId(vpnGatewayId)
    if (!id.ok) return id
    const parameters = { VpnGatewayId: id.value }
    const single = { RegionId: regionId, ...parameters }
    const of = { regionId, parameters, signal }
    const [gateway, connections, routes] = await Promise.all([
      waitOutThrottling(
        () => context.client.call('DescribeVpnGateway', regionId, single, { signal }),
        signal,
      ),
      readPages(context, { ...of, action: 'DescribeVpnConnections', read: readNeighbours }),
      readPages(context, { ...of, action: 'DescribeVpnPbrRouteEntries', read: readPolicyRoutes }),
    ])
    if (gateway.kind !== 'ok') return failed(serviceProblem(gateway, { changes: false }))
    if (connections.kind !== 'ok') return failed(serviceProblem(connections, { changes: false }))
    const VpnGateway = readSurroundingGateway(gateway.body)
    if (!VpnGateway) return failed(noGatewayIn(gateway.requestId))
    return done({
      RequestId: gateway.requestId,
      VpnGateway,
      VpnConnections: { VpnConnection: eachOnce(connections.members, id.value) },
      VpnPbrRouteEntries: routes.kind === 'ok' ? { VpnPbrRouteEntry: routes.members } : null,
    })
  },
)

const noGatewayIn = (requestId: string) =>
  ownProblem('Causeway.UnreadableAnswer', 502, {
    detail: 'The answer described no gateway.',
    requestId,
    retryable: true,
  })
