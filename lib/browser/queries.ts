import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ApprovalList } from '@/lib/http/approval'
import type { AttemptList } from '@/lib/http/attempt'
import type { AuditList } from '@/lib/http/audit'
import type { Draft, DraftList } from '@/lib/http/draft'
import type { InvitationList, PersonList, Settings, TokenList } from '@/lib/http/people'
import type {
  ConnectionDetails,
  ConnectionDiagnoses,
  ConnectionList,
  ConnectionPeerConfig,
  CustomerGatewayList,
  GatewaySurroundings,
  RegionList,
  VpnGatewayList,
} from '@/lib/vpn/wire/answers'
import { getApproval } from './approvals'
import { getAttempt } from './attempts'
import { getSignInWays } from './door'
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
      inTurn(
        () => requestJson<VpnGatewayList>(inRegion('/api/vpn-gateways', regionId), { signal }),
        signal,
      ),
    select: (list) => list.VpnGateways.VpnGateway,
    staleTime: minuteMs,
  })

/**
 * A VPN gateway with everything on it, for the rules about a new connection. Its key begins like that of
 * the gateways, so that whoever changes a connection makes both out of date.
 */
export const surroundingsQuery = (regionId: string, vpnGatewayId: string) =>
  queryOptions({
    queryKey: ['vpn-gateways', regionId, vpnGatewayId, 'surroundings'],
    queryFn: ({ signal }) =>
      requestJson<GatewaySurroundings>(
        `/api/vpn-gateways/${encodeURIComponent(regionId)}/${encodeURIComponent(vpnGatewayId)}/surroundings`,
        { signal },
      ),
    staleTime: minuteMs / 2,
  })

export const customerGatewaysQuery = (regionId: string) =>
  queryOptions({
    queryKey: ['customer-gateways', regionId],
    queryFn: ({ signal }) =>
      inTurn(
        () =>
          requestJson<CustomerGatewayList>(inRegion('/api/customer-gateways', regionId), {
            signal,
          }),
        signal,
      ),
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

/** Entries of the audit log, newest first, a page at a time. `filter` is asked at each read. */
export const auditQuery = (key: string, filter: () => URLSearchParams) =>
  infiniteQueryOptions({
    queryKey: ['audit', key],
    queryFn: ({ signal, pageParam }) => {
      const query = filter()
      if (pageParam !== '') query.set('Before', pageParam)
      return requestJson<AuditList>(`/api/audit?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ Next }) => Next,
  })

export const draftPath = (id: string) => `/api/drafts/${encodeURIComponent(id)}`

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => requestJson<DraftList>('/api/drafts', { signal }),
  select: ({ Drafts }) => Drafts,
})

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => requestJson<Draft>(draftPath(id), { signal }),
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

export const approvalQuery = (approvalId: string) =>
  queryOptions({
    queryKey: ['approval', approvalId],
    queryFn: ({ signal }) => getApproval(approvalId, signal),
  })

/** What begins the key of every list of requests. */
export const approvalsKey = ['approvals']

/** Requests for approval in these states, newest first, a page at a time. */
export const approvalsQuery = (states: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: [...approvalsKey, ...states],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams(states.map((state) => ['State', state]))
      if (pageParam !== '') query.set('Before', pageParam)
      return requestJson<ApprovalList>(`/api/approvals?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ Next }) => Next,
  })

/** The deletion of a connection that waits for approval, if there is one. */
export const waitingDeletionQuery = (connectionId: string) =>
  queryOptions({
    queryKey: [...approvalsKey, 'deletion', connectionId],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        State: 'waiting',
        VpnConnectionId: connectionId,
        Limit: '1',
      })
      return requestJson<ApprovalList>(`/api/approvals?${query}`, { signal })
    },
    select: ({ Approvals }) => Approvals[0],
  })

/** How many requests wait for the one who looks to decide them. */
export const toDecideQuery = queryOptions({
  queryKey: ['to-decide'],
  queryFn: ({ signal }) =>
    requestJson<ApprovalList>('/api/approvals?State=waiting&Limit=1', { signal }),
  select: ({ ToDecide }) => ToDecide,
})

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => requestJson<Settings>('/api/settings', { signal }),
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => requestJson<PersonList>('/api/people', { signal }),
  select: ({ People }) => People,
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => requestJson<InvitationList>('/api/invitations', { signal }),
  select: ({ Invitations }) => Invitations,
})

/** The API tokens that whoever looks may see. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => requestJson<TokenList>('/api/tokens', { signal }),
  select: ({ Tokens }) => Tokens,
})

/** How one can sign in here. */
export const signInWaysQuery = queryOptions({ queryKey: ['sign-in'], queryFn: getSignInWays })
