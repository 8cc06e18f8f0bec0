import 'server-only'
import type { Action } from './action'
import { createCustomerGateway } from './create-customer-gateway'
import { createVpnConnection } from './create-vpn-connection'
import { createVpnPbrRouteEntry, createVpnRouteEntry } from './create-vpn-route-entry'
import { deleteCustomerGateway } from './delete-customer-gateway'
import { deleteVpnConnection } from './delete-vpn-connection'
import { deleteVpnPbrRouteEntry, deleteVpnRouteEntry } from './delete-vpn-route-entry'
import { describeCustomerGateway } from './describe-customer-gateway'
import { describeCustomerGateways } from './describe-customer-gateways'
import { describeRegions } from './describe-regions'
import { describeVpnConnection } from './describe-vpn-connection'
import { describeVpnConnectionLogs } from './describe-vpn-connection-logs'
import { describeVpnConnections } from './describe-vpn-connections'
import { describeVpnGateway } from './describe-vpn-gateway'
import { describeVpnGateways } from './describe-vpn-gateways'
import { describeVpnPbrRouteEntries } from './describe-vpn-pbr-route-entries'
import { describeVpnRouteEntries } from './describe-vpn-route-entries'
import { diagnoseVpnConnections } from './diagnose-vpn-connections'
import { downloadVpnConnectionConfig } from './download-vpn-connection-config'
import { modifyCustomerGatewayAttribute } from './modify-customer-gateway-attribute'
import { modifyTunnelAttribute } from './modify-tunnel-attribute'
import { modifyVpnConnectionAttribute } from './modify-vpn-connection-attribute'
import { publishVpnRouteEntry } from './publish-vpn-route-entry'
import { tagResources, untagResources } from './tag-resources'

/** The operations the sandbox knows, by their documented names. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['DescribeRegions', describeRegions],
  ['DescribeVpnGateways', describeVpnGateways],
  ['DescribeVpnGateway', describeVpnGateway],
  ['DescribeCustomerGateways', describeCustomerGateways],
  ['DescribeCustomerGateway', describeCustomerGateway],
  ['CreateCustomerGateway', createCustomerGateway],
  ['ModifyCustomerGatewayAttribute', modifyCustomerGatewayAttribute],
  ['DeleteCustomerGateway', deleteCustomerGateway],
  ['CreateVpnConnection', createVpnConnection],
  ['ModifyVpnConnectionAttribute', modifyVpnConnectionAttribute],
  ['ModifyTunnelAttribute', modifyTunnelAttribute],
  ['DeleteVpnConnection', deleteVpnConnection],
  ['DescribeVpnConnections', describeVpnConnections],
  ['DescribeVpnConnection', describeVpnConnection],
  ['DescribeVpnConnectionLogs', describeVpnConnectionLogs],
  ['DiagnoseVpnConnections', diagnoseVpnConnections],
  ['DownloadVpnConnectionConfig', downloadVpnConnectionConfig],
  ['CreateVpnRouteEntry', createVpnRouteEntry],
  ['CreateVpnPbrRouteEntry', createVpnPbrRouteEntry],
  ['PublishVpnRouteEntry', publishVpnRouteEntry],
  ['DescribeVpnRouteEntries', describeVpnRouteEntries],
  ['DescribeVpnPbrRouteEntries', describeVpnPbrRouteEntries],
  ['DeleteVpnRouteEntry', deleteVpnRouteEntry],
  ['DeleteVpnPbrRouteEntry', deleteVpnPbrRouteEntry],
  ['TagResources', tagResources],
  ['UnTagResources', untagResources],
])

/** Those that GET cannot ask for. Source: the service's OpenAPI metadata, methods. */
export const postOnlyActions: ReadonlySet<string> = new Set(['DiagnoseVpnConnections'])
