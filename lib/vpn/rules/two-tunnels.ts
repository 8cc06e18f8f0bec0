import { formatCidr, isEverything, overlaps } from '@/lib/net/cidr'
import type { PartialTunnel } from '../connection'
import { type IkeKey, ikeKeys } from '../ike-keys'
import type { Path } from '../slots'
import { cite } from '../sources'
import { connectionRule } from './rule'

/** What the two tunnels of a connection must have in common, and what they must not. */

const asn: readonly [Path, Path] = ['tunnels.1.bgpLocalAsn', 'tunnels.0.bgpLocalAsn']
const block: readonly [Path, Path] = ['tunnels.1.bgpTunnelCidr', 'tunnels.0.bgpTunnelCidr']
const customerGateway: readonly [Path, Path] = [
  'tunnels.1.customerGatewayId',
  'tunnels.0.customerGatewayId',
]

/** Both tunnels speak for one gateway, which has one AS number. */
export const tunnelsAsn = connectionRule({
  id: 'tunnels-asn',
  severity: 'error',
  source: [cite('today', 'TunnelBgpConfig.LocalAsn'), cite('bgp')],
  check: ({ tunnels: [active, standby] }) => {
    const [one, other] = [active?.bgpLocalAsn, standby?.bgpLocalAsn]
    if (one === undefined || other === undefined || one === other) return []
    return [
      {
        paths: asn,
        message: `The active tunnel uses AS ${one} and the standby tunnel AS ${other}; both must use the same.`,
        fix: { label: `Use ${one} for both`, changes: [{ path: asn[0], text: String(one) }] },
      },
    ]
  },
})

/** A block holds the two ends of one session. */
export const tunnelsCidr = connectionRule({
  id: 'tunnels-cidr',
  severity: 'error',
  source: [cite('today', 'TunnelBgpConfig.TunnelCidr')],
  check: ({ tunnels: [active, standby] }) => {
    const [one, other] = [active?.bgpTunnelCidr, standby?.bgpTunnelCidr]
    if (!one || !other || !overlaps(one, other)) return []
    return [
      {
        paths: block,
        message: `${formatCidr(other)} is the block of the active tunnel too; each tunnel needs its own.`,
      },
    ]
  },
})

const differs = (one: PartialTunnel, other: PartialTunnel) => (key: IkeKey) =>
  one[key] !== undefined && other[key] !== undefined && one[key] !== other[key]

/** One device, two tunnels: its proposals are mostly one set. */
export const tunnelsOneDevice = connectionRule({
  id: 'tunnels-one-device',
  severity: 'advice',
  source: [cite('diagnosis', 'DhGroupMismatch, ProposalMismatch')],
  check: ({ tunnels: [active, standby] }) => {
    if (!active?.customerGatewayId || !standby) return []
    if (active.customerGatewayId !== standby.customerGatewayId) return []
    const [first, ...others] = ikeKeys.filter(differs(active, standby))
    if (!first)
      return [
        {
          paths: customerGateway,
          source: [cite('causeway', 'one device for two tunnels')],
          message:
            'Both tunnels end at one customer gateway: they survive the loss of a zone, not the loss of that device.',
        },
      ]
    return [
      {
        paths: [`tunnels.1.${first}`, ...others.map((key): Path => `tunnels.1.${key}`)],
        severity: 'warning',
        message:
          'Both tunnels end at one customer gateway but differ in Phase 1. Connections with one customer gateway must use the same IKE settings.',
      },
    ]
  },
})

/** Two SAs with the same selectors: some devices keep only one of them. */
export const tunnelsSelectors = connectionRule({
  id: 'tunnels-selectors',
  severity: 'advice',
  source: [cite('diagnosis', 'dual-tunnel mode with protected data flows')],
  check: ({ tunnels, localSubnets, remoteSubnets }) => {
    if (tunnels.length < 2 || !localSubnets || !remoteSubnets) return []
    if (localSubnets.some(isEverything) && remoteSubnets.some(isEverything)) return []
    return [
      {
        paths: ['localSubnets', 'remoteSubnets'],
        message:
          'Both tunnels offer the same traffic selectors. Some devices, Cisco ASA among them, then keep only one tunnel up, now this one, now that; destination routing avoids it.',
      },
    ]
  },
})
