import type { DescribedConnection, DescribedTunnel } from './describe'
import { readFields } from './read-fields'

const connection = {
  VpnConnectionId: 'text',
  VpnGatewayId: 'text',
  CustomerGatewayId: 'text',
  Name: 'text',
  LocalSubnet: 'text',
  RemoteSubnet: 'text',
  CreateTime: 'number',
  EnableTunnelsBgp: 'boolean',
  Status: 'text',
  State: 'text',
  InternetIp: 'text',
} as const
const tunnel = {
  TunnelId: 'text',
  Role: 'text',
  State: 'text',
  Status: 'text',
  InternetIp: 'text',
  CustomerGatewayId: 'text',
} as const
const tunnelBgpConfig = { BgpStatus: 'text' } as const
const ikeConfig = { IkeVersion: 'text' } as const
const healthCheck = { Enable: 'boolean', Status: 'text' } as const
// In a list the tunnel's block is all that tells whether BGP is on.
const bgpConfig = { EnableBgp: 'boolean', Status: 'text', TunnelCidr: 'text' } as const

function summaryOfTunnel(described: DescribedTunnel): DescribedTunnel[] {
  const TunnelIkeConfig = readFields(ikeConfig, described.TunnelIkeConfig)
  const TunnelBgpConfig = readFields(tunnelBgpConfig, described.TunnelBgpConfig)
  const read = {
    ...readFields(tunnel, described),
    ...(TunnelIkeConfig && { TunnelIkeConfig }),
    ...(TunnelBgpConfig && { TunnelBgpConfig }),
  }
  return Object.keys(read).length > 0 ? [read] : []
}

/** The fields of a described connection that a list shows; a list of hundreds is mostly the others. */
export function summaryOf(described: DescribedConnection): DescribedConnection {
  const IkeConfig = readFields(ikeConfig, described.IkeConfig)
  const VcoHealthCheck = readFields(healthCheck, described.VcoHealthCheck)
  const VpnBgpConfig = readFields(bgpConfig, described.VpnBgpConfig)
  const options = described.TunnelOptionsSpecification?.TunnelOptions
  const TunnelOptions = options?.flatMap(summaryOfTunnel)
  return {
    ...readFields(connection, described),
    ...(IkeConfig && { IkeConfig }),
    ...(VcoHealthCheck && { VcoHealthCheck }),
    ...(VpnBgpConfig && { VpnBgpConfig }),
    ...(TunnelOptions && { TunnelOptionsSpecification: { TunnelOptions } }),
  }
}
