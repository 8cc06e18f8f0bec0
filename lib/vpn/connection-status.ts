import type { DescribedConnection } from './wire/describe'

/** Where a connection stands, in one word, in a sentence, and whether it is still moving. */
export type ConnectionStatus = {
  readonly id:
    | 'accepted'
    | 'configuring'
    | 'negotiating'
    | 'up'
    | 'locked'
    | 'leaving'
    | 'unknown'
  readonly word: string
  readonly sentence: string
  readonly tone: 'neutral' | 'info' | 'warning' | 'success' | 'danger'
  /** Whether asking again soon is worthwhile. */
  readonly moving: boolean
}

const accepted: ConnectionStatus = {
  id: 'accepted',
  word: 'Accepted',
  sentence: 'The service has accepted the connection and is about to configure it.',
  tone: 'info',
  moving: true,
}
const configuring: ConnectionStatus = {
  id: 'configuring',
  word: 'Being configured',
  sentence: 'The service is configuring the connection on the VPN gateway.',
  tone: 'info',
  moving: true,
}
const leaving: ConnectionStatus = {
  id: 'leaving',
  word: 'Being removed',
  sentence: 'The connection is being removed.',
  tone: 'neutral',
  moving: true,
}
const locked: ConnectionStatus = {
  id: 'locked',
  word: 'Locked',
  sentence: 'The connection is locked for an overdue payment.',
  tone: 'danger',
  moving: false,
}

/** Resource states of DescribeVpnConnection, `State`. `active` says nothing about the negotiation. */
const byState: Readonly<Record<string, ConnectionStatus>> = {
  init: accepted,
  provisioning: configuring,
  updating: configuring,
  attaching: configuring,
  Upgrading: configuring,
  detaching: leaving,
  deleting: leaving,
  deleted: {
    ...leaving,
    word: 'Removed',
    sentence: 'The connection has been removed.',
    moving: false,
  },
  financialLocked: locked,
}

const negotiating = (sentence: string): ConnectionStatus => ({
  id: 'negotiating',
  word: 'Negotiating',
  sentence,
  tone: 'warning',
  moving: true,
})

/** Negotiation states, `Status`. */
const byStatus: Readonly<Record<string, ConnectionStatus>> = {
  ike_sa_not_established: negotiating(
    'Phase 1 is not established: the gateway waits for the peer, or for traffic.',
  ),
  ike_sa_established: negotiating('Phase 1 is established; Phase 2 is being negotiated.'),
  ipsec_sa_not_established: negotiating('Phase 1 is established; Phase 2 is not.'),
  ipsec_sa_established: {
    id: 'up',
    word: 'Up',
    sentence: 'Phase 1 and Phase 2 are established.',
    tone: 'success',
    moving: false,
  },
}

/**
 * A described connection's status in words. A dual-tunnel connection's own `Status` is empty; it
 * is up when one of its tunnels is.
 */
export function statusOf(
  described: Pick<DescribedConnection, 'State' | 'Status' | 'TunnelOptionsSpecification'>,
): ConnectionStatus {
  const state = described.State === undefined ? undefined : byState[described.State]
  if (state) return state
  const tunnels = described.TunnelOptionsSpecification?.TunnelOptions ?? []
  const reports = [described.Status, ...tunnels.map((tunnel) => tunnel.Status)]
  const known = reports.flatMap((report) => byStatus[report ?? ''] ?? [])
  const best = known.find(({ id }) => id === 'up') ?? known[0]
  if (best) return best
  if (described.State === undefined && described.Status === undefined) return accepted
  return {
    id: 'unknown',
    word: described.Status ?? described.State ?? 'Unknown',
    sentence: 'The service reports a state that Causeway does not know.',
    tone: 'neutral',
    moving: true,
  }
}
