import type { Route, VpnConnection } from '../resources'
import { autoRoutesOf } from './auto-routes'
import type { GatewayLedger } from './gateway-ledger'

/** What makes two routes the same: kind, blocks and next hop; the weight is not part of it (*assumed*). */
export const routeIdOf = ({
  kind,
  source = '',
  destination,
  nextHop,
}: Pick<Route, 'kind' | 'source' | 'destination' | 'nextHop'>): string =>
  [kind, source, destination, nextHop].join(' ')

/** Routes as they are from now on, all of one gateway. One that is marked as deleted is gone. */
export type RouteChange = {
  readonly vpnGatewayId: string
  /** When the change began; the gateway is updating from then on. */
  readonly at: number
  readonly routes: readonly Route[]
}

/** By how much a record moves the count of policy routes away from what connections add by themselves. */
function shareOf(route: Route | undefined): number {
  if (route?.kind !== 'policy') return 0
  if (route.isAutomatic) return route.isDeleted ? -1 : 0
  return 1
}

/**
 * What is kept of a route. One that its connection adds by itself stays such, also where somebody deletes it and
 * adds it again; a deleted one of any other kind leaves nothing behind.
 */
function keptOf(route: Route | undefined, before: Route | undefined): Route | undefined {
  if (route && before?.isAutomatic) return { ...route, isAutomatic: true }
  return route?.isDeleted && !route.isAutomatic ? undefined : route
}

/**
 * The routes people have added, and what has become of those that connections add by themselves: the
 * latter are derived from the connections, and only what differs is kept.
 */
export class RouteBook {
  readonly #byGateway = new Map<string, Map<string, Route>>()
  readonly #ledgers: ReadonlyMap<string, GatewayLedger>

  constructor(ledgers: ReadonlyMap<string, GatewayLedger>) {
    this.#ledgers = ledgers
  }

  /** All routes of a gateway that has these connections: each connection's own first. */
  at(vpnGatewayId: string, connections: readonly VpnConnection[]): readonly Route[] {
    const kept = this.#byGateway.get(vpnGatewayId) ?? new Map<string, Route>()
    const automatic = connections
      .flatMap(autoRoutesOf)
      .map((route) => kept.get(routeIdOf(route)) ?? route)
    const added = [...kept.values()].filter(({ isAutomatic }) => !isAutomatic)
    return [...automatic, ...added].filter(({ isDeleted }) => !isDeleted)
  }

  apply({ vpnGatewayId, at, routes }: RouteChange): void {
    for (const route of routes) this.#put(vpnGatewayId, routeIdOf(route), route)
    this.#ledgers.get(vpnGatewayId)?.touchAt(at)
  }

  /** A connection has become what it is: routes of one that is being deleted go, those it adds by itself follow it. */
  follow(connection: VpnConnection): void {
    const { vpnConnectionId, parameters, deleteTime } = connection
    const vpnGatewayId = parameters['VpnGatewayId'] ?? ''
    const kept = this.#byGateway.get(vpnGatewayId)
    if (!kept?.size) return
    const automatic = new Set(autoRoutesOf(connection).map(routeIdOf))
    for (const [id, route] of kept) {
      if (route.nextHop !== vpnConnectionId) continue
      const isAutomatic = automatic.has(id)
      const isLeft = deleteTime === undefined && (isAutomatic || !route.isAutomatic)
      if (!isLeft) this.#put(vpnGatewayId, id, undefined)
      else if (isAutomatic && !route.isAutomatic)
        this.#put(vpnGatewayId, id, { ...route, isAutomatic: true })
    }
  }

  clear(): void {
    this.#byGateway.clear()
  }

  #put(vpnGatewayId: string, id: string, given: Route | undefined): void {
    const routes = this.#byGateway.get(vpnGatewayId) ?? new Map<string, Route>()
    this.#byGateway.set(vpnGatewayId, routes)
    const before = routes.get(id)
    const route = keptOf(given, before)
    if (route) routes.set(id, route)
    else routes.delete(id)
    const ledger = this.#ledgers.get(vpnGatewayId)
    if (ledger) ledger.policyRoutes += shareOf(route) - shareOf(before)
  }
}
