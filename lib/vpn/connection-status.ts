import { statusOfTunnels, type TunnelStanding } from './tunnels-status'
import { type DescribedConnection, type DescribedTunnel, tunnelsInOrder } from './wire/describe'

/** Where a connection stands, in one word, in a sentence, and whether it is still moving. */
export type ConnectionStatus = {
  readonly id:
    | 'accepted'
    | 'configuring'
    | 'negotiating'
    | 'degraded'
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

const strange = (word: string | undefined): ConnectionStatus => ({
  id: 'unknown',
  word: word ?? 'Unknown',
  sentence: 'The service reports a state that Causeway does not know.',
  tone: 'neutral',
  moving: true,
})

const known = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined

type States = Pick<DescribedConnection, 'State' | 'Status'>

/** The status that a state and a negotiation come to, of a connection or of a tunnel. */
function statusOfStates({ State, Status }: States): ConnectionStatus {
  const status = known(byState, State) ?? known(byStatus, Status)
  if (status) return status
  return State === undefined && Status === undefined ? accepted : strange(Status ?? State)
}

const roles: Readonly<Record<string, TunnelStanding['role']>> = {
  master: 'active',
  slave: 'standby',
}

/** What a tunnel is to its connection, or `null` where the service does not say. */
export const roleOf = ({ Role }: Pick<DescribedTunnel, 'Role'>): TunnelStanding['role'] =>
  known(roles, Role) ?? null

type Reported = States & Pick<DescribedConnection, 'TunnelOptionsSpecification'>

/**
 * Where each tunnel of a dual-tunnel connection stands, the active one first; none of any other
 * connection. While the connection itself is configured or locked, so are both its tunnels.
 */
export function tunnelStandings(described: Reported): readonly TunnelStanding[] {
  const whole = known(byState, described.State)
  return tunnelsInOrder(described).map((tunnel) => ({
    tunnelId: tunnel.TunnelId ?? null,
    role: roleOf(tunnel),
    status: whole ?? statusOfStates(tunnel),
  }))
}

/**
 * A described connection's status in words. A dual-tunnel connection's own `Status` is empty; its
 * tunnels say how it stands.
 */
export function statusOf(described: Reported): ConnectionStatus {
  const whole = known(byState, described.State)
  if (whole) return whole
  const isTold = tunnelsInOrder(described).some(({ State, Status }) => State ?? Status)
  const together = isTold ? statusOfTunnels(tunnelStandings(described)) : undefined
  return together ?? statusOfStates(described)
}
