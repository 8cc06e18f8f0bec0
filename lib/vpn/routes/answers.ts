import type { RouteType } from './gateway-route'
import type { DescribedRoutes } from './read-routes'

// What our HTTP API answers with about routes: documented names in the service's own nesting.

/** The routes that lead into a connection. */
export type ConnectionRoutes = DescribedRoutes & {
  readonly RequestId: string
  readonly VpnGatewayId: string
  /** Destinations that other connections of the gateway have published: the VPC knows those, too. */
  readonly PublishedElsewhere: readonly string[]
}

/** What became of a route. */
export type ChangedRoute = {
  readonly RequestId: string
  readonly RouteType: RouteType
  /** Of a policy route; a publication names none, and concerns all routes to the destination. */
  readonly RouteSource?: string
  readonly RouteDest: string
  readonly State: 'published' | 'normal' | 'deleted'
}
