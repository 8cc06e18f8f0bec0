import type { Fields } from '../answer'
import type { VpnConnection } from '../resources'
import {
  bgpFields,
  type Config,
  configOf,
  type Described,
  type DescribedTunnel,
  ikeFields,
  ipsecFields,
} from './described-values'
import { resourceGroupId } from './gateway-fields'
import { tunnelFields } from './tunnel-fields'

/** `Enable` is text, the numbers are numbers. Source: types of "DescribeVpnConnection". */
function healthCheckFields(config: Config | undefined, status: string): Fields {
  if (!config) return { Enable: 'false', Dip: '', Sip: '', Interval: 3, Retry: 3, Status: '' }
  return {
    Enable: 'true',
    Dip: config['dip'],
    Sip: config['sip'],
    Interval: Number(config['interval']),
    Retry: Number(config['retry']),
    Policy: 'revoke_route',
    // The emulated peer answers probes as soon as Phase 2 stands (*assumed*).
    Status: status === 'ipsec_sa_established' ? 'success' : 'failed',
  }
}

/** A connection as `DescribeVpnConnections` and `DescribeVpnConnection` answer it. */
export function connectionFields(described: Described, form: 'list' | 'single'): Fields {
  const { connection, tunnels = [] } = described
  const { parameters, tags } = connection
  const userTags = { Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })) }
  return {
    VpnConnectionId: connection.vpnConnectionId,
    VpnGatewayId: parameters['VpnGatewayId'],
    Name: parameters['Name'] ?? '',
    LocalSubnet: parameters['LocalSubnet'],
    RemoteSubnet: parameters['RemoteSubnet'],
    CreateTime: connection.createTime,
    EffectImmediately: parameters['EffectImmediately'] === 'true',
    State: described.state,
    AttachType: 'VPNGW',
    NetworkType: 'public',
    ResourceGroupId: resourceGroupId,
    ...(tunnels.length > 0 ? dualFields(parameters, tunnels) : singleFields(described, form)),
    ...(form === 'list' ? { Tag: userTags } : { Tags: userTags, ZoneNo: '' }),
  }
}

/** At the top there is no customer gateway and no status (Terraform's acceptance test). */
function dualFields(
  parameters: VpnConnection['parameters'],
  tunnels: readonly DescribedTunnel[],
): Fields {
  return {
    CustomerGatewayId: '',
    Status: '',
    EnableTunnelsBgp: parameters['EnableTunnelsBgp'] === 'true',
    TunnelOptionsSpecification: {
      TunnelOptions: tunnels.map((tunnel) => tunnelFields(tunnel, 'described')),
    },
  }
}

function singleFields(described: Described, form: 'list' | 'single'): Fields {
  const { connection, gateway, status } = described
  const { parameters } = connection
  return {
    CustomerGatewayId: parameters['CustomerGatewayId'],
    EnableDpd: parameters['EnableDpd'] !== 'false',
    EnableNatTraversal: parameters['EnableNatTraversal'] !== 'false',
    EnableTunnelsBgp: false,
    Status: status,
    InternetIp: gateway?.internetIp,
    RemoteCaCertificate: parameters['RemoteCaCertificate'] ?? '',
    IkeConfig: ikeFields(connection),
    IpsecConfig: ipsecFields(connection),
    VcoHealthCheck: healthCheckFields(configOf(connection, 'HealthCheckConfig'), status),
    VpnBgpConfig: bgpFields(described, form),
  }
}
