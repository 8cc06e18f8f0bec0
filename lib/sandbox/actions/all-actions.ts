import 'server-only'
import type { Action } from './action'
import { createVpnConnection } from './create-vpn-connection'
import { deleteVpnConnection } from './delete-vpn-connection'
import { describeCustomerGateways } from './describe-customer-gateways'
import { describeRegions } from './describe-regions'
import { describeVpnConnection } from './describe-vpn-connection'
import { describeVpnConnectionLogs } from './describe-vpn-connection-logs'
import { describeVpnConnections } from './describe-vpn-connections'
import { describeVpnGateway } from './describe-vpn-gateway'
import { describeVpnGateways } from './describe-vpn-gateways'
import { diagnoseVpnConnections } from './diagnose-vpn-connections'
import { downloadVpnConnectionConfig } from './download-vpn-connection-config'
import { modifyVpnConnectionAttribute } from './modify-vpn-connection-attribute'

/** The operations the sandbox knows, by their documented names. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['DescribeRegions', describeRegions],
  ['DescribeVpnGateways', describeVpnGateways],
  ['DescribeVpnGateway', describeVpnGateway],
  ['DescribeCustomerGateways', describeCustomerGateways],
  ['CreateVpnConnection', createVpnConnection],
  ['ModifyVpnConnectionAttribute', modifyVpnConnectionAttribute],
  ['DeleteVpnConnection', deleteVpnConnection],
  ['DescribeVpnConnections', describeVpnConnections],
  ['DescribeVpnConnection', describeVpnConnection],
  ['DescribeVpnConnectionLogs', describeVpnConnectionLogs],
  ['DiagnoseVpnConnections', diagnoseVpnConnections],
  ['DownloadVpnConnectionConfig', downloadVpnConnectionConfig],
])

/** Those that GET cannot ask for. Source: the service's OpenAPI metadata, methods. */
export const postOnlyActions: ReadonlySet<string> = new Set(['DiagnoseVpnConnections'])
