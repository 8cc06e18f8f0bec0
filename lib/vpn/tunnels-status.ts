import type { ConnectionStatus } from './connection-status'

/** One of two tunnels, and where it stands by itself. */
export type TunnelStanding = {
  readonly tunnelId: string | null
  /** `null` where the service does not say which of the two it is. */
  readonly role: 'active' | 'standby' | null
  readonly status: ConnectionStatus
}

const titleOf = ({ role, tunnelId }: TunnelStanding): string =>
  role ? `the ${role} tunnel` : `the tunnel ${tunnelId ?? 'without an ID'}`

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const reports = (standings: readonly TunnelStanding[]): string =>
  standings.map((one) => `${sentenceCase(titleOf(one))}: ${one.status.sentence}`).join(' ')

/** What carries the traffic while one of two is down; that the other takes over is documented. */
function degraded(up: TunnelStanding, down: TunnelStanding): ConnectionStatus {
  const carries = `${titleOf(up)} carries the traffic`
  return {
    id: 'degraded',
    word: { active: 'Active down', standby: 'Standby down' }[down.role ?? 'standby'],
    sentence: `One of two tunnels is up: ${carries}, ${titleOf(down)} is down. ${down.status.sentence}`,
    tone: 'warning',
    moving: true,
  }
}

/** The states of a whole resource, which a tunnel passes through when it is changed by itself. */
const ofResource: readonly ConnectionStatus['id'][] = [
  'leaving',
  'locked',
  'accepted',
  'configuring',
]

/**
 * What two tunnels come to: up when both are, degraded when one is. One that is being configured
 * speaks for both, for as long as that takes. Undefined where there are no tunnels.
 *
 * Source: "Dual-tunnel IPsec-VPN connections": traffic goes over the standby tunnel while the
 * active one is down, by itself.
 */
export function statusOfTunnels(
  standings: readonly TunnelStanding[],
): ConnectionStatus | undefined {
  const [first, second] = standings
  if (!first || !second) return first?.status
  const isSame = first.status.sentence === second.status.sentence
  const busy = standings.find(({ status }) => ofResource.includes(status.id))
  if (busy) return isSame ? busy.status : { ...busy.status, sentence: reports(standings) }
  const up = standings.find(({ status }) => status.id === 'up')
  const down = standings.find(({ status }) => status.id !== 'up')
  if (up && down) return degraded(up, down)
  if (up)
    return {
      ...up.status,
      word: 'Both up',
      sentence: 'Both tunnels are up: Phase 1 and Phase 2 are established in each.',
    }
  const { status } = [first, second].find((one) => one.status.id === 'negotiating') ?? first
  return { ...status, sentence: isSame ? `Both tunnels: ${status.sentence}` : reports(standings) }
}
