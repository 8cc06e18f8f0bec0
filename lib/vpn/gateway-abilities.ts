import { type DescribedVpnGateway, hasTwoTunnels } from './wire/describe-gateways'

/** Whether a gateway speaks BGP, could, cannot, or did not say. */
export type BgpAbility = 'enabled' | 'capable' | 'no' | 'unknown'

/** What can be built upon a VPN gateway, read from what the service says of it. */
export type GatewayAbilities = {
  readonly tunnels: 1 | 2
  /** The public ends, that of the first tunnel first. */
  readonly addresses: readonly string[]
  readonly bgp: BgpAbility
  readonly isChinaCertified: boolean
}

function bgpOf({ EnableBgp, BgpCapable }: DescribedVpnGateway): BgpAbility {
  if (EnableBgp) return 'enabled'
  if (BgpCapable === undefined) return EnableBgp === undefined ? 'unknown' : 'no'
  return BgpCapable ? 'capable' : 'no'
}

export function abilitiesOf(gateway: DescribedVpnGateway): GatewayAbilities {
  const { InternetIp, DisasterRecoveryInternetIp } = gateway
  return {
    tunnels: hasTwoTunnels(gateway) ? 2 : 1,
    addresses: [InternetIp, DisasterRecoveryInternetIp].filter((ip) => ip !== undefined),
    bgp: bgpOf(gateway),
    isChinaCertified: gateway.VpnType === 'NationalStandard',
  }
}
