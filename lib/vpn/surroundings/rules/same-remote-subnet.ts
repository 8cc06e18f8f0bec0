import { formatCidr } from '@/lib/net/cidr'
import { cite } from '../../sources'
import { doShare, type Span, spansOf } from '../shared-blocks'
import { namedOf, nameOf, type OtherConnection } from '../surroundings'
import type { SurroundingsRule } from '../surroundings-rule'

const sameIn = (own: readonly Span[], other: OtherConnection): readonly Span[] =>
  own.filter(({ first, last }) =>
    spansOf(other).remote.some((theirs) => theirs.first === first && theirs.last === last),
  )

/**
 * A network behind two connections, for different blocks of the VPC: nothing is taken from either, but
 * the two devices must agree which of them answers for which block.
 */
export const sameRemoteSubnet: SurroundingsRule = {
  id: 'same-remote-subnet',
  severity: 'advice',
  source: [cite('causeway', 'one network behind two connections')],
  check: ({ others, local, remote }) => {
    if (local.length === 0) return []
    const [first, ...more] = others.filter(
      (other) => !doShare(local, spansOf(other).local) && sameIn(remote, other).length > 0,
    )
    if (!first) return []
    const [one, ...further] = sameIn(remote, first)
    if (!one) return []
    const is = further.length > 0 ? `and ${further.length} more are` : 'is'
    const names = `${nameOf(first)}${more.length > 0 ? ` and ${more.length} more` : ''}`
    return [
      {
        paths: ['remoteSubnets', 'localSubnets'],
        message: `${formatCidr(one.block)} ${is} behind ${names} too, for other local subnets. Your side must send each answer into the tunnel that its question came from.`,
        other: namedOf(first),
      },
    ]
  },
}
