import type { TunnelStanding } from '@/lib/vpn/tunnels-status'
import type { DescribedConnection, DescribedTunnel } from '@/lib/vpn/wire/describe'
import type { DescribedPeerConfig } from '@/lib/vpn/wire/read-peer-config'
import { tunnelTitle } from '../tunnel-words'

export type PeerRow = { readonly name: string; readonly words: string; readonly text: string }
export type PeerGroup = { readonly title: string; readonly rows: readonly PeerRow[] }

/** What belongs together: the whole connection, or one of its two tunnels. */
export type PeerSection = {
  /** Undefined for what is of no tunnel in particular. */
  readonly title: string | undefined
  readonly tunnelId: string | undefined
  readonly groups: readonly PeerGroup[]
}

// From the peer’s point of view: local is the data centre, remote is Alibaba Cloud.
const words: Readonly<Record<string, string>> = {
  Local: 'Your device',
  Remote: 'Alibaba Cloud',
  LocalSubnet: 'Subnets of your site',
  RemoteSubnet: 'Subnets of Alibaba Cloud',
  EnableDpd: 'Dead peer detection (DPD)',
  EnableNatTraversal: 'NAT traversal',
  IkeVersion: 'IKE version',
  IkeMode: 'Negotiation mode',
  IkeEncAlg: 'Encryption',
  IkeAuthAlg: 'Authentication',
  IkePfs: 'DH group',
  IkeLifetime: 'SA lifetime, seconds',
  LocalId: 'Identifier of your device',
  RemoteId: 'Identifier of Alibaba Cloud',
  IpsecEncAlg: 'Encryption',
  IpsecAuthAlg: 'Authentication',
  IpsecPfs: 'DH group (PFS)',
  IpsecLifetime: 'SA lifetime, seconds',
  TunnelId: 'Tunnel',
  LocalAsn: 'AS number of your device',
  PeerAsn: 'AS number of Alibaba Cloud',
  LocalBgpIp: 'BGP address of your device',
  PeerBgpIp: 'BGP address of Alibaba Cloud',
  TunnelCidr: 'Tunnel network',
}

type Fields = Readonly<Record<string, unknown>>

function rowsOf(fields: Fields | undefined, prefix = ''): PeerRow[] {
  return Object.entries(fields ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ name: `${prefix}${name}`, words: words[name] ?? name, text: String(value) }]
      : [],
  )
}

type Phases = Pick<DescribedPeerConfig, 'IkeConfig' | 'IpsecConfig'>

/** The service repeats the mode it would use with IKEv1; IKEv2 has none. */
function ikeOf({ IkeConfig }: Phases): Fields | undefined {
  if (IkeConfig?.IkeVersion !== 'ikev2') return IkeConfig
  const { IkeMode: _, ...rest } = IkeConfig
  return rest
}

type Switches = Pick<DescribedTunnel, 'EnableDpd' | 'EnableNatTraversal'>

const switchNames = ['EnableDpd', 'EnableNatTraversal'] as const

/** What the gateway does; the configuration for the peer leaves it out, so the connection is asked. */
const switchesOf = (switches: Switches): PeerRow[] =>
  switchNames.flatMap((name) => {
    const isOn = switches[name]
    if (isOn === undefined) return []
    return [{ name, words: words[name] ?? name, text: isOn ? 'on' : 'off' }]
  })

const phasesOf = (phases: Phases, switches: Switches = {}): PeerGroup[] => [
  {
    title: 'Phase 1',
    rows: [...rowsOf(ikeOf(phases), 'IkeConfig.'), ...switchesOf(switches)],
  },
  { title: 'Phase 2', rows: rowsOf(phases.IpsecConfig, 'IpsecConfig.') },
]

type Sessions = NonNullable<DescribedPeerConfig['BgpConfigs']>['BgpConfig']

const sessionsOf = (sessions: Sessions): PeerGroup[] =>
  sessions.map((session, index) => ({
    title: sessions.length > 1 ? `BGP ${index + 1}` : 'BGP',
    rows: rowsOf(session),
  }))

/** Stands above the whole section. */
const withoutId = <T extends { TunnelId?: string }>({ TunnelId: _, ...rest }: T) => rest

const filled = (groups: readonly PeerGroup[]) => groups.filter(({ rows }) => rows.length > 0)

/**
 * What the service says the peer has to be set up with. Tunnels and BGP sessions find each other, and
 * their names, by their IDs; what is empty is left out.
 *
 * @param standings - the tunnels of the connection, the active one first
 * @param described - the connection: what the configuration for the peer leaves out
 */
export function peerSections(
  config: DescribedPeerConfig,
  standings: readonly Pick<TunnelStanding, 'role' | 'tunnelId'>[] = [],
  described: Switches & Pick<DescribedConnection, 'TunnelOptionsSpecification'> = {},
): readonly PeerSection[] {
  const tunnels = config.TunnelsConfig?.TunnelConfig ?? []
  const sessions = config.BgpConfigs?.BgpConfig ?? []
  const options = described.TunnelOptionsSpecification?.TunnelOptions
  const placeOf = (tunnelId: string | undefined): number =>
    standings.findIndex((standing) => standing.tunnelId === tunnelId)
  const ofTunnels = tunnels
    .map((tunnel, index) => {
      const place = placeOf(tunnel.TunnelId)
      const own = sessions.filter(
        ({ TunnelId }) => TunnelId !== undefined && TunnelId === tunnel.TunnelId,
      )
      const ends = { title: 'Ends', rows: rowsOf(withoutId(tunnel)) }
      return {
        place: place < 0 ? index : place,
        title: tunnelTitle(standings[place] ?? { role: null }, index),
        tunnelId: tunnel.TunnelId,
        groups: filled([
          ends,
          ...phasesOf(
            tunnel,
            options?.find(
              ({ TunnelId }) => TunnelId !== undefined && TunnelId === tunnel.TunnelId,
            ),
          ),
          ...sessionsOf(own.map(withoutId)),
        ]),
      }
    })
    .sort((one, other) => one.place - other.place)
  const taken = new Set(tunnels.map(({ TunnelId }) => TunnelId))
  const left = sessions.filter(({ TunnelId }) => TunnelId === undefined || !taken.has(TunnelId))
  const common = {
    title: undefined,
    tunnelId: undefined,
    groups: filled([
      { title: tunnels.length > 0 ? 'Both tunnels' : 'Ends', rows: rowsOf(config) },
      // With two tunnels, what stands beside them says nothing.
      ...phasesOf(config, options || tunnels.length > 0 ? undefined : described),
      ...sessionsOf(left),
    ]),
  }
  return [common, ...ofTunnels.map(({ place: _, ...section }) => section)].filter(
    ({ groups }) => groups.length > 0,
  )
}

const groupText = ({ title, rows }: PeerGroup, of: readonly string[]): string =>
  [
    [...of, title].join(', '),
    ...rows.map(({ name, words: say, text }) => `  ${say} (${name}): ${text}`),
  ].join('\n')

/** The sections as text, to hand over. */
export function peerText(sections: readonly PeerSection[]): string {
  return sections
    .flatMap(({ title, tunnelId, groups }) => {
      const of = [title, tunnelId].filter((one) => one !== undefined)
      return groups.map((group) => groupText(group, of))
    })
    .join('\n\n')
}
