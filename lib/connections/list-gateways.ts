import 'server-only'
import type {
  CustomerGatewayUsage,
  NamedConnection,
  UsedCustomerGateway,
} from '@/lib/vpn/customer-gateway/answers'
import { type Usage, usageOfCustomerGateways } from '@/lib/vpn/customer-gateway/usage'
import type { CustomerGatewayList, VpnGatewayList } from '@/lib/vpn/wire/answers'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import {
  type DescribedCustomerGateway,
  readCustomerGateways,
  readVpnGateways,
} from '@/lib/vpn/wire/describe-gateways'
import type { Context } from './context'
import { listConnections } from './list-connections'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readPages } from './read-pages'
import { serviceProblem } from './service-problem'

/** All VPN gateways of a region. */
export const listVpnGateways = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<VpnGatewayList>> => {
    const pages = await readPages(context, {
      action: 'DescribeVpnGateways',
      regionId,
      read: readVpnGateways,
      signal,
    })
    if (pages.kind !== 'ok') return failed(serviceProblem(pages, { changes: false }))
    return done({ RequestId: pages.requestId, VpnGateways: { VpnGateway: pages.members } })
  },
)

/** All customer gateways of a region, without their BGP keys. */
export const listCustomerGateways = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<CustomerGatewayList>> => {
    const pages = await readPages(context, {
      action: 'DescribeCustomerGateways',
      regionId,
      read: readCustomerGateways,
      signal,
    })
    if (pages.kind !== 'ok') return failed(serviceProblem(pages, { changes: false }))
    return done({
      RequestId: pages.requestId,
      CustomerGateways: { CustomerGateway: pages.members },
    })
  },
)

const named = ({ VpnConnectionId = '', Name }: DescribedConnection): NamedConnection => ({
  VpnConnectionId,
  ...(Name !== undefined && { Name }),
})

const withUsers = (gateway: DescribedCustomerGateway, usage: Usage): UsedCustomerGateway => ({
  ...gateway,
  VpnConnections: {
    VpnConnection: (usage.get(gateway.CustomerGatewayId ?? '') ?? []).map(named),
  },
})

/** The same list, each customer gateway with the connections that lead to it. */
export const listCustomerGatewayUsage = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<CustomerGatewayUsage>> => {
    const [gateways, connections] = await Promise.all([
      listCustomerGateways(context, regionId, signal),
      listConnections(context, regionId, signal),
    ])
    if (!gateways.ok) return gateways
    if (!connections.ok) return connections
    const usage = usageOfCustomerGateways(connections.value.VpnConnections.VpnConnection)
    const all = gateways.value.CustomerGateways.CustomerGateway
    return done({
      RequestId: gateways.value.RequestId,
      CustomerGateways: { CustomerGateway: all.map((gateway) => withUsers(gateway, usage)) },
    })
  },
)
