'use client'

import { useQueries, useQuery } from '@tanstack/react-query'
import {
  connectionsQuery,
  customerGatewaysQuery,
  regionsQuery,
  vpnGatewaysQuery,
} from '@/lib/browser/queries'
import { usageOfCustomerGateways, usageOfVpnGateways } from '@/lib/vpn/customer-gateway/usage'
import type { VpnGatewayList } from '@/lib/vpn/wire/answers'
import { stateOf } from './gateway-words'

const pollMs = 10_000

/** Asked again only while a gateway of the region is on its way to another state. */
const pollInterval = (list: VpnGatewayList | undefined): number | false =>
  list?.VpnGateways.VpnGateway.some((gateway) => stateOf(gateway).isMoving) ? pollMs : false

/** The gateways of a region, both kinds, as far as they were read. */
export type RegionGateways = ReturnType<typeof useRegionGateways>[number]

/** Reads both lists of several regions side by side, a query each. */
export function useRegionGateways(regionIds: readonly string[]) {
  const vpn = useQueries({
    queries: regionIds.map((regionId) => ({
      ...vpnGatewaysQuery(regionId),
      refetchInterval: ({ state }: { state: { data: VpnGatewayList | undefined } }) =>
        pollInterval(state.data),
    })),
  })
  const customer = useQueries({ queries: regionIds.map(customerGatewaysQuery) })
  return regionIds.flatMap((regionId, index) => {
    const [vpnRead, customerRead] = [vpn[index], customer[index]]
    if (!vpnRead || !customerRead) return []
    return [
      {
        regionId,
        vpnGateways: vpnRead.data,
        customerGateways: customerRead.data,
        error: vpnRead.error ?? customerRead.error,
        isFetching: vpnRead.isFetching || customerRead.isFetching,
        refetch: () => Promise.all([vpnRead.refetch(), customerRead.refetch()]),
      },
    ]
  })
}

/** Which connections stand on and lead to the gateways of a region; undefined while nobody knows. */
export function useGatewayUsage(regionId: string) {
  const { data, isError, refetch } = useQuery(connectionsQuery(regionId))
  const connections = data?.VpnConnections.VpnConnection
  return {
    isError,
    refetch,
    vpn: connections && usageOfVpnGateways(connections),
    customer: connections && usageOfCustomerGateways(connections),
  }
}

/** The regions there are, with their names. */
export function useRegionNames() {
  const query = useQuery(regionsQuery)
  const names = new Map(
    (query.data ?? []).map(({ RegionId = '', LocalName = RegionId }) => [RegionId, LocalName]),
  )
  return { query, names }
}
