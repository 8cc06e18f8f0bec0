import 'server-only'
import type { CustomerGatewayList, VpnGatewayList } from '@/lib/vpn/wire/answers'
import { readCustomerGateways, readVpnGateways } from '@/lib/vpn/wire/describe-gateways'
import type { Context } from './context'
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
