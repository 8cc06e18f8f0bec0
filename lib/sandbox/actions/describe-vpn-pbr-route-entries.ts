import type { Fields } from '../answer'
import type { Route } from '../resources'
import type { Action } from './action'
import { pageOf } from './paging'
import { requiredGateway } from './route-call'

const policyFields = (route: Route, vpnGatewayId: string): Fields => ({
  VpnInstanceId: vpnGatewayId,
  RouteSource: route.source,
  RouteDest: route.destination,
  NextHop: route.nextHop,
  NextHopTunnelId: '',
  Priority: route.priority,
  Weight: route.weight,
  State: route.published ? 'published' : 'normal',
  CreateTime: route.createTime,
})

/** Source: "DescribeVpnPbrRouteEntries", those too that connections add by themselves. */
export const describeVpnPbrRouteEntries: Action = (call) => {
  const { vpnGatewayId } = requiredGateway(call).gateway
  const routes = call.store.routesAt(vpnGatewayId).filter(({ kind }) => kind === 'policy')
  const { page, fields } = pageOf(call.parameters, routes)
  const entries = page.map((route) => policyFields(route, vpnGatewayId))
  return { ...fields, VpnPbrRouteEntries: { VpnPbrRouteEntry: entries } }
}
