import type { OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import { apiError } from '../api-error'
import type { Action } from './action'
import { required } from './required'
import { assertOverlayMode, changeRoutes, routeAt } from './route-call'

/**
 * A route that is not there, or not with this weight or priority, is not found: "the operation fails"
 * ("DeleteVpnPbrRouteEntry", Priority), and the code is the one Terraform expects. Deleting withdraws too.
 */
const deleteRoute =
  (action: string, kind: OwnRouteKind): Action =>
  (call) => {
    const { parameters } = call
    for (const name of ['Weight', ...(kind === 'policy' ? ['RouteSource'] : [])])
      required(parameters, name)
    return changeRoutes(action, call, (ledger) => {
      assertOverlayMode(parameters)
      const route = routeAt(call, ledger, {
        kind,
        ...(kind === 'policy' && { source: parameters['RouteSource']?.trim() ?? '' }),
        destination: parameters['RouteDest']?.trim() ?? '',
        nextHop: parameters['NextHop'] ?? '',
      })
      const isMeant =
        route?.weight === Number(parameters['Weight']) &&
        (kind === 'destination' ||
          !parameters['Priority'] ||
          route.priority === Number(parameters['Priority']))
      if (!route || !isMeant) throw apiError('InvalidRouteEntry.NotFound')
      return { routes: [{ ...route, published: false, isDeleted: true }], answer: {} }
    })
  }

/** Source: "DeleteVpnRouteEntry". */
export const deleteVpnRouteEntry = deleteRoute('DeleteVpnRouteEntry', 'destination')

/** Source: "DeleteVpnPbrRouteEntry". */
export const deleteVpnPbrRouteEntry = deleteRoute('DeleteVpnPbrRouteEntry', 'policy')
