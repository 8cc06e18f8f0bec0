import { ikeKeys } from '@/lib/vpn/ike-keys'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'

/** Parameters of a tunnel that are mostly the same or apart together. */
export type TunnelGroup = {
  readonly id: string
  readonly title: string
  readonly keys: readonly TunnelKey[]
  /** What it says when all of the standby tunnel follows the active one; absent where it never does. */
  readonly same?: string
}

const same = 'Same as tunnel 1'

/** The groups of each step that draws parameters of the tunnels. */
export const tunnelGroups: Readonly<Partial<Record<StepId, readonly TunnelGroup[]>>> = {
  gateways: [
    {
      id: 'customer-gateways',
      title: 'Customer gateways',
      keys: ['customerGatewayId', 'remoteCaCertificate'],
      same: 'One customer gateway for both tunnels',
    },
  ],
  'phase-1': [
    {
      id: 'identity',
      title: 'Key and identifiers',
      keys: ['psk', 'localId', 'remoteId'],
      same,
    },
    {
      id: 'phase-1-proposal',
      title: 'Algorithms and lifetime of Phase 1',
      keys: ikeKeys,
      same,
    },
    {
      id: 'liveness',
      title: 'Dead peers and NAT',
      keys: ['enableDpd', 'enableNatTraversal'],
      same,
    },
  ],
  'phase-2': [
    {
      id: 'phase-2-proposal',
      title: 'Algorithms and lifetime of Phase 2',
      keys: ['ipsecEncryption', 'ipsecAuthentication', 'ipsecGroup', 'ipsecLifetime'],
      same,
    },
  ],
  bgp: [
    { id: 'bgp-asn', title: 'AS number', keys: ['bgpLocalAsn'] },
    {
      id: 'bgp-sessions',
      title: 'Session of each tunnel',
      keys: ['bgpTunnelCidr', 'bgpLocalIp'],
    },
  ],
}
