import { formatCidr } from '@/lib/net/cidr'
import type { OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import type { Fields } from '../answer'
import { apiError } from '../api-error'
import type { Route } from '../resources'
import type { GatewayLedger } from '../state/gateway-ledger'
import type { Action, Call } from './action'
import {
  assertOverlayMode,
  changeRoutes,
  readNewRoute,
  requiredNextHop,
  routeAt,
} from './route-call'

/** Source: "CreateVpnRouteEntry" and "CreateVpnPbrRouteEntry", response parameters. */
const answerOf = (route: Route, vpnGatewayId: string): Fields => ({
  VpnInstanceId: vpnGatewayId,
  ...(route.source !== undefined && { RouteSource: route.source }),
  RouteDest: route.destination,
  NextHop: route.nextHop,
  Weight: route.weight,
  ...(route.priority !== undefined && { Priority: route.priority }),
  OverlayMode: 'Ipsec',
  Description: route.description,
  State: route.published ? 'published' : 'normal',
  CreateTime: route.createTime,
})

/**
 * Policy-based routes are counted with those that connections add by themselves. As many destination routes as
 * policy-based ones: "VPN Gateway limits" (2021) has 20 of each.
 */
function assertRoom(
  { store }: Call,
  { gateway, policyRoutes }: GatewayLedger,
  kind: OwnRouteKind,
) {
  const max = gateway.quota.policyRoutes
  if (kind === 'policy') {
    if (policyRoutes + 1 > max)
      throw apiError('QuotaExceeded.PolicyBasedRoute', policyRoutes, 1, max)
    return
  }
  const existing = store
    .routesAt(gateway.vpnGatewayId)
    .filter((route) => route.kind === 'destination').length
  if (existing + 1 > max) throw apiError('Resource.QuotaFull')
}

const createRoute =
  (action: string, kind: OwnRouteKind): Action =>
  (call) =>
    changeRoutes(action, call, (ledger) => {
      const { parameters, now } = call
      const {
        source,
        destination,
        weight,
        priority,
        description = '',
        published,
      } = readNewRoute(parameters, kind, ledger)
      assertOverlayMode(parameters)
      const route: Route = {
        kind,
        ...(source && { source: formatCidr(source) }),
        destination: formatCidr(destination),
        nextHop: requiredNextHop(call, ledger),
        weight,
        ...(priority !== undefined && { priority }),
        description,
        published,
        createTime: now,
      }
      if (routeAt(call, ledger, route)) throw apiError('VpnRouteEntry.AlreadyExists')
      assertRoom(call, ledger, kind)
      return { routes: [route], answer: answerOf(route, ledger.gateway.vpnGatewayId) }
    })

/** Source: "CreateVpnRouteEntry": a destination route. */
export const createVpnRouteEntry = createRoute('CreateVpnRouteEntry', 'destination')

/** Source: "CreateVpnPbrRouteEntry": a policy-based route. */
export const createVpnPbrRouteEntry = createRoute('CreateVpnPbrRouteEntry', 'policy')
