import { isRecord, listIn, type ReadFields, readFields } from './read-fields'

// The documented fields of DescribeVpnConnection(s); `Psk` and `AuthKey` are left out on purpose.

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
const healthCheck = {
  Enable: 'boolean',
  Dip: 'text',
  Sip: 'text',
  Interval: 'number',
  Retry: 'number',
  Policy: 'text',
  Status: 'text',
} as const
const bgpConfig = {
  EnableBgp: 'boolean',
  Status: 'text',
  LocalAsn: 'number',
  PeerAsn: 'number',
  LocalBgpIp: 'text',
  PeerBgpIp: 'text',
  TunnelCidr: 'text',
} as const
const connection = {
  VpnConnectionId: 'text',
  VpnGatewayId: 'text',
  CustomerGatewayId: 'text',
  Name: 'text',
  LocalSubnet: 'text',
  RemoteSubnet: 'text',
  CreateTime: 'number',
  EffectImmediately: 'boolean',
  EnableDpd: 'boolean',
  EnableNatTraversal: 'boolean',
  EnableTunnelsBgp: 'boolean',
  Status: 'text',
  State: 'text',
  AttachType: 'text',
  NetworkType: 'text',
  InternetIp: 'text',
  Spec: 'text',
  ResourceGroupId: 'text',
  ZoneNo: 'text',
  RemoteCaCertificate: 'text',
} as const
const tunnel = {
  TunnelId: 'text',
  Role: 'text',
  State: 'text',
  Status: 'text',
  InternetIp: 'text',
  ZoneNo: 'text',
  CustomerGatewayId: 'text',
  EnableDpd: 'boolean',
  EnableNatTraversal: 'boolean',
  RemoteCaCertificate: 'text',
} as const
const tag = { Key: 'text', Value: 'text' } as const
// Numbers and switches come as text here; `BgpStatus` and the peer's side may be empty at first.
const tunnelBgpConfig = {
  BgpStatus: 'text',
  LocalAsn: 'number',
  PeerAsn: 'number',
  LocalBgpIp: 'text',
  PeerBgpIp: 'text',
  TunnelCidr: 'text',
} as const

/** What is read of a connection, part by part. */
export const describedFields = {
  connection,
  ikeConfig,
  ipsecConfig,
  healthCheck,
  bgpConfig,
  tunnel,
  tunnelBgpConfig,
  tag,
} as const

export type DescribedTunnel = ReadFields<typeof tunnel> & {
  TunnelIkeConfig?: ReadFields<typeof ikeConfig>
  TunnelIpsecConfig?: ReadFields<typeof ipsecConfig>
  TunnelBgpConfig?: ReadFields<typeof tunnelBgpConfig>
}

function readTunnel(source: unknown): DescribedTunnel[] {
  if (!isRecord(source)) return []
  const TunnelIkeConfig = readFields(ikeConfig, source['TunnelIkeConfig'])
  const TunnelIpsecConfig = readFields(ipsecConfig, source['TunnelIpsecConfig'])
  const TunnelBgpConfig = readFields(tunnelBgpConfig, source['TunnelBgpConfig'])
  const read = {
    ...readFields(tunnel, source),
    ...(TunnelIkeConfig && { TunnelIkeConfig }),
    ...(TunnelIpsecConfig && { TunnelIpsecConfig }),
    ...(TunnelBgpConfig && { TunnelBgpConfig }),
  }
  return Object.keys(read).length > 0 ? [read] : []
}

/** A connection as the service describes it, in documented names, without any key. */
export type DescribedConnection = ReadFields<typeof connection> & {
  IkeConfig?: ReadFields<typeof ikeConfig>
  IpsecConfig?: ReadFields<typeof ipsecConfig>
  VcoHealthCheck?: ReadFields<typeof healthCheck>
  VpnBgpConfig?: ReadFields<typeof bgpConfig>
  /** Present on dual-tunnel connections only, whose own `Status` is empty. */
  TunnelOptionsSpecification?: { TunnelOptions: readonly DescribedTunnel[] }
  Tags?: { Tag: readonly DescribedTag[] }
}

/** The value may be empty, and then is absent. */
export type DescribedTag = ReadFields<typeof tag>

/** A list has them as `Tag.Tag`, the answer about one connection as `Tags.Tag`. */
function readTags(source: Readonly<Record<string, unknown>>): DescribedTag[] {
  const tags = [...listIn(source, 'Tags', 'Tag'), ...listIn(source, 'Tag', 'Tag')]
  return tags.flatMap((one) => readFields(tag, one) ?? [])
}

/** One connection of DescribeVpnConnection or of a list, or undefined when it has no ID. */
export function readDescribedConnection(source: unknown): DescribedConnection | undefined {
  const top = readFields(connection, source)
  if (!top?.VpnConnectionId || !isRecord(source)) return undefined
  const IkeConfig = readFields(ikeConfig, source['IkeConfig'])
  const IpsecConfig = readFields(ipsecConfig, source['IpsecConfig'])
  const VcoHealthCheck = readFields(healthCheck, source['VcoHealthCheck'])
  const VpnBgpConfig = readFields(bgpConfig, source['VpnBgpConfig'])
  const TunnelOptions = listIn(source, 'TunnelOptionsSpecification', 'TunnelOptions').flatMap(
    readTunnel,
  )
  const Tag = readTags(source)
  return {
    ...top,
    ...(IkeConfig && { IkeConfig }),
    ...(IpsecConfig && { IpsecConfig }),
    ...(VcoHealthCheck && { VcoHealthCheck }),
    ...(VpnBgpConfig && { VpnBgpConfig }),
    ...(TunnelOptions.length > 0 && { TunnelOptionsSpecification: { TunnelOptions } }),
    ...(Tag.length > 0 && { Tags: { Tag } }),
  }
}

/** The tunnels of a dual-tunnel connection, the active one first; none of any other connection. */
export function tunnelsInOrder(
  described: Pick<DescribedConnection, 'TunnelOptionsSpecification'>,
): readonly DescribedTunnel[] {
  const tunnels = described.TunnelOptionsSpecification?.TunnelOptions ?? []
  // The order of the list means nothing (Terraform, PR 6906).
  const isStandby = ({ Role }: DescribedTunnel) => (Role === 'slave' ? 1 : 0)
  return [...tunnels].sort((one, other) => isStandby(one) - isStandby(other))
}

/** The connections of a page of DescribeVpnConnections. */
export function readDescribedConnections(body: unknown): DescribedConnection[] {
  return listIn(body, 'VpnConnections', 'VpnConnection').flatMap(
    (one) => readDescribedConnection(one) ?? [],
  )
}

const created = {
  VpnConnectionId: 'text',
  CreateTime: 'number',
  Name: 'text',
  RequestId: 'text',
} as const

/** The answer of CreateVpnConnection. The reference's own samples lack `Name` and `RequestId`. */
export type CreatedConnection = ReadFields<typeof created> & { VpnConnectionId: string }

/** Undefined without an ID: then nobody knows whether a connection exists. */
export function readCreatedConnection(body: unknown): CreatedConnection | undefined {
  const read = readFields(created, body)
  return read?.VpnConnectionId === undefined
    ? undefined
    : { ...read, VpnConnectionId: read.VpnConnectionId }
}
