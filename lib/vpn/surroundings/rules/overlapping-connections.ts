import { formatCidr } from '@/lib/net/cidr'
import { cite } from '../../sources'
import { isIdentical } from '../is-identical'
import { doShare, type SharedPair, sharedPairs, spansOf } from '../shared-blocks'
import { namedOf, nameOf, type OtherConnection } from '../surroundings'
import type { SurroundingsRule, SurroundingsSaid, SurroundingsSeen } from '../surroundings-rule'

/** How many connections are named one by one; the picture of the ranges shows all of them. */
const namedMax = 5

const paths = ['remoteSubnets', 'localSubnets'] as const

const pairWords = ([pair, ...more]: readonly SharedPair[]) => {
  if (!pair) return ''
  const [own, other] = [formatCidr(pair.own), formatCidr(pair.other)]
  const first = own === other ? own : `${own} and ${other}`
  return more.length > 0 ? `${first}, and ${more.length} more` : first
}

function naming(other: OtherConnection, { local, remote }: SurroundingsSeen): SurroundingsSaid {
  const theirs = spansOf(other)
  const onLocal = pairWords(sharedPairs(local, theirs.local))
  const onRemote = pairWords(sharedPairs(remote, theirs.remote))
  return {
    paths,
    message: `${nameOf(other)} covers some of the same traffic: local ${onLocal}; remote ${onRemote}. It may leave over either of the two.`,
    other: namedOf(other),
  }
}

/** Packets that fit two connections of a gateway may leave over either. */
export const overlappingConnections: SurroundingsRule = {
  id: 'overlapping-connections',
  severity: 'warning',
  source: [cite('diagnosis', 'TrafficSelectorMismatch')],
  check: (seen) => {
    const { values, local, remote } = seen
    const sharing = seen.others.filter(
      (other) =>
        doShare(local, spansOf(other).local) &&
        doShare(remote, spansOf(other).remote) &&
        // An identical one is an error of its own.
        !isIdentical(values, other),
    )
    const said = sharing.slice(0, namedMax).map((other) => naming(other, seen))
    const unnamed = sharing.length - said.length
    if (unnamed === 0) return said
    const message =
      unnamed === 1
        ? 'One more connection of this gateway covers some of the same traffic.'
        : `${unnamed} more connections of this gateway cover some of the same traffic.`
    return [...said, { paths, message }]
  },
}
