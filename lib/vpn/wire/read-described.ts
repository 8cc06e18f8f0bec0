import type { ConnectionText } from '../connection'
import { defaultText } from '../defaults'
import type { Slot } from '../slots'
import { type DescribedConnection, type DescribedTunnel, tunnelsInOrder } from './describe'
import { plainName, tunnelOptions } from './documented-names'
import { readRequest } from './read-request'

/** What stands in the answers about both kinds of connection. */
const common = (described: DescribedConnection, regionId: string) => ({
  RegionId: regionId,
  VpnGatewayId: described.VpnGatewayId,
  Name: described.Name,
  Tags: described.Tags?.Tag,
  LocalSubnet: described.LocalSubnet,
  RemoteSubnet: described.RemoteSubnet,
  EffectImmediately: described.EffectImmediately,
})

function ofSingle(described: DescribedConnection): Readonly<Record<string, unknown>> {
  const { VcoHealthCheck: check, VpnBgpConfig: bgp } = described
  const off = {
    healthCheck: !check?.Enable,
    bgp: !bgp || bgp.EnableBgp === false || !bgp.TunnelCidr,
  }
  return {
    CustomerGatewayId: described.CustomerGatewayId,
    EnableDpd: described.EnableDpd,
    EnableNatTraversal: described.EnableNatTraversal,
    RemoteCaCertificate: described.RemoteCaCertificate,
    IkeConfig: described.IkeConfig,
    IpsecConfig: described.IpsecConfig,
    HealthCheckConfig: off.healthCheck
      ? undefined
      : {
          enable: true,
          dip: check?.Dip,
          sip: check?.Sip,
          interval: check?.Interval,
          retry: check?.Retry,
        },
    BgpConfig: off.bgp
      ? undefined
      : {
          EnableBgp: true,
          LocalAsn: bgp?.LocalAsn,
          TunnelCidr: bgp?.TunnelCidr,
          LocalBgpIp: bgp?.LocalBgpIp,
        },
  }
}

function ofTunnel(tunnel: DescribedTunnel, index: number): Readonly<Record<string, unknown>> {
  const { TunnelBgpConfig: bgp } = tunnel
  return {
    Role: index === 0 ? 'master' : 'slave',
    CustomerGatewayId: tunnel.CustomerGatewayId,
    EnableDpd: tunnel.EnableDpd,
    EnableNatTraversal: tunnel.EnableNatTraversal,
    RemoteCaCertificate: tunnel.RemoteCaCertificate,
    TunnelIkeConfig: tunnel.TunnelIkeConfig,
    TunnelIpsecConfig: tunnel.TunnelIpsecConfig,
    TunnelBgpConfig: bgp && {
      LocalAsn: bgp.LocalAsn,
      TunnelCidr: bgp.TunnelCidr,
      LocalBgpIp: bgp.LocalBgpIp,
    },
  }
}

/**
 * A connection the service describes, as a form's text: for showing its values and for starting
 * another one from it. The answer names two groups differently, and never says `AutoConfigRoute`,
 * which stays at its default; what a codec does not take is left out.
 */
export function readDescribed(described: DescribedConnection, regionId: string): ConnectionText {
  const tunnels = tunnelsInOrder(described)
  if (tunnels.length === 0)
    return readRequest({ ...common(described, regionId), ...ofSingle(described) }).text
  const parameters = {
    ...common(described, regionId),
    EnableTunnelsBgp: described.EnableTunnelsBgp,
    [tunnelOptions]: tunnels.slice(0, 2).map(ofTunnel),
  }
  return readRequest(parameters, defaultText('dual')).text
}

/** The parameters whose values the service's answers never carry, by their names of the 2020 reference. */
export const neverDescribed: readonly string[] = [
  'AutoConfigRoute',
  'ClientToken',
  'IkeConfig.Psk',
]

/** Whether the value of a parameter can be read from the service's answers. */
export function isDescribed({ parameter }: Pick<Slot, 'parameter'>): boolean {
  return !neverDescribed.includes(plainName(parameter))
}
