import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import type { AuditAction } from '@/lib/http/audit'
import type { Problem } from '@/lib/http/problem'
import type { ChangedRoute } from '@/lib/vpn/routes/answers'
import { type GatewayRoute, type OwnRouteKind, routeTypes } from '@/lib/vpn/routes/gateway-route'
import { routesOf } from '@/lib/vpn/routes/read-routes'
import { routeFields, routeParameters } from '@/lib/vpn/routes/route-parameters'
import { routeProblems } from '@/lib/vpn/routes/route-problems'
import type { Context } from '../context'
import { fromJournal } from '../find-attempts'
import { done, failed, type Outcome } from '../outcome'
import { serviceProblem } from '../service-problem'
import { waitOutBusy } from '../wait-out-busy'
import { type ConnectionPlace, gatewayOf } from './gateway-of'
import { type GatewayPlace, readGatewayRoutes } from './read-gateway-routes'

/** A change of routes as it goes out. */
export type RouteChange = {
  readonly operation: string
  readonly audit: AuditAction
  readonly kind: OwnRouteKind
  /** Of a policy route that is added or deleted. */
  readonly source?: string
  readonly destination: string
  /** The parameters of the operation, but for region, gateway and token. */
  readonly parameters: Readonly<Record<string, string>>
  /** What the routes it is about have become, when it was carried out. */
  readonly after: ChangedRoute['State']
  readonly clientToken: string | undefined
  readonly reason: string
}

const notThere = 'InvalidRouteEntry.NotFound'
const names = [
  ...routeFields.map((field) => routeParameters[field].wireName),
  'RouteType',
  'NextHop',
]

const problemOf = (failure: ServiceFailure): Problem =>
  serviceProblem(failure, {
    changes: true,
    doubt:
      'The routes may have been changed. Read them again; sending again with the same client token does nothing twice.',
    words: routeProblems,
    names,
  })

/** Whether the routes a change is about have become what it asks for. */
function isCarriedOut(
  { kind, source, destination, after }: RouteChange,
  nextHop: string,
  routes: readonly GatewayRoute[],
): boolean {
  const meant = routes.filter(
    (route) =>
      route.kind === kind &&
      route.destination === destination &&
      route.nextHop === nextHop &&
      (source === undefined || route.source === source),
  )
  if (after === 'deleted') return meant.length === 0
  return meant.length > 0 && meant.every(({ published }) => published === (after === 'published'))
}

/** What a setback comes to: whoever cannot know asks the gateway what routes it has. */
async function settle(
  context: Context,
  change: RouteChange,
  { connectionId, ...gateway }: GatewayPlace & ConnectionPlace,
  failure: ServiceFailure,
): Promise<Outcome<string>> {
  // Somebody else may have deleted it, or this is the repeat of a deletion that went through.
  const isGone = change.after === 'deleted' && failure.kind === 'api' && failure.code === notThere
  if (!failure.maybeApplied && !isGone) return failed(problemOf(failure))
  const reading = await readGatewayRoutes(context, gateway)
  const isThere =
    reading.kind === 'ok' && isCarriedOut(change, connectionId, routesOf(reading.described))
  return isThere ? done(reading.requestId) : failed(problemOf(failure))
}

/**
 * Changes routes of a gateway: written into the audit log first, sent under one client token until the gateway is no longer
 * busy, and looked up where nobody can tell whether it was carried out.
 */
export function changeRoute(
  context: Context,
  place: ConnectionPlace,
  change: RouteChange,
): Promise<Outcome<ChangedRoute>> {
  return fromJournal(async () => {
    const gateway = await gatewayOf(context, place)
    if (!gateway.ok) return gateway
    const { regionId, connectionId } = place
    const { operation, kind, source, destination, after, reason } = change
    const clientToken = change.clientToken ?? context.newClientToken()
    await context.audit({
      action: change.audit,
      target: connectionId,
      detail: {
        RegionId: regionId,
        VpnGatewayId: gateway.value,
        RouteType: routeTypes[kind],
        ...(source !== undefined && { RouteSource: source }),
        RouteDest: destination,
        ClientToken: clientToken,
        ...(reason !== '' && { Reason: reason }),
      },
    })
    const parameters = {
      RegionId: regionId,
      VpnGatewayId: gateway.value,
      ...change.parameters,
      ClientToken: clientToken,
    }
    const answer = await waitOutBusy(() => context.client.call(operation, regionId, parameters))
    const outcome =
      answer.kind === 'ok'
        ? done(answer.requestId)
        : await settle(context, change, { ...place, vpnGatewayId: gateway.value }, answer)
    if (!outcome.ok) return outcome
    return done({
      RequestId: outcome.value,
      RouteType: routeTypes[kind],
      ...(source !== undefined && { RouteSource: source }),
      RouteDest: destination,
      State: after,
    })
  })
}
