import * as vpc from '@alicloud/vpc20160428'
import { formatCidr } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import type { Connection, Tunnel } from '@/lib/vpn/connection'

// A dual-tunnel connection as the vendor's client is given it: field by field, past our own wire code.

/** Without the fields nobody gave a value: a model sends what it was given, `undefined` too. */
function given<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as T
}

function ikeOf(tunnel: Tunnel) {
  return new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIkeConfig(
    given({
      psk: tunnel.psk?.reveal(),
      ikeVersion: tunnel.ikeVersion,
      ikeMode: tunnel.ikeMode,
      ikeEncAlg: tunnel.ikeEncryption,
      ikeAuthAlg: tunnel.ikeAuthentication,
      ikePfs: tunnel.ikeGroup,
      ikeLifetime: tunnel.ikeLifetime,
      localId: tunnel.localId,
      remoteId: tunnel.remoteId,
    }),
  )
}

function bgpOf({ bgpLocalAsn, bgpTunnelCidr, bgpLocalIp }: Tunnel) {
  if (!bgpTunnelCidr || bgpLocalIp === undefined) return undefined
  return new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelBgpConfig(
    given({
      localAsn: bgpLocalAsn,
      tunnelCidr: formatCidr(bgpTunnelCidr),
      localBgpIp: formatIpv4(bgpLocalIp),
    }),
  )
}

function tunnelOf(tunnel: Tunnel, index: number) {
  return new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification(
    given({
      role: ['master', 'slave'][index],
      customerGatewayId: tunnel.customerGatewayId,
      enableDpd: tunnel.enableDpd,
      enableNatTraversal: tunnel.enableNatTraversal,
      remoteCaCertificate: tunnel.remoteCaCertificate,
      tunnelIkeConfig: ikeOf(tunnel),
      tunnelIpsecConfig:
        new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIpsecConfig({
          ipsecEncAlg: tunnel.ipsecEncryption,
          ipsecAuthAlg: tunnel.ipsecAuthentication,
          ipsecPfs: tunnel.ipsecGroup,
          ipsecLifetime: tunnel.ipsecLifetime,
        }),
      tunnelBgpConfig: bgpOf(tunnel),
    }),
  )
}

/** The request of the vendor's client for a dual-tunnel connection. Never imported by the product. */
export function officialDualRequest(connection: Connection): vpc.CreateVpnConnectionRequest {
  return new vpc.CreateVpnConnectionRequest(
    given({
      regionId: connection.regionId,
      vpnGatewayId: connection.vpnGatewayId,
      name: connection.name,
      clientToken: connection.clientToken,
      localSubnet: connection.localSubnets.map(formatCidr).join(','),
      remoteSubnet: connection.remoteSubnets.map(formatCidr).join(','),
      autoConfigRoute: connection.autoConfigureRoutes,
      effectImmediately: connection.effectImmediately,
      enableTunnelsBgp: connection.tunnelsBgpEnabled,
      tags: connection.tags?.map((tag) => new vpc.CreateVpnConnectionRequestTags({ ...tag })),
      tunnelOptionsSpecification: connection.tunnels.map(tunnelOf),
    }),
  )
}
