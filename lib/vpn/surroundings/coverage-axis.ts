import type { Span } from './shared-blocks'

/** Where a block begins and ends on an axis, from 0 to 1. */
export type Extent = { readonly start: number; readonly end: number }

/** Places blocks of one side on its axis. */
export type Axis = (first: number, last: number) => Extent

/** A gap of addresses that nobody covers, against the smallest covered stretch. */
const gapWidth = 0.5

/**
 * How wide a stretch of so many addresses is drawn: a /8 holds 65,536 times the addresses of a /24 and
 * must not hide it, so that doubling the addresses only adds to the width.
 */
const widthOf = (addresses: number) => 2 + Math.log2(addresses) / 8

/** This form's stretches are what one looks at: among many others they still take this much. */
const ownShareMin = 0.35

/** 0.0.0.0/0 goes from end to end, and unfolds no gap between the others. */
const isWhole = ({ first, last }: Pick<Span, 'first' | 'last'>) => last - first === 2 ** 32 - 1

type Stretch = { readonly from: number; readonly width: number; readonly isOwn: boolean }

/** The stretches between the ends of all blocks, in order, each as wide as it is drawn. */
function stretchesOf(own: readonly Span[], others: readonly Span[]): readonly Stretch[] {
  const cuts = new Map<number, { all: number; own: number }>()
  const cut = (at: number, step: 1 | -1, isOwn: boolean) => {
    const known = cuts.get(at) ?? { all: 0, own: 0 }
    known.all += step
    if (isOwn) known.own += step
    cuts.set(at, known)
  }
  for (const [spans, isOwn] of [[own, true] as const, [others, false] as const]) {
    for (const span of spans) {
      if (isWhole(span)) continue
      const { first, last } = span
      cut(first, 1, isOwn)
      cut(last + 1, -1, isOwn)
    }
  }
  const inOrder = [...cuts].sort(([one], [other]) => one - other)
  const depth = { all: 0, own: 0 }
  return inOrder.map(([from, steps], index): Stretch => {
    depth.all += steps.all
    depth.own += steps.own
    const to = inOrder[index + 1]?.[0]
    if (to === undefined) return { from, width: 0, isOwn: false }
    return { from, width: depth.all > 0 ? widthOf(to - from) : gapWidth, isOwn: depth.own > 0 }
  })
}

const sum = (stretches: readonly Stretch[]) =>
  stretches.reduce((total, { width }) => total + width, 0)

/**
 * An axis that shows addresses in their order and folds away what nobody covers. Blocks that share
 * addresses stand over each other on it, wherever they are; blocks that do not, never do.
 */
export function axisOf(own: readonly Span[], others: readonly Span[]): Axis {
  const stretches = stretchesOf(own, others)
  const mine = sum(stretches.filter(({ isOwn }) => isOwn))
  const rest = sum(stretches) - mine
  const wanted = (rest * ownShareMin) / (1 - ownShareMin)
  const stretching = mine > 0 && mine < wanted ? wanted / mine : 1
  const whole = mine * stretching + rest || 1
  const places = new Map<number, number>()
  let at = 0
  for (const { from, width, isOwn } of stretches) {
    places.set(from, Math.min(at / whole, 1))
    at += isOwn ? width * stretching : width
  }
  const place = (address: number) => places.get(address) ?? 0
  return (first, last) =>
    isWhole({ first, last })
      ? { start: 0, end: 1 }
      : { start: place(first), end: place(last + 1) }
}
