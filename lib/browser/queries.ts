import { queryOptions } from '@tanstack/react-query'
import type {
  ConnectionDetails,
  CustomerGatewayList,
  RegionList,
  VpnGatewayList,
} from '@/lib/vpn/wire/answers'
import type { ConnectionSummaryList } from '@/lib/vpn/wire/summary'
import { inTurn } from './in-turn'
import { requestJson } from './request-json'

const minuteMs = 60_000

const inRegion = (path: string, regionId: string) =>
  `${path}?RegionId=${encodeURIComponent(regionId)}`

// Every query of the interface, with its key. Keys stand nowhere else.

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => requestJson<RegionList>('/api/regions', { signal }),
  select: (list) => list.Regions.Region,
  staleTime: 60 * minuteMs,
})

export const vpnGatewaysQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['vpn-gateways', regionId],
    queryFn: ({ signal }) =>
      requestJson<VpnGatewayList>(inRegion('/api/vpn-gateways', regionId), { signal }),
    select: (list) => list.VpnGateways.VpnGateway,
    staleTime: minuteMs,
  })

export const customerGatewaysQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['customer-gateways', regionId],
    queryFn: ({ signal }) =>
      requestJson<CustomerGatewayList>(inRegion('/api/customer-gateways', regionId), { signal }),
    select: (list) => list.CustomerGateways.CustomerGateway,
    staleTime: minuteMs,
  })

/** What the list shows of a region. One that was read lately is not read again on coming back to it. */
export const connectionsQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['connections', regionId],
    queryFn: ({ signal }) =>
      inTurn(
        () =>
          requestJson<ConnectionSummaryList>(
            `${inRegion('/api/connections', regionId)}&View=summary`,
            { signal },
          ),
        signal,
      ),
    staleTime: minuteMs,
  })

export const connectionQuery = (regionId: string, id: string) =>
  queryOptions({
    queryKey: ['connection', regionId, id],
    queryFn: ({ signal }) =>
      requestJson<ConnectionDetails>(
        `/api/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(id)}`,
        { signal },
      ),
  })
