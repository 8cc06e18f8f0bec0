import { type ConnectionStatus, roleOf } from './connection-status'
import { type DescribedConnection, type DescribedTunnel, tunnelsInOrder } from './wire/describe'

/** One thing the service watches, in a word and a sentence. */
export type Signal = {
  readonly id: 'phase-1' | 'phase-2' | 'bgp' | 'health-check'
  readonly label: string
  /** `waiting`: it cannot be there yet. `unknown`: the service does not say, or not in words we know. */
  readonly state: 'up' | 'down' | 'waiting' | 'off' | 'unknown'
  readonly word: string
  readonly tone: ConnectionStatus['tone']
  readonly sentence: string
}

/** The signals of one tunnel. A single-tunnel connection has one, without an ID or a role. */
export type TunnelSignals = {
  readonly tunnelId: string | null
  readonly role: 'active' | 'standby' | null
  readonly signals: readonly Signal[]
}

type Reading = Pick<Signal, 'state' | 'sentence'> & { readonly word?: string }

const wordOf = {
  up: 'Up',
  down: 'Down',
  waiting: 'Waiting',
  off: 'Off',
  unknown: 'Not reported',
} as const
const toneOf = {
  up: 'success',
  down: 'warning',
  waiting: 'neutral',
  off: 'neutral',
  unknown: 'neutral',
} as const

function signal(id: Signal['id'], label: string, { state, sentence, word }: Reading): Signal {
  return { id, label, state, word: word ?? wordOf[state], tone: toneOf[state], sentence }
}

const phase1Up: Reading = { state: 'up', sentence: 'The IKE SA is established.' }

/** Negotiation states, `Status`: what each says about the two phases. */
const phases: Readonly<Record<string, readonly [Reading, Reading]>> = {
  ike_sa_not_established: [
    {
      state: 'down',
      sentence: 'No IKE SA. The gateway waits for the peer’s answer, or for the first packet.',
    },
    { state: 'waiting', sentence: 'Comes after Phase 1.' },
  ],
  ike_sa_established: [
    phase1Up,
    {
      state: 'waiting',
      word: 'Negotiating',
      sentence: 'The SA for traffic is being negotiated.',
    },
  ],
  ipsec_sa_not_established: [
    phase1Up,
    {
      state: 'down',
      sentence:
        'No SA for traffic. Compare the subnets, the Phase 2 algorithms and the PFS group of both ends.',
    },
  ],
  ipsec_sa_established: [
    phase1Up,
    { state: 'up', sentence: 'Traffic between the subnets is encrypted.' },
  ],
}

function phasesOf(status: string | undefined): readonly [Reading, Reading] {
  const known = status !== undefined && Object.hasOwn(phases, status) ? phases[status] : undefined
  if (known) return known
  const silent: Reading = { state: 'unknown', sentence: 'The service has not said anything yet.' }
  if (status === undefined) return [silent, silent]
  const sentence = 'The service reports a state that Causeway does not know.'
  const strange: Reading = { state: 'unknown', word: status, sentence }
  return [strange, strange]
}

function bgpOf(isOn: boolean, status: string | undefined, tunnelIsUp: boolean): Reading {
  if (!isOn) return { state: 'off', sentence: 'Routes are not exchanged by BGP.' }
  if (status === 'success') return { state: 'up', sentence: 'The BGP session is established.' }
  if (!tunnelIsUp) return { state: 'waiting', sentence: 'The session comes after Phase 2.' }
  // The list says `false`, the single answer `failed` (DescribeVpnConnections, VpnBgpConfig.Status).
  if (status === 'false' || status === 'failed') {
    const sentence =
      'No BGP session. Compare both AS numbers and both BGP addresses, and that TCP 179 passes.'
    return { state: 'down', sentence }
  }
  if (status === undefined) {
    return { state: 'unknown', sentence: 'The service has not said anything about BGP yet.' }
  }
  const sentence = 'The service reports a BGP state that Causeway does not know.'
  return { state: 'unknown', word: status, sentence }
}

function healthOf(check: DescribedConnection['VcoHealthCheck']): Reading {
  if (!check?.Enable) return { state: 'off', sentence: 'No address is probed.' }
  const { Status, Dip = 'the destination' } = check
  if (Status === 'success') return { state: 'up', sentence: `${Dip} answers the probes.` }
  if (Status === 'failed' || Status === 'false') {
    const sentence = `${Dip} does not answer the probes. Each failure resets the tunnel.`
    return { state: 'down', sentence }
  }
  if (Status === undefined) {
    return {
      state: 'unknown',
      sentence: 'The service has not said anything about the probes yet.',
    }
  }
  const sentence = 'The service reports a state of the check that Causeway does not know.'
  return { state: 'unknown', word: Status, sentence }
}

function common(status: string | undefined, bgpOn: boolean, bgpStatus: string | undefined) {
  const [phase1, phase2] = phasesOf(status)
  return [
    signal('phase-1', 'Phase 1 (IKE)', phase1),
    signal('phase-2', 'Phase 2 (IPsec)', phase2),
    signal('bgp', 'BGP', bgpOf(bgpOn, bgpStatus, phase2.state === 'up')),
  ]
}

/** Health checks do not exist with two tunnels (VPC API metadata), so none is spoken of. */
function tunnelSignals(tunnel: DescribedTunnel, bgpOn: boolean): TunnelSignals {
  return {
    tunnelId: tunnel.TunnelId ?? null,
    role: roleOf(tunnel),
    signals: common(tunnel.Status, bgpOn, tunnel.TunnelBgpConfig?.BgpStatus),
  }
}

/**
 * What the service says about each tunnel: both phases, BGP, the health check. The active tunnel
 * comes first.
 */
export function signalsOf(described: DescribedConnection): readonly TunnelSignals[] {
  const tunnels = tunnelsInOrder(described)
  if (tunnels.length > 0) {
    return tunnels.map((tunnel) => {
      const isOn = described.EnableTunnelsBgp ?? tunnel.TunnelBgpConfig?.BgpStatus !== undefined
      return tunnelSignals(tunnel, isOn)
    })
  }
  const { VpnBgpConfig: bgp, VcoHealthCheck, Status } = described
  // A list leaves EnableBgp out; then the tunnel's own block tells that BGP is on.
  const bgpOn = bgp?.EnableBgp ?? bgp?.TunnelCidr !== undefined
  const signals = [
    ...common(Status, bgpOn, bgp?.Status),
    signal('health-check', 'Health check', healthOf(VcoHealthCheck)),
  ]
  return [{ tunnelId: null, role: null, signals }]
}
