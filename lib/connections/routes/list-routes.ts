import 'server-only'
import type { ConnectionRoutes } from '@/lib/vpn/routes/answers'
import { routesOf } from '@/lib/vpn/routes/read-routes'
import type { Context } from '../context'
import { done, failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { serviceProblem } from '../service-problem'
import { type ConnectionPlace, gatewayOf } from './gateway-of'
import { readGatewayRoutes } from './read-gateway-routes'

/** The routes of a gateway that lead into one of its connections. */
export const listRoutes = permitted(
  'readConnections',
  async (
    context: Context,
    place: ConnectionPlace,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionRoutes>> => {
    const gateway = await gatewayOf(context, place, signal)
    if (!gateway.ok) return gateway
    const at = { regionId: place.regionId, vpnGatewayId: gateway.value }
    const reading = await readGatewayRoutes(context, at, signal)
    if (reading.kind !== 'ok') return failed(serviceProblem(reading, { changes: false }))
    const { VpnPbrRouteEntries, VpnRouteEntries } = reading.described
    const isOwn = ({ NextHop }: { NextHop?: string }) => NextHop === place.connectionId
    const elsewhere = routesOf(reading.described).filter(
      ({ nextHop, published }) => published && nextHop !== place.connectionId,
    )
    return done({
      RequestId: reading.requestId,
      VpnGatewayId: gateway.value,
      VpnPbrRouteEntries: {
        VpnPbrRouteEntry: VpnPbrRouteEntries.VpnPbrRouteEntry.filter(isOwn),
      },
      VpnRouteEntries: { VpnRouteEntry: VpnRouteEntries.VpnRouteEntry.filter(isOwn) },
      PublishedElsewhere: [...new Set(elsewhere.map(({ destination }) => destination))],
    })
  },
)
