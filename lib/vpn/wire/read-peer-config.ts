import { isRecord, listIn, type ReadFields, readFields } from './read-fields'

// The documented fields of DownloadVpnConnectionConfig; `Psk` is left out on purpose.

const ends = { Local: 'text', Remote: 'text' } as const
const ikeConfig = {
  IkeVersion: 'text',
  IkeMode: 'text',
  IkeEncAlg: 'text',
  IkeAuthAlg: 'text',
  IkePfs: 'text',
  IkeLifetime: 'number',
  LocalId: 'text',
  RemoteId: 'text',
} as const
const ipsecConfig = {
  IpsecEncAlg: 'text',
  IpsecAuthAlg: 'text',
  IpsecPfs: 'text',
  IpsecLifetime: 'number',
} as const
const bgpConfig = {
  TunnelId: 'text',
  LocalAsn: 'number',
  LocalBgpIp: 'text',
  PeerAsn: 'number',
  PeerBgpIp: 'text',
  TunnelCidr: 'text',
} as const
const connection = { ...ends, LocalSubnet: 'text', RemoteSubnet: 'text' } as const
const tunnel = { ...ends, TunnelId: 'text' } as const

/** What is read of the configuration of the other end, part by part. */
export const peerConfigFields = { connection, ikeConfig, ipsecConfig, bgpConfig, tunnel } as const

type Phases = {
  IkeConfig?: ReadFields<typeof ikeConfig>
  IpsecConfig?: ReadFields<typeof ipsecConfig>
}

/**
 * A connection as its peer has to be set up: local is the data centre, remote is Alibaba Cloud,
 * the other way round than everywhere else in the service's answers.
 */
export type DescribedPeerConfig = ReadFields<typeof connection> &
  Phases & {
    BgpConfigs?: { BgpConfig: readonly ReadFields<typeof bgpConfig>[] }
    TunnelsConfig?: { TunnelConfig: readonly (ReadFields<typeof tunnel> & Phases)[] }
  }

function readPhases(source: unknown): Phases {
  if (!isRecord(source)) return {}
  const IkeConfig = readFields(ikeConfig, source['IkeConfig'])
  const IpsecConfig = readFields(ipsecConfig, source['IpsecConfig'])
  return { ...(IkeConfig && { IkeConfig }), ...(IpsecConfig && { IpsecConfig }) }
}

/** The answer of DownloadVpnConnectionConfig without keys, or undefined when it holds nothing. */
export function readPeerConfig(body: unknown): DescribedPeerConfig | undefined {
  const source = isRecord(body) ? body['VpnConnectionConfig'] : undefined
  const BgpConfig = listIn(source, 'BgpConfigs', 'BgpConfig').flatMap(
    (one) => readFields(bgpConfig, one) ?? [],
  )
  const TunnelConfig = listIn(source, 'TunnelsConfig', 'TunnelConfig').flatMap((one) => {
    const read = { ...readFields(tunnel, one), ...readPhases(one) }
    return Object.keys(read).length > 0 ? [read] : []
  })
  const read = {
    ...readFields(connection, source),
    ...readPhases(source),
    ...(BgpConfig.length > 0 && { BgpConfigs: { BgpConfig } }),
    ...(TunnelConfig.length > 0 && { TunnelsConfig: { TunnelConfig } }),
  }
  return Object.keys(read).length > 0 ? read : undefined
}
