import { formatCidr } from '@/lib/net/cidr'
import { type GatewayRoute, type NewRoute, routeTypes } from './gateway-route'

/** The operations that work on a route, by its kind. */
export const routeOperations = {
  policy: {
    create: 'CreateVpnPbrRouteEntry',
    remove: 'DeleteVpnPbrRouteEntry',
    describe: 'DescribeVpnPbrRouteEntries',
  },
  destination: {
    create: 'CreateVpnRouteEntry',
    remove: 'DeleteVpnRouteEntry',
    describe: 'DescribeVpnRouteEntries',
  },
} as const

/** The parameters that create a route. Source: "CreateVpnRouteEntry", "CreateVpnPbrRouteEntry". */
export const writeNewRoute = (route: NewRoute, nextHop: string): Record<string, string> => ({
  ...(route.source && { RouteSource: formatCidr(route.source) }),
  RouteDest: formatCidr(route.destination),
  NextHop: nextHop,
  PublishVpc: String(route.published),
  Weight: String(route.weight),
  ...(route.priority !== undefined && { Priority: String(route.priority) }),
  ...(route.description !== undefined && { Description: route.description }),
})

/** A route that is there, as far as it takes to name it. */
export type NamedRoute = Pick<
  GatewayRoute,
  'source' | 'destination' | 'nextHop' | 'weight' | 'priority'
> & { readonly kind: keyof typeof routeTypes }

/** The parameters that publish or withdraw. They name no source: all routes to the destination are meant. */
export const writePublication = (
  { kind, destination, nextHop }: Pick<NamedRoute, 'kind' | 'destination' | 'nextHop'>,
  published: boolean,
): Record<string, string> => ({
  RouteType: routeTypes[kind],
  RouteDest: destination,
  NextHop: nextHop,
  PublishVpc: String(published),
})

/** The parameters that delete a route. Source: "DeleteVpnRouteEntry", "DeleteVpnPbrRouteEntry". */
export const writeRemoval = (route: NamedRoute): Record<string, string> => ({
  ...(route.source !== undefined && { RouteSource: route.source }),
  RouteDest: route.destination,
  NextHop: route.nextHop,
  Weight: String(route.weight ?? 100),
  ...(route.kind === 'policy' &&
    route.priority !== undefined && { Priority: String(route.priority) }),
})
