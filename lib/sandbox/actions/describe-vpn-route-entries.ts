import type { Fields } from '../answer'
import { invalid } from '../api-error'
import type { Route } from '../resources'
import type { Action } from './action'
import { type LearntRoute, learntRoutes } from './learnt-routes'
import { pageOf } from './paging'
import { requiredGateway } from './route-call'

const customFields = (route: Route, vpnGatewayId: string): Fields => ({
  VpnInstanceId: vpnGatewayId,
  RouteDest: route.destination,
  NextHop: route.nextHop,
  NextHopTunnelId: '',
  Weight: route.weight,
  State: route.published ? 'published' : 'normal',
  RouteEntryType: 'custom',
  Source: 'CLOUD',
  AsPath: '',
  Community: '',
  CreateTime: route.createTime,
})

/** A gateway with BGP propagates what it learns to the VPC (`AutoPropagate` of "DescribeVpnGateways"). */
const learntFields = (route: LearntRoute, vpnGatewayId: string): Fields => ({
  VpnInstanceId: vpnGatewayId,
  RouteDest: route.destination,
  NextHop: route.nextHop,
  NextHopTunnelId: '',
  Weight: 100,
  State: 'published',
  RouteEntryType: 'bgp',
  Source: 'VPN_BGP',
  AsPath: route.asPath,
  Community: '',
  CreateTime: route.createTime,
})

/** Source: "DescribeVpnRouteEntries". The counts are those of the gateway, whatever is asked for (*assumed*). */
export const describeVpnRouteEntries: Action = (call) => {
  const { parameters, store } = call
  const { vpnGatewayId } = requiredGateway(call).gateway
  const type = parameters['RouteEntryType'] || 'custom'
  if (type !== 'custom' && type !== 'bgp') throw invalid('RouteEntryType')
  const custom = store
    .routesAt(vpnGatewayId)
    .filter(({ kind }) => kind === 'destination')
    .map((route) => customFields(route, vpnGatewayId))
  const learnt = store
    .connectionsAt(vpnGatewayId)
    .flatMap((connection) => learntRoutes(call, connection))
    .map((route) => learntFields(route, vpnGatewayId))
  const { page, fields } = pageOf(parameters, type === 'bgp' ? learnt : custom)
  return {
    ...fields,
    VpnRouteCounts: {
      VpnRouteCount: [
        { RouteCount: custom.length, RouteEntryType: 'custom', Source: 'CLOUD' },
        { RouteCount: learnt.length, RouteEntryType: 'bgp', Source: 'VPN_BGP' },
      ],
    },
    VpnRouteEntries: { VpnRouteEntry: page },
  }
}
