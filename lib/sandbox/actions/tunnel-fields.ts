import type { Fields } from '../answer'
import { bgpFields, type DescribedTunnel, ikeFields, ipsecFields } from './described-values'

/**
 * How the operations differ in the types of the same datum: a Describe answers text, a Modify numbers
 * and booleans. Source: types of "DescribeVpnConnection" and "ModifyVpnConnectionAttribute".
 */
type Form = 'described' | 'modified'

const asText = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))

function bgpOf(one: DescribedTunnel, form: Form): Fields | undefined {
  const bgp = bgpFields(one, 'single')
  if (bgp['EnableBgp'] !== 'true') return undefined
  const isUp = one.status === 'ipsec_sa_established'
  const { LocalAsn, LocalBgpIp, TunnelCidr } = bgp
  // The peer's side is known once the session stands.
  const peer = { PeerAsn: isUp ? bgp['PeerAsn'] : '', PeerBgpIp: isUp ? bgp['PeerBgpIp'] : '' }
  if (form === 'described') {
    const texts = asText({ LocalAsn, LocalBgpIp, TunnelCidr, ...peer })
    return { ...texts, BgpStatus: isUp ? 'success' : '' }
  }
  return {
    LocalAsn,
    LocalBgpIp,
    TunnelCidr,
    PeerBgpIp: peer.PeerBgpIp,
    ...(isUp && { PeerAsn: peer.PeerAsn }),
  }
}

/** A tunnel as the answers about connections hold it. */
export function tunnelFields(one: DescribedTunnel, form: Form): Fields {
  const { parameters } = one.connection
  const toggle = (name: string) => {
    const isOn = parameters[name] !== 'false'
    return form === 'described' ? String(isOn) : isOn
  }
  const [ike, ipsec] = [ikeFields(one.connection), ipsecFields(one.connection)]
  const bgp = bgpOf(one, form)
  return {
    TunnelId: one.tunnelId,
    Role: one.role,
    State: one.state,
    ...(form === 'described' && { Status: one.status }),
    InternetIp: one.gateway?.internetIp,
    ZoneNo: one.zone,
    CustomerGatewayId: parameters['CustomerGatewayId'],
    EnableDpd: toggle('EnableDpd'),
    EnableNatTraversal: toggle('EnableNatTraversal'),
    ...(parameters['RemoteCaCertificate'] && {
      RemoteCaCertificate: parameters['RemoteCaCertificate'],
    }),
    TunnelIkeConfig: form === 'described' ? asText(ike) : ike,
    TunnelIpsecConfig: form === 'described' ? asText(ipsec) : ipsec,
    ...(bgp && { TunnelBgpConfig: bgp }),
  }
}
