import { queryOptions } from '@tanstack/react-query'
import type { ChangedRoute, ConnectionRoutes } from '@/lib/vpn/routes/answers'
import type { RouteText } from '@/lib/vpn/routes/check-route'
import { type GatewayRoute, routeTypes } from '@/lib/vpn/routes/gateway-route'
import { fieldsOf, routeParameters } from '@/lib/vpn/routes/route-parameters'
import { type NamedRoute, writeRemoval } from '@/lib/vpn/routes/write-route'
import { noteParameters } from './note'
import { connectionPath } from './queries'
import { requestJson } from './request-json'
import { sendChange } from './send-change'

/** A connection by its address. */
export type RoutePlace = { readonly regionId: string; readonly connectionId: string }

const pathOf = ({ regionId, connectionId }: RoutePlace) =>
  `${connectionPath(regionId, connectionId)}/routes`

/** The routes that lead into a connection. */
export const connectionRoutesQuery = (place: RoutePlace) =>
  queryOptions({
    queryKey: ['connection-routes', place.regionId, place.connectionId],
    queryFn: ({ signal }) => requestJson<ConnectionRoutes>(pathOf(place), { signal }),
  })

/** The token is the same one for every try of one person at one question. */
async function send(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  clientToken: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ChangedRoute> {
  const body = { ...parameters, ClientToken: clientToken, ...noteParameters() }
  // Our own route has written it.
  return (await sendChange(method, path, body)).body as ChangedRoute
}

/** Adds a route; what is left empty is left out. @throws ProblemError as `sendChange` */
export function addRoute(place: RoutePlace, route: RouteText, clientToken: string) {
  const given = fieldsOf(route.kind)
    .filter((field) => route[field].trim() !== '')
    .map((field) => [routeParameters[field].wireName, route[field]])
  const parameters = { RouteType: routeTypes[route.kind], ...Object.fromEntries(given) }
  return send('POST', pathOf(place), clientToken, parameters)
}

/** A route that people may change: one that was learnt is the peer's. */
export type OwnRoute = GatewayRoute & Pick<NamedRoute, 'kind'>

/** Publishes or withdraws all routes of the kind to the destination. @throws ProblemError as `sendChange` */
export const publishRoute = (
  place: RoutePlace,
  { kind, destination }: OwnRoute,
  published: boolean,
  clientToken: string,
) =>
  send('PUT', `${pathOf(place)}/publication`, clientToken, {
    RouteType: routeTypes[kind],
    RouteDest: destination,
    PublishVpc: published,
  })

/** @throws ProblemError as `sendChange` */
export function deleteRoute(place: RoutePlace, route: OwnRoute, clientToken: string) {
  const { NextHop: _here, ...named } = writeRemoval(route)
  return send('DELETE', pathOf(place), clientToken, {
    RouteType: routeTypes[route.kind],
    ...named,
  })
}
