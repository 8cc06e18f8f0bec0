import { type Cidr, isSameCidr, rangeOf } from '@/lib/net/cidr'
import type { PartialConnection } from '../connection'
import { isDestinationRouting } from '../routing-mode'

/** A block with its first and last address, so that comparing many costs little. */
export type Span = { readonly block: Cidr; readonly first: number; readonly last: number }

/** Two blocks, one of this form and one of another connection, that share addresses. */
export type SharedPair = { readonly own: Cidr; readonly other: Cidr }

type Sides = Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>

/** The blocks of both sides of a connection. */
export type Spans = { readonly local: readonly Span[]; readonly remote: readonly Span[] }

/** The other connections stay the same while somebody types. */
const known = new WeakMap<Sides, Spans>()

const none: Spans = { local: [], remote: [] }

const spanOf = (block: Cidr): Span => ({ block, ...rangeOf(block) })

/**
 * The blocks that a connection takes traffic by. In destination routing there are none: the routes
 * decide. 0.0.0.0/0 on one side only is a block like any other.
 */
export function spansOf(sides: Sides): Spans {
  const before = known.get(sides)
  if (before) return before
  const { localSubnets = [], remoteSubnets = [] } = sides
  const spans = isDestinationRouting(sides)
    ? none
    : { local: localSubnets.map(spanOf), remote: remoteSubnets.map(spanOf) }
  known.set(sides, spans)
  return spans
}

/** Whether two stretches have an address in common. */
export const isShared = (one: Span, other: Span): boolean =>
  one.first <= other.last && other.first <= one.last

/** Whether any two blocks, one of each list, share addresses. */
export const doShare = (own: readonly Span[], others: readonly Span[]): boolean =>
  own.some((one) => others.some((other) => isShared(one, other)))

/** Every pair of blocks, one of each list, that share addresses. */
export const sharedPairs = (own: readonly Span[], others: readonly Span[]): SharedPair[] =>
  others.flatMap((other) =>
    own
      .filter((one) => isShared(one, other))
      .map(({ block }) => ({ own: block, other: other.block })),
  )

/** Whether two lists hold the same blocks, in any order and however often each stands there. */
export function isSameSet(one: readonly Cidr[], other: readonly Cidr[]): boolean {
  const isIn = (list: readonly Cidr[]) => (block: Cidr) =>
    list.some((candidate) => isSameCidr(candidate, block))
  return one.every(isIn(other)) && other.every(isIn(one))
}
