import type { ConnectionText } from '../connection'
import type { Slot } from '../slots'
import type { DescribedConnection } from './describe'
import { documentedName } from './documented-names'
import { readRequest } from './read-request'

/**
 * A connection the service describes, as a form's text: for showing its values and for starting
 * another one from it. The answer names two groups differently, and never says `AutoConfigRoute`,
 * which stays at its default; what a codec does not take is left out.
 */
export function readDescribed(described: DescribedConnection, regionId: string): ConnectionText {
  const { VcoHealthCheck: check, VpnBgpConfig: bgp } = described
  const off = {
    healthCheck: !check?.Enable,
    bgp: !bgp || bgp.EnableBgp === false || !bgp.TunnelCidr,
  }
  const { text } = readRequest({
    RegionId: regionId,
    VpnGatewayId: described.VpnGatewayId,
    CustomerGatewayId: described.CustomerGatewayId,
    Name: described.Name,
    LocalSubnet: described.LocalSubnet,
    RemoteSubnet: described.RemoteSubnet,
    EffectImmediately: described.EffectImmediately,
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
  })
  return text
}

/** The parameters whose values the service's answers never carry. */
export const neverDescribed: readonly string[] = [
  'AutoConfigRoute',
  'ClientToken',
  'IkeConfig.Psk',
]

/** Whether the value of a parameter can be read from the service's answers. */
export function isDescribed(slot: Slot): boolean {
  return !neverDescribed.includes(documentedName(slot))
}
