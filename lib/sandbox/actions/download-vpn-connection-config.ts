import type { Fields } from '../answer'
import type { Action } from './action'
import { bgpFields, ikeFields, ipsecFields } from './connection-fields'
import { described } from './described'
import { requiredConnection } from './required'

const text = (value: Fields[string]) => (value === undefined ? '' : String(value))

/**
 * Source: "DownloadVpnConnectionConfig": values as the peer needs them, so "local" is the data
 * centre and "remote" the VPN gateway; everything of BGP is text. `BgpConfigs` is left out without
 * BGP, `TunnelsConfig` with a single tunnel (*assumed*).
 */
export const downloadVpnConnectionConfig: Action = (call) => {
  const one = described(call, requiredConnection(call))
  const { connection, gateway, customerGateway } = one
  const { LocalId, RemoteId, ...ike } = ikeFields(connection)
  const bgp = bgpFields(one, 'single')
  const bgpConfig = {
    LocalAsn: text(bgp['PeerAsn']),
    LocalBgpIp: text(bgp['PeerBgpIp']),
    PeerAsn: text(bgp['LocalAsn']),
    PeerBgpIp: text(bgp['LocalBgpIp']),
    TunnelCidr: text(bgp['TunnelCidr']),
  }
  return {
    VpnConnectionConfig: {
      Local: customerGateway?.ipAddress,
      Remote: gateway?.internetIp,
      LocalSubnet: connection.parameters['RemoteSubnet'],
      RemoteSubnet: connection.parameters['LocalSubnet'],
      IkeConfig: { ...ike, LocalId: RemoteId, RemoteId: LocalId },
      IpsecConfig: ipsecFields(connection),
      ...(bgp['EnableBgp'] === 'true' && { BgpConfigs: { BgpConfig: [bgpConfig] } }),
    },
  }
}
