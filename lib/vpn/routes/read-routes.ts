import { listIn, type ReadFields, readFields } from '../wire/read-fields'
import type { GatewayRoute } from './gateway-route'

const policyRoute = {
  RouteSource: 'text',
  RouteDest: 'text',
  NextHop: 'text',
  NextHopTunnelId: 'text',
  Priority: 'number',
  Weight: 'number',
  State: 'text',
  CreateTime: 'number',
  VpnInstanceId: 'text',
} as const

const destinationRoute = {
  RouteDest: 'text',
  NextHop: 'text',
  NextHopTunnelId: 'text',
  Weight: 'number',
  State: 'text',
  RouteEntryType: 'text',
  Source: 'text',
  AsPath: 'text',
  Community: 'text',
  CreateTime: 'number',
  VpnInstanceId: 'text',
} as const

/** What is read of a route. */
export const routeFieldTables = { policyRoute, destinationRoute } as const

export type DescribedPolicyRoute = ReadFields<typeof policyRoute>
export type DescribedDestinationRoute = ReadFields<typeof destinationRoute>

/** The routes of a page of DescribeVpnPbrRouteEntries. */
export const readPolicyRoutes = (body: unknown): DescribedPolicyRoute[] =>
  listIn(body, 'VpnPbrRouteEntries', 'VpnPbrRouteEntry').flatMap(
    (one) => readFields(policyRoute, one) ?? [],
  )

/** The routes of a page of DescribeVpnRouteEntries, those learnt by BGP too. */
export const readDestinationRoutes = (body: unknown): DescribedDestinationRoute[] =>
  listIn(body, 'VpnRouteEntries', 'VpnRouteEntry').flatMap(
    (one) => readFields(destinationRoute, one) ?? [],
  )

/** Routes as our HTTP API answers them, in the service's own nesting. */
export type DescribedRoutes = {
  readonly VpnPbrRouteEntries: { readonly VpnPbrRouteEntry: readonly DescribedPolicyRoute[] }
  readonly VpnRouteEntries: { readonly VpnRouteEntry: readonly DescribedDestinationRoute[] }
}

type Described = DescribedPolicyRoute & DescribedDestinationRoute

function routeOf(described: Described, kind: GatewayRoute['kind']): GatewayRoute[] {
  const { RouteDest, NextHop } = described
  if (RouteDest === undefined || NextHop === undefined) return []
  const { RouteSource, NextHopTunnelId, Weight, Priority, CreateTime, AsPath, Community } =
    described
  return [
    {
      kind,
      destination: RouteDest,
      nextHop: NextHop,
      // The other documented state is `normal`.
      published: described.State === 'published',
      ...(RouteSource !== undefined && { source: RouteSource }),
      ...(NextHopTunnelId !== undefined && { nextHopTunnel: NextHopTunnelId }),
      ...(Weight !== undefined && { weight: Weight }),
      ...(Priority !== undefined && { priority: Priority }),
      ...(CreateTime !== undefined && { createTime: CreateTime }),
      ...(AsPath !== undefined && { asPath: AsPath }),
      ...(Community !== undefined && { community: Community }),
    },
  ]
}

const isLearnt = ({ RouteEntryType, Source }: DescribedDestinationRoute) =>
  RouteEntryType === 'bgp' || Source === 'VPN_BGP'

/** Described routes as one list, in the order of the kinds; what has no destination or next hop is left out. */
export function routesOf({
  VpnPbrRouteEntries,
  VpnRouteEntries,
}: DescribedRoutes): readonly GatewayRoute[] {
  const others = VpnRouteEntries.VpnRouteEntry
  return [
    ...VpnPbrRouteEntries.VpnPbrRouteEntry.flatMap((one) => routeOf(one, 'policy')),
    ...others.filter((one) => !isLearnt(one)).flatMap((one) => routeOf(one, 'destination')),
    ...others.filter(isLearnt).flatMap((one) => routeOf(one, 'learnt')),
  ]
}
