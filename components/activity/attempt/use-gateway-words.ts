'use client'

import { useQuery } from '@tanstack/react-query'
import { customerGatewaysQuery, vpnGatewaysQuery } from '@/lib/browser/queries'

/** What the lists say about a gateway that is known by its ID: its name and its address, where they know it. */
export function useGatewayWords(regionId: string): (id: string) => string | undefined {
  const vpn = useQuery(vpnGatewaysQuery(regionId)).data ?? []
  const customer = useQuery(customerGatewaysQuery(regionId)).data ?? []
  const known = [
    ...vpn.map(({ VpnGatewayId, Name, InternetIp }) => [VpnGatewayId, Name, InternetIp] as const),
    ...customer.map(
      ({ CustomerGatewayId, Name, IpAddress }) => [CustomerGatewayId, Name, IpAddress] as const,
    ),
  ]
  const words = new Map(
    known.map(([id, name, address]) => [id, [name, address].filter(Boolean).join(', ')]),
  )
  return (id) => words.get(id) || undefined
}
