import { type DescribedConnection, type DescribedTunnel, describedFields } from './describe'
import { only, readFields } from './read-fields'

const fields = describedFields
const connection = only(
  fields.connection,
  'VpnConnectionId',
  'VpnGatewayId',
  'CustomerGatewayId',
  'Name',
  'LocalSubnet',
  'RemoteSubnet',
  'CreateTime',
  'EnableTunnelsBgp',
  'Status',
  'State',
  'InternetIp',
)
const tunnel = only(
  fields.tunnel,
  'TunnelId',
  'Role',
  'State',
  'Status',
  'InternetIp',
  'CustomerGatewayId',
)
const tunnelBgpConfig = only(fields.tunnelBgpConfig, 'BgpStatus')
const ikeConfig = only(fields.ikeConfig, 'IkeVersion')
const healthCheck = only(fields.healthCheck, 'Enable', 'Status')
// In a list the tunnel's block is all that tells whether BGP is on.
const bgpConfig = only(fields.bgpConfig, 'EnableBgp', 'Status', 'TunnelCidr')

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
