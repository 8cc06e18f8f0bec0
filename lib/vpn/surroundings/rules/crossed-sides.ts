import { formatCidr, isEverything } from '@/lib/net/cidr'
import { cite } from '../../sources'
import { isShared, type SharedPair, type Span, sharedPairs, spansOf } from '../shared-blocks'
import { namedOf, nameOf, type OtherConnection } from '../surroundings'
import type { SurroundingsRule, SurroundingsSaid, SurroundingsSeen } from '../surroundings-rule'

/** How many connections are named one by one. */
const namedMax = 5

/** 0.0.0.0/0 says of no address where it lies, on one side no more than on both. */
const isPlace = ({ block }: Span): boolean => !isEverything(block)

/** Whether any two blocks that say where addresses lie share some. */
const doCross = (own: readonly Span[], others: readonly Span[]): boolean =>
  own.some((one) => others.some((other) => isShared(one, other) && isPlace(other)))

type Crossing = {
  readonly here: 'local' | 'remote'
  readonly there: 'local' | 'remote'
  readonly pairs: readonly SharedPair[]
}

function crossingWords({ here, there, pairs }: Crossing, name: string): string[] {
  const [pair, ...more] = pairs
  if (!pair) return []
  const [own, other] = [formatCidr(pair.own), formatCidr(pair.other)]
  const rest = more.length > 0 ? `, and ${more.length} more` : ''
  return [
    own === other
      ? `${own} is ${here} here and ${there} in ${name}${rest}`
      : `${own}, ${here} here, shares addresses with ${other}, ${there} in ${name}${rest}`,
  ]
}

type Own = Pick<SurroundingsSeen, 'local' | 'remote'>

function naming(other: OtherConnection, { local, remote }: Own): SurroundingsSaid {
  const theirs = spansOf(other)
  const onRemote = sharedPairs(remote, theirs.local.filter(isPlace))
  const onLocal = sharedPairs(local, theirs.remote.filter(isPlace))
  const words = [
    ...crossingWords({ here: 'remote', there: 'local', pairs: onRemote }, nameOf(other)),
    ...crossingWords({ here: 'local', there: 'remote', pairs: onLocal }, nameOf(other)),
  ]
  return {
    paths:
      onRemote.length === 0
        ? ['localSubnets']
        : ['remoteSubnets', ...(onLocal.length > 0 ? (['localSubnets'] as const) : [])],
    message: `${words.join('; ')}. An address lies in the VPC or behind a tunnel, not both, unless two sites are to reach each other through this gateway.`,
    other: namedOf(other),
  }
}

/** An address that lies in the VPC for one connection and behind the tunnel for another. */
export const crossedSides: SurroundingsRule = {
  id: 'crossed-sides',
  severity: 'warning',
  source: [cite('diagnosis', 'TrafficSelectorMismatch')],
  check: ({ others, ...seen }) => {
    const own = { local: seen.local.filter(isPlace), remote: seen.remote.filter(isPlace) }
    const crossing = others.filter((other) => {
      const { local, remote } = spansOf(other)
      return doCross(own.remote, local) || doCross(own.local, remote)
    })
    const said = crossing.slice(0, namedMax).map((other) => naming(other, own))
    const unnamed = crossing.length - said.length
    if (unnamed === 0) return said
    const message =
      unnamed === 1
        ? 'One more connection of this gateway has such addresses on its other side.'
        : `${unnamed} more connections of this gateway have such addresses on their other side.`
    return [...said, { paths: ['remoteSubnets', 'localSubnets'], message }]
  },
}
