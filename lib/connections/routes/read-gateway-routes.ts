import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import {
  type DescribedRoutes,
  readDestinationRoutes,
  readPolicyRoutes,
} from '@/lib/vpn/routes/read-routes'
import type { Context } from '../context'
import { readPages } from '../read-pages'

/** A gateway, and where it stands. */
export type GatewayPlace = { readonly regionId: string; readonly vpnGatewayId: string }

type Reading =
  | { readonly kind: 'ok'; readonly requestId: string; readonly described: DescribedRoutes }
  | ServiceFailure

/** All routes of a gateway, of every kind: the service lists policy, destination and learnt routes apart. */
export async function readGatewayRoutes(
  context: Pick<Context, 'client'>,
  { regionId, vpnGatewayId }: GatewayPlace,
  signal?: AbortSignal,
): Promise<Reading> {
  const parameters = { VpnGatewayId: vpnGatewayId }
  const destinations = (RouteEntryType: 'custom' | 'bgp') =>
    readPages(context, {
      action: 'DescribeVpnRouteEntries',
      regionId,
      parameters: { ...parameters, RouteEntryType },
      read: readDestinationRoutes,
      signal,
    })
  const [policy, custom, learnt] = await Promise.all([
    readPages(context, {
      action: 'DescribeVpnPbrRouteEntries',
      regionId,
      parameters,
      read: readPolicyRoutes,
      signal,
    }),
    destinations('custom'),
    destinations('bgp'),
  ])
  if (policy.kind !== 'ok') return policy
  if (custom.kind !== 'ok') return custom
  if (learnt.kind !== 'ok') return learnt
  return {
    kind: 'ok',
    requestId: policy.requestId,
    described: {
      VpnPbrRouteEntries: { VpnPbrRouteEntry: policy.members },
      VpnRouteEntries: { VpnRouteEntry: [...custom.members, ...learnt.members] },
    },
  }
}
