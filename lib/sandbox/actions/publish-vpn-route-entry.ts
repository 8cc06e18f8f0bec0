import { kindOfType } from '@/lib/vpn/routes/gateway-route'
import { apiError, invalid } from '../api-error'
import type { Action } from './action'
import { required } from './required'
import { changeRoutes, requiredFlag } from './route-call'

/**
 * Source: "PublishVpnRouteEntry". It names no source, so it is about every route of the kind to this destination and
 * next hop (*assumed*); publishing what is published is no error (*assumed*). A route that was learnt by BGP has neither type.
 */
export const publishVpnRouteEntry: Action = (call) => {
  const { parameters, store } = call
  const type = required(parameters, 'RouteType')
  if (type !== 'pbr' && type !== 'dbr') throw invalid('RouteType')
  const published = requiredFlag(parameters, 'PublishVpc')
  return changeRoutes('PublishVpnRouteEntry', call, ({ gateway }) => {
    const meant = store
      .routesAt(gateway.vpnGatewayId)
      .filter(
        ({ kind, destination, nextHop }) =>
          kind === kindOfType[type] &&
          destination === parameters['RouteDest']?.trim() &&
          nextHop === parameters['NextHop'],
      )
    if (meant.length === 0) throw apiError('InvalidRouteEntry.NotFound')
    return { routes: meant.map((route) => ({ ...route, published })), answer: {} }
  })
}
