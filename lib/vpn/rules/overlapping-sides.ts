import { formatCidr, isEverything, overlaps } from '@/lib/net/cidr'
import { cite } from '../sources'
import { connectionRule } from './rule'

/** An address that lies on both sides cannot be routed to either with certainty. */
export const overlappingSides = connectionRule({
  id: 'overlapping-sides',
  severity: 'error',
  source: [cite('diagnosis', 'TrafficSelectorMismatch')],
  check: ({ localSubnets = [], remoteSubnets = [] }) => {
    const local = localSubnets.filter((block) => !isEverything(block))
    const remote = remoteSubnets.filter((block) => !isEverything(block))
    return local.flatMap((here) =>
      remote
        .filter((there) => overlaps(here, there))
        .map((there) => ({
          paths: ['remoteSubnets', 'localSubnets'] as const,
          message: `${formatCidr(there)} on your site overlaps ${formatCidr(here)} of the VPC. The two sides must not share addresses.`,
        })),
    )
  },
})
