import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AttemptList } from '@/lib/http/attempt'
import type {
  ConnectionDetails,
  ConnectionDiagnoses,
  ConnectionList,
  ConnectionPeerConfig,
  CustomerGatewayList,
  RegionList,
  VpnGatewayList,
} from '@/lib/vpn/wire/answers'
import { getAttempt } from './attempts'
import { inTurn } from './in-turn'
import { type LogSpan, type LogsOf, olderSpan, readLogPart } from './read-log-part'
import { requestJson } from './request-json'

const minuteMs = 60_000

const inRegion = (path: string, regionId: string) =>
  `${path}?RegionId=${encodeURIComponent(regionId)}`

export const connectionPath = (regionId: string, id: string) =>
  `/api/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(id)}`

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
          requestJson<ConnectionList>(`${inRegion('/api/connections', regionId)}&View=summary`, {
            signal,
          }),
        signal,
      ),
    staleTime: minuteMs,
  })

export const connectionQuery = (regionId: string, id: string) =>
  queryOptions({
    queryKey: ['connection', regionId, id],
    queryFn: ({ signal }) =>
      requestJson<ConnectionDetails>(connectionPath(regionId, id), { signal }),
  })

/** Log lines, the newest part first; each next part is older. `span` is asked at each read: now moves. */
export const connectionLogsQuery = (of: LogsOf, key: string, span: () => LogSpan) =>
  infiniteQueryOptions({
    queryKey: ['connection-logs', of.regionId, of.connectionId, of.tunnelId, key],
    queryFn: ({ signal, pageParam }) => readLogPart(of, pageParam ?? span(), signal),
    // Without a type of its own, null would be the only value there is.
    initialPageParam: null as LogSpan | null,
    getNextPageParam: (last, parts) => olderSpan(last, parts[0] ?? last),
  })

export const connectionDiagnosisQuery = (regionId: string, id: string) =>
  queryOptions({
    queryKey: ['connection-diagnosis', regionId, id],
    queryFn: ({ signal }) =>
      requestJson<ConnectionDiagnoses>(`${connectionPath(regionId, id)}/diagnosis`, { signal }),
    select: ({ Diagnoses }) => Diagnoses,
  })

export const connectionPeerConfigQuery = (regionId: string, id: string) =>
  queryOptions({
    queryKey: ['connection-peer-config', regionId, id],
    queryFn: ({ signal }) =>
      requestJson<ConnectionPeerConfig>(`${connectionPath(regionId, id)}/peer-config`, {
        signal,
      }),
    select: ({ VpnConnectionConfig }) => VpnConnectionConfig,
    // The service takes only 30 of these calls a minute (VPC API rate limits).
    staleTime: minuteMs,
  })

export const attemptQuery = (attemptId: string) =>
  queryOptions({
    queryKey: ['attempt', attemptId],
    queryFn: ({ signal }) => getAttempt(attemptId, signal),
  })

/** Attempts, newest first, a page at a time. `filter` is asked at each read: "the last hour" moves. */
export const attemptsQuery = (key: string, filter: () => URLSearchParams) =>
  infiniteQueryOptions({
    queryKey: ['attempts', key],
    queryFn: ({ signal, pageParam }) => {
      const query = filter()
      if (pageParam !== '') query.set('Before', pageParam)
      return requestJson<AttemptList>(`/api/attempts?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ Next }) => Next,
  })

const countedMax = 20

/** How many attempts wait for an outcome; each of the two states has an index of its own. */
export const unsettledCountQuery = queryOptions({
  queryKey: ['unsettled-count'],
  queryFn: async ({ signal }) => {
    const counts = ['sending', 'unknown'].map(async (state) => {
      const path = `/api/attempts?State=${state}&Limit=${countedMax}`
      const { Attempts, Next } = await requestJson<AttemptList>(path, { signal })
      return { count: Attempts.length, isMore: Next !== null }
    })
    const [sending, unknown] = await Promise.all(counts)
    return { sending, unknown }
  },
})
