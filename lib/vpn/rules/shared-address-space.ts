import { type Cidr, formatCidr, isEverything, overlaps } from '@/lib/net/cidr'
import { cite } from '../sources'
import { connectionRule } from './rule'

/** 100.64.0.0/10, where the service keeps addresses of its own. */
const sharedSpace: Cidr = { address: 0x64400000, prefix: 10 }

export const sharedAddressSpace = connectionRule({
  id: 'shared-address-space',
  severity: 'warning',
  source: [cite('bgp'), cite('today', 'CreateVpnRouteEntry.RouteDest')],
  check: ({ remoteSubnets = [] }) =>
    remoteSubnets
      .filter((block) => !isEverything(block) && overlaps(block, sharedSpace))
      .map((block) => ({
        paths: ['remoteSubnets'] as const,
        message: `${formatCidr(block)} overlaps 100.64.0.0/10. On a single-tunnel gateway routes to it break the status display or the negotiation.`,
      })),
})
