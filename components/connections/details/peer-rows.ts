import type { DescribedPeerConfig } from '@/lib/vpn/wire/read-peer-config'

export type PeerRow = { readonly name: string; readonly words: string; readonly text: string }
export type PeerGroup = { readonly title: string; readonly rows: readonly PeerRow[] }

// From the peer’s point of view: local is the data centre, remote is Alibaba Cloud.
const words: Readonly<Record<string, string>> = {
  Local: 'Your device',
  Remote: 'Alibaba Cloud',
  LocalSubnet: 'Subnets of your site',
  RemoteSubnet: 'Subnets of Alibaba Cloud',
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

function phasesOf(
  { IkeConfig, IpsecConfig }: Pick<DescribedPeerConfig, 'IkeConfig' | 'IpsecConfig'>,
  suffix = '',
): PeerGroup[] {
  return [
    { title: `Phase 1${suffix}`, rows: rowsOf(IkeConfig, 'IkeConfig.') },
    { title: `Phase 2${suffix}`, rows: rowsOf(IpsecConfig, 'IpsecConfig.') },
  ]
}

/** What the service says the peer has to be set up with, in groups; empty ones are left out. */
export function peerGroups(config: DescribedPeerConfig): PeerGroup[] {
  const tunnels = config.TunnelsConfig?.TunnelConfig ?? []
  const sessions = config.BgpConfigs?.BgpConfig ?? []
  const groups = [
    { title: 'Ends', rows: rowsOf(config) },
    ...phasesOf(config),
    ...tunnels.flatMap((tunnel, index) => {
      const suffix = `, tunnel ${index + 1}`
      return [{ title: `Ends${suffix}`, rows: rowsOf(tunnel) }, ...phasesOf(tunnel, suffix)]
    }),
    ...sessions.map((session, index) => ({
      title: sessions.length > 1 ? `BGP ${index + 1}` : 'BGP',
      rows: rowsOf(session),
    })),
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** The groups as text, to hand over. */
export function peerText(groups: readonly PeerGroup[]): string {
  return groups
    .map(({ title, rows }) =>
      [title, ...rows.map(({ name, words, text }) => `  ${words} (${name}): ${text}`)].join('\n'),
    )
    .join('\n\n')
}
