import { checkRoute, type RouteText } from '@/lib/vpn/routes/check-route'
import type { NewRoute, OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import { fieldsOf, routeParameters } from '@/lib/vpn/routes/route-parameters'
import type { Fields } from '../answer'
import { apiError, invalid } from '../api-error'
import type { Route } from '../resources'
import type { GatewayLedger } from '../state/gateway-ledger'
import { routeIdOf } from '../state/route-book'
import type { Call } from './action'
import { assertIdle, assertUsable } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { required, requiredRegion } from './required'

/** At most 64 ASCII characters. Source: "PublishVpnRouteEntry", ClientToken. */
const clientToken = /^[\x20-\x7e]{0,64}$/

/** The gateway of a call about routes. One of another region is not found (*assumed*). */
export function requiredGateway(call: Call): GatewayLedger {
  const regionId = requiredRegion(call)
  const ledger = call.store.gateways.get(required(call.parameters, 'VpnGatewayId'))
  if (ledger?.gateway.regionId !== regionId)
    throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  return ledger
}

/** `true` or `false`, as every operation about routes writes them. */
export function requiredFlag(parameters: Call['parameters'], name: string): boolean {
  const text = required(parameters, name).trim().toLowerCase()
  if (text !== 'true' && text !== 'false') throw invalid(name)
  return text === 'true'
}

/** The only documented protocol. Source: "CreateVpnRouteEntry", OverlayMode. */
export function assertOverlayMode(parameters: Call['parameters']): void {
  if ((parameters['OverlayMode'] || 'Ipsec') !== 'Ipsec') throw invalid('OverlayMode')
}

const textOf = (parameters: Call['parameters'], kind: OwnRouteKind): RouteText => {
  const { source, destination, weight, priority, description, published } = routeParameters
  const given = ({ wireName }: { wireName: string }) => parameters[wireName] ?? ''
  return {
    kind,
    source: given(source),
    destination: given(destination),
    weight: given(weight),
    priority: given(priority),
    description: given(description),
    published: given(published),
  }
}

/**
 * The values of a route to be created, read by the product's own declarations. Which code answers a wrong one is
 * *assumed*: `Invalid<Param>` of "VPC common errors".
 */
export function readNewRoute(
  parameters: Call['parameters'],
  kind: OwnRouteKind,
  { gateway }: GatewayLedger,
): NewRoute {
  const needed = [...fieldsOf(kind)].filter(
    (field) => !routeParameters[field].isOptional && field !== 'priority',
  )
  for (const field of needed) required(parameters, routeParameters[field].wireName)
  // Only a dual-tunnel gateway has the second tunnel's side ("DescribeVpnGateways").
  const dualTunnel = 'disasterRecovery' in gateway
  const { route, findings } = checkRoute(textOf(parameters, kind), { dualTunnel })
  const error = findings.find(({ severity }) => severity === 'error')
  if (error) throw invalid(routeParameters[error.field].wireName, error.message)
  if (!route) throw apiError('InternalError')
  return route
}

/** The next hop is a connection of the gateway; the code for any other is *assumed*. */
export function requiredNextHop({ parameters, store }: Call, { gateway }: GatewayLedger): string {
  const nextHop = required(parameters, 'NextHop')
  const connection = store.connections.get(nextHop)
  const isOfGateway = connection?.parameters['VpnGatewayId'] === gateway.vpnGatewayId
  if (!isOfGateway || connection.deleteTime !== undefined)
    throw apiError('InvalidVpnConnectionInstanceId.NotFound')
  return nextHop
}

/** A route of the gateway, whatever its weight. */
export const routeAt = (
  { store }: Call,
  { gateway }: GatewayLedger,
  route: Parameters<typeof routeIdOf>[0],
): Route | undefined =>
  store.routesAt(gateway.vpnGatewayId).find((one) => routeIdOf(one) === routeIdOf(route))

/** What a call about routes comes to: how the routes become, and what is answered. */
export type RoutePlan = { readonly routes: readonly Route[]; readonly answer: Fields }

/**
 * Carries out a change of routes, one at a time on a gateway: the order of checks is that of a create, and *assumed*.
 * `plan` looks at the values, and refuses what the gateway leaves no room for.
 */
export function changeRoutes(
  action: string,
  call: Call,
  plan: (ledger: GatewayLedger) => RoutePlan,
): Fields {
  const { parameters, store, now } = call
  for (const name of ['RegionId', 'VpnGatewayId', 'RouteDest', 'NextHop'])
    required(parameters, name)
  const token = tokenOf(action, parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier
  const ledger = requiredGateway(call)
  assertUsable(ledger)
  if (!clientToken.test(token?.text ?? '')) throw invalid('ClientToken')
  const { routes, answer } = plan(ledger)
  assertIdle(ledger, call)
  // Source: "CreateVpnRouteEntry", DryRun.
  if (parameters['DryRun'] === 'true') throw apiError('DryRunOperation')
  const { vpnGatewayId } = ledger.gateway
  store.changeRoutes({ vpnGatewayId, at: now, routes }, spend(token, answer))
  return answer
}
