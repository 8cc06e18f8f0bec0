'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { customerGatewaysQuery, regionsQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import { factsOf } from '@/lib/vpn/wire/describe-gateways'

/**
 * Whether gateways can be asked for: the region is one of the list, so that a half-typed region is
 * not asked about letter by letter. Where the list itself failed, any region may be tried.
 */
export function useIsRegionListed(regionId: string): boolean {
  const regions = useQuery(regionsQuery)
  if (regions.isError) return regionId !== ''
  return regions.data?.some(({ RegionId }) => RegionId === regionId) ?? false
}

/** What the lists say about the two chosen gateways. */
export function useFacts(text: ConnectionText): Facts {
  const { regionId, vpnGatewayId } = text
  // One text, so that the facts stay the same object while the IDs do.
  const customerGatewayIds = text.tunnels.map((tunnel) => tunnel.customerGatewayId).join('\n')
  const enabled = useIsRegionListed(regionId)
  const vpn = useQuery({ ...vpnGatewaysQuery(regionId), enabled }).data
  const customer = useQuery({ ...customerGatewaysQuery(regionId), enabled }).data
  return useMemo(
    () =>
      factsOf(
        vpn?.find(({ VpnGatewayId }) => VpnGatewayId === vpnGatewayId),
        customerGatewayIds
          .split('\n')
          .map((id) => customer?.find(({ CustomerGatewayId }) => CustomerGatewayId === id)),
      ),
    [vpn, customer, vpnGatewayId, customerGatewayIds],
  )
}
