import { routeFieldTables } from '../routes/read-routes'
import { describedFields } from './describe'
import { gatewayFields } from './describe-gateways'
import { isRecord, listIn, only, type ReadFields, readFields } from './read-fields'

// What the surroundings of a connection are made of. Of the other connections only what the rules and the
// picture need: a gateway may hold many. `Psk` and `AuthKey` are left out on purpose.

const gateway = only(
  gatewayFields.vpnGateway,
  'VpnGatewayId',
  'Name',
  'InternetIp',
  'DisasterRecoveryVSwitchId',
  'DisasterRecoveryInternetIp',
  'Status',
  'BusinessStatus',
  'EnableBgp',
  'VpnType',
)
/** Of the capabilities that `Tag` holds as JSON text. */
const capabilities = { VpnEnableBgp: 'boolean' } as const
const connection = only(
  describedFields.connection,
  'VpnConnectionId',
  'VpnGatewayId',
  'CustomerGatewayId',
  'Name',
  'LocalSubnet',
  'RemoteSubnet',
  'State',
  'AttachType',
  'EnableTunnelsBgp',
)
const ikeConfig = only(
  describedFields.ikeConfig,
  'IkeVersion',
  'IkeMode',
  'IkeEncAlg',
  'IkeAuthAlg',
  'IkePfs',
  'IkeLifetime',
)
const healthCheck = only(describedFields.healthCheck, 'Enable', 'Dip', 'Sip')
const bgpConfig = only(describedFields.bgpConfig, 'EnableBgp', 'LocalAsn', 'TunnelCidr')
const tunnel = only(describedFields.tunnel, 'TunnelId', 'Role', 'CustomerGatewayId')
const tunnelBgpConfig = only(describedFields.tunnelBgpConfig, 'LocalAsn', 'TunnelCidr')
const policyRoute = only(routeFieldTables.policyRoute, 'RouteSource', 'RouteDest', 'NextHop')

/** What is read of a gateway and of what stands on it, part by part. */
export const surroundingFields = {
  gateway: { ...gateway, ...capabilities },
  connection,
  ikeConfig,
  healthCheck,
  bgpConfig,
  tunnel,
  tunnelBgpConfig,
  policyRoute,
} as const

/** The VPN gateway, with the capabilities of `Tag` beside its fields. */
export type DescribedSurroundingGateway = ReadFields<(typeof surroundingFields)['gateway']>

export type DescribedNeighbourTunnel = ReadFields<typeof tunnel> & {
  TunnelIkeConfig?: ReadFields<typeof ikeConfig>
  TunnelBgpConfig?: ReadFields<typeof tunnelBgpConfig>
}

/** A connection of the gateway, in documented names. */
export type DescribedNeighbour = ReadFields<typeof connection> & {
  IkeConfig?: ReadFields<typeof ikeConfig>
  VcoHealthCheck?: ReadFields<typeof healthCheck>
  VpnBgpConfig?: ReadFields<typeof bgpConfig>
  TunnelOptionsSpecification?: { TunnelOptions: readonly DescribedNeighbourTunnel[] }
}

export type DescribedPolicyRoute = ReadFields<typeof policyRoute>

function readCapabilities(tag: unknown) {
  if (typeof tag !== 'string') return undefined
  try {
    return readFields(capabilities, JSON.parse(tag))
  } catch {
    // Not JSON: then it says nothing about capabilities.
    return undefined
  }
}

/** The answer of DescribeVpnGateway, or undefined when it describes no gateway. */
export function readSurroundingGateway(body: unknown): DescribedSurroundingGateway | undefined {
  const read = readFields(gateway, body)
  if (read?.VpnGatewayId === undefined || !isRecord(body)) return undefined
  return { ...read, ...readCapabilities(body['Tag']) }
}

function readTunnel(source: unknown): DescribedNeighbourTunnel[] {
  if (!isRecord(source)) return []
  const TunnelIkeConfig = readFields(ikeConfig, source['TunnelIkeConfig'])
  const TunnelBgpConfig = readFields(tunnelBgpConfig, source['TunnelBgpConfig'])
  const read = {
    ...readFields(tunnel, source),
    ...(TunnelIkeConfig && { TunnelIkeConfig }),
    ...(TunnelBgpConfig && { TunnelBgpConfig }),
  }
  return Object.keys(read).length > 0 ? [read] : []
}

function readNeighbour(source: unknown): DescribedNeighbour[] {
  const top = readFields(connection, source)
  if (!top?.VpnConnectionId || !isRecord(source)) return []
  // The list also holds connections of transit routers (DescribeVpnConnections, AttachType).
  if (top.AttachType !== undefined && top.AttachType !== 'VPNGW') return []
  const IkeConfig = readFields(ikeConfig, source['IkeConfig'])
  const VcoHealthCheck = readFields(healthCheck, source['VcoHealthCheck'])
  const VpnBgpConfig = readFields(bgpConfig, source['VpnBgpConfig'])
  const TunnelOptions = listIn(source, 'TunnelOptionsSpecification', 'TunnelOptions').flatMap(
    readTunnel,
  )
  return [
    {
      ...top,
      ...(IkeConfig && { IkeConfig }),
      ...(VcoHealthCheck && { VcoHealthCheck }),
      ...(VpnBgpConfig && { VpnBgpConfig }),
      ...(TunnelOptions.length > 0 && { TunnelOptionsSpecification: { TunnelOptions } }),
    },
  ]
}

/** The connections of a page of DescribeVpnConnections that stand on a VPN gateway. */
export function readNeighbours(body: unknown): DescribedNeighbour[] {
  return listIn(body, 'VpnConnections', 'VpnConnection').flatMap(readNeighbour)
}

/** The routes of a page of DescribeVpnPbrRouteEntries. */
export function readPolicyRoutes(body: unknown): DescribedPolicyRoute[] {
  return listIn(body, 'VpnPbrRouteEntries', 'VpnPbrRouteEntry').flatMap(
    (one) => readFields(policyRoute, one) ?? [],
  )
}
