import { type Cidr, parseCidr } from '@/lib/net/cidr'
import { parseIpv4 } from '@/lib/net/ipv4'
import { splitCidrs } from '../values/cidr-list'
import type { GatewaySurroundings } from '../wire/answers'
import { hasTwoTunnels } from '../wire/describe-gateways'
import type {
  DescribedNeighbour,
  DescribedNeighbourTunnel,
  DescribedSurroundingGateway,
} from '../wire/describe-surroundings'
import type {
  IkeTexts,
  OtherConnection,
  OtherTunnel,
  SurroundingGateway,
  Surroundings,
} from './surroundings'

const blocksIn = (text = ''): Cidr[] => splitCidrs(text).flatMap((part) => parseCidr(part) ?? [])

function ikeTexts(config: DescribedNeighbour['IkeConfig']): IkeTexts {
  const { IkeVersion, IkeMode, IkeEncAlg, IkeAuthAlg, IkePfs, IkeLifetime } = config ?? {}
  return {
    ...(IkeVersion !== undefined && { ikeVersion: IkeVersion }),
    ...(IkeMode !== undefined && { ikeMode: IkeMode }),
    ...(IkeEncAlg !== undefined && { ikeEncryption: IkeEncAlg }),
    ...(IkeAuthAlg !== undefined && { ikeAuthentication: IkeAuthAlg }),
    ...(IkePfs !== undefined && { ikeGroup: IkePfs }),
    ...(IkeLifetime !== undefined && { ikeLifetime: String(IkeLifetime) }),
  }
}

const tunnelOf = (described: DescribedNeighbourTunnel): OtherTunnel => ({
  customerGatewayId: described.CustomerGatewayId,
  tunnelCidr: parseCidr(described.TunnelBgpConfig?.TunnelCidr ?? ''),
  localAsn: described.TunnelBgpConfig?.LocalAsn,
  ike: ikeTexts(described.TunnelIkeConfig),
})

/** The active tunnel first, whatever the order of the answer: only `Role` tells the two apart. */
const activeFirst = (tunnels: readonly DescribedNeighbourTunnel[]) =>
  [...tunnels].sort((one, other) => Number(one.Role === 'slave') - Number(other.Role === 'slave'))

function tunnelsOf(described: DescribedNeighbour): readonly OtherTunnel[] {
  const options = described.TunnelOptionsSpecification?.TunnelOptions
  if (options) return activeFirst(options).map(tunnelOf)
  const { CustomerGatewayId, IkeConfig, VpnBgpConfig } = described
  return [
    tunnelOf({
      ...(CustomerGatewayId !== undefined && { CustomerGatewayId }),
      ...(IkeConfig && { TunnelIkeConfig: IkeConfig }),
      ...(VpnBgpConfig && { TunnelBgpConfig: VpnBgpConfig }),
    }),
  ]
}

/** The list leaves `VpnBgpConfig.EnableBgp` out; then the tunnel's block is all that tells. */
function hasBgp({
  EnableTunnelsBgp,
  TunnelOptionsSpecification,
  VpnBgpConfig,
}: DescribedNeighbour): boolean {
  if (TunnelOptionsSpecification) return EnableTunnelsBgp === true
  return VpnBgpConfig?.EnableBgp ?? VpnBgpConfig?.TunnelCidr !== undefined
}

function healthCheckOf({ VcoHealthCheck: check }: DescribedNeighbour) {
  if (!check?.Enable) return undefined
  const [source, destination] = [parseIpv4(check.Sip ?? ''), parseIpv4(check.Dip ?? '')]
  return source === undefined || destination === undefined ? undefined : { source, destination }
}

const connectionOf = (described: DescribedNeighbour, regionId: string): OtherConnection => ({
  regionId,
  vpnConnectionId: described.VpnConnectionId ?? '',
  name: described.Name,
  localSubnets: blocksIn(described.LocalSubnet),
  remoteSubnets: blocksIn(described.RemoteSubnet),
  bgpEnabled: hasBgp(described),
  state: described.State,
  tunnels: tunnelsOf(described),
  healthCheck: healthCheckOf(described),
})

const gatewayOf = (
  described: DescribedSurroundingGateway,
  regionId: string,
): SurroundingGateway => ({
  regionId,
  vpnGatewayId: described.VpnGatewayId ?? '',
  name: described.Name,
  status: described.Status,
  businessStatus: described.BusinessStatus,
  enableBgp: described.EnableBgp,
  bgpCapable: described.VpnEnableBgp,
  dualTunnel: hasTwoTunnels(described),
  type:
    described.VpnType === 'Normal' || described.VpnType === 'NationalStandard'
      ? described.VpnType
      : undefined,
})

/** The answer of our HTTP API as the rules and the picture need it. What cannot be read is left out. */
export function readSurroundings(answer: GatewaySurroundings, regionId: string): Surroundings {
  const { VpnGateway, VpnConnections, VpnPbrRouteEntries } = answer
  return {
    gateway: gatewayOf(VpnGateway, regionId),
    connections: VpnConnections.VpnConnection.map((one) => connectionOf(one, regionId)),
    policyRoutes: VpnPbrRouteEntries?.VpnPbrRouteEntry.map(({ NextHop }) => NextHop),
  }
}
