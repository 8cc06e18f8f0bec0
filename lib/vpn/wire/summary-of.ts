import type { DescribedConnection } from './describe'
import { readFields } from './read-fields'

const connection = {
  VpnConnectionId: 'text',
  VpnGatewayId: 'text',
  CustomerGatewayId: 'text',
  Name: 'text',
  LocalSubnet: 'text',
  RemoteSubnet: 'text',
  CreateTime: 'number',
  Status: 'text',
  State: 'text',
} as const
const tunnel = {
  TunnelId: 'text',
  Role: 'text',
  State: 'text',
  Status: 'text',
  CustomerGatewayId: 'text',
} as const
const healthCheck = { Enable: 'boolean', Status: 'text' } as const
const bgpConfig = { EnableBgp: 'boolean', Status: 'text' } as const

/** The fields of a described connection that a list shows; a list of hundreds is mostly the others. */
export function summaryOf(described: DescribedConnection): DescribedConnection {
  const VcoHealthCheck = readFields(healthCheck, described.VcoHealthCheck)
  const VpnBgpConfig = readFields(bgpConfig, described.VpnBgpConfig)
  const options = described.TunnelOptionsSpecification?.TunnelOptions
  const TunnelOptions = options?.flatMap((one) => readFields(tunnel, one) ?? [])
  return {
    ...readFields(connection, described),
    ...(VcoHealthCheck && { VcoHealthCheck }),
    ...(VpnBgpConfig && { VpnBgpConfig }),
    ...(TunnelOptions && { TunnelOptionsSpecification: { TunnelOptions } }),
  }
}
