import type { Fields } from '../answer'
import type { Action } from './action'
import { described } from './described'
import { bgpFields, type Described, ikeFields, ipsecFields } from './described-values'
import { requiredConnection } from './required'

const text = (value: Fields[string]) => (value === undefined ? '' : String(value))

/** One tunnel, or a connection with one, as the peer has to set it up. */
function phasesOf({ connection, gateway, customerGateway }: Described): Fields {
  const { LocalId, RemoteId, ...ike } = ikeFields(connection)
  return {
    Local: customerGateway?.ipAddress,
    Remote: gateway?.internetIp,
    IkeConfig: { ...ike, LocalId: RemoteId, RemoteId: LocalId },
    IpsecConfig: ipsecFields(connection),
  }
}

function bgpOf(one: Described, tunnelId?: string): Fields[] {
  const bgp = bgpFields(one, 'single')
  if (bgp['EnableBgp'] !== 'true') return []
  return [
    {
      ...(tunnelId !== undefined && { TunnelId: tunnelId }),
      LocalAsn: text(bgp['PeerAsn']),
      LocalBgpIp: text(bgp['PeerBgpIp']),
      PeerAsn: text(bgp['LocalAsn']),
      PeerBgpIp: text(bgp['LocalBgpIp']),
      TunnelCidr: text(bgp['TunnelCidr']),
    },
  ]
}

/**
 * Source: "DownloadVpnConnectionConfig": values as the peer needs them, so "local" is the data
 * centre and "remote" the VPN gateway; everything of BGP is text. `BgpConfigs` is left out without
 * BGP, `TunnelsConfig` with a single tunnel (*assumed*); with two, they alone hold phases (*assumed*).
 */
export const downloadVpnConnectionConfig: Action = (call) => {
  const one = described(call, requiredConnection(call))
  const { tunnels = [] } = one
  const { parameters } = one.connection
  const BgpConfig =
    tunnels.length > 0 ? tunnels.flatMap((tunnel) => bgpOf(tunnel, tunnel.tunnelId)) : bgpOf(one)
  const TunnelConfig = tunnels.map((tunnel) => ({
    TunnelId: tunnel.tunnelId,
    ...phasesOf(tunnel),
  }))
  return {
    VpnConnectionConfig: {
      LocalSubnet: parameters['RemoteSubnet'],
      RemoteSubnet: parameters['LocalSubnet'],
      ...(TunnelConfig.length > 0 ? { TunnelsConfig: { TunnelConfig } } : phasesOf(one)),
      ...(BgpConfig.length > 0 && { BgpConfigs: { BgpConfig } }),
    },
  }
}
