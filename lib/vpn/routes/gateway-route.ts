import type { Cidr } from '@/lib/net/cidr'

/** `policy`: by source and destination. `destination`: by destination alone. `learnt`: from the peer, by BGP. */
export type RouteKind = 'policy' | 'destination' | 'learnt'

/** The kinds that people add, publish and delete. */
export type OwnRouteKind = Exclude<RouteKind, 'learnt'>

/** `RouteType` of "PublishVpnRouteEntry", by the kind it stands for. */
export const routeTypes = { policy: 'pbr', destination: 'dbr' } as const

export type RouteType = (typeof routeTypes)[OwnRouteKind]

export const kindOfType: Readonly<Record<RouteType, OwnRouteKind>> = {
  pbr: 'policy',
  dbr: 'destination',
}

/** The active link has 100, the standby link 0; no other weight is taken. */
export type Weight = 0 | 100

/** A route to be added, whose next hop is a connection. */
export type NewRoute = {
  readonly kind: OwnRouteKind
  /** The block on the VPC side; of a policy route only. */
  readonly source?: Cidr
  readonly destination: Cidr
  readonly weight: Weight
  /** 1 to 100, the smaller one first; of a policy route only. */
  readonly priority?: number
  readonly description?: string
  /** Whether the VPC's system route table gets it too. */
  readonly published: boolean
}

/** A route of a VPN gateway as the service describes it, in its own texts. */
export type GatewayRoute = {
  readonly kind: RouteKind
  readonly source?: string
  readonly destination: string
  /** The connection it leads into. */
  readonly nextHop: string
  /** The tunnel of the connection, where the service names one. */
  readonly nextHopTunnel?: string
  readonly weight?: number
  readonly priority?: number
  readonly published: boolean
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createTime?: number
  /** The AS numbers a learnt route has come through, nearest first. */
  readonly asPath?: string
  readonly community?: string
}

/** What tells a route from every other one of a gateway. */
export const routeKey = (
  route: Pick<GatewayRoute, 'kind' | 'source' | 'destination' | 'nextHop' | 'weight'>,
): string =>
  [route.kind, route.source, route.destination, route.nextHop, route.weight]
    .map((part) => part ?? '')
    .join(' ')
