import { type Cidr, formatCidr, isSameCidr, networkOf, rangeOf } from '@/lib/net/cidr'
import type { PartialConnection } from '../connection'
import type { NamedConnection } from '../finding'
import { isDestinationRouting } from '../routing-mode'
import { type Axis, axisOf, type Extent } from './coverage-axis'
import { sentenceOf } from './coverage-sentence'
import { isShared, type Span, type Spans, spansOf } from './shared-blocks'
import {
  namedOf,
  nameOf,
  type OtherConnection,
  othersOf,
  type Surroundings,
} from './surroundings'

/** A block of one side, and where it stands on that side's axis. */
export type CoveredRange = Extent & {
  /** Without host bits, such as 10.0.0.0/16. */
  readonly text: string
  /** 0.0.0.0/0 of destination routing: the routes decide, and no overlap is spoken of. */
  readonly isRouted: boolean
  /** The blocks it shares addresses with: of this form, or of this form's row those of the others. */
  readonly overlaps: readonly string[]
  /** The stretches that it shares, none inside another. */
  readonly shared: readonly Extent[]
}

export type CoverageSide = 'local' | 'remote'

/** What one connection covers. */
export type CoverageRow = {
  readonly name: string
  /** Undefined for the connection of this form. */
  readonly other: NamedConnection | undefined
  readonly local: readonly CoveredRange[]
  readonly remote: readonly CoveredRange[]
  /** Which sides share addresses with this form; of this form's row, with any other connection. */
  readonly shares: 'both' | CoverageSide | 'nothing'
}

/** Which ranges of addresses are covered on a VPN gateway, and by whom. */
export type Coverage = {
  readonly gatewayName: string
  readonly own: CoverageRow
  /** The other connections: those that share both sides first, then one side, then by address. */
  readonly others: readonly CoverageRow[]
  /** The picture in sentences, for those who hear it. */
  readonly sentence: string
}

const byAddress = (one: Cidr, other: Cidr) =>
  networkOf(one).address - networkOf(other).address || one.prefix - other.prefix

/** Without those that lie inside another one. */
const outermost = (extents: readonly Extent[]): readonly Extent[] =>
  extents.filter(
    ({ start, end }, index) =>
      !extents.some(
        (other, position) =>
          other.start <= start &&
          end <= other.end &&
          // Of several that are the same, the first stays.
          (other.start !== start || other.end !== end || position < index),
      ),
  )

/** Each block once, by address. */
function inOrder(blocks: readonly Cidr[]): readonly Cidr[] {
  const sorted = [...blocks].sort(byAddress)
  return sorted.filter((block, index) => {
    const before = sorted[index - 1]
    return !before || !isSameCidr(before, block)
  })
}

type Against = {
  readonly spans: readonly Span[]
  readonly axis: Axis
  readonly isRouted: boolean
}

/** The blocks of a side in order, each with what it shares with blocks on the other hand. */
function rangesOf(
  blocks: readonly Cidr[] = [],
  { spans, axis, isRouted }: Against,
): CoveredRange[] {
  return inOrder(blocks).map((block): CoveredRange => {
    const own = { block, ...rangeOf(block) }
    const { first, last } = own
    const touching = isRouted ? [] : spans.filter((span) => isShared(own, span))
    return {
      text: formatCidr(networkOf(block)),
      ...axis(first, last),
      isRouted,
      overlaps: [...new Set(touching.map((span) => formatCidr(networkOf(span.block))))],
      // Of two blocks that share addresses, one lies inside the other.
      shared: outermost(
        touching.map((span) => axis(Math.max(first, span.first), Math.min(last, span.last))),
      ),
    }
  })
}

function sharesOf(local: readonly CoveredRange[], remote: readonly CoveredRange[]) {
  const isSharing = (side: readonly CoveredRange[]) =>
    side.some(({ overlaps }) => overlaps.length)
  if (isSharing(local)) return isSharing(remote) ? 'both' : 'local'
  return isSharing(remote) ? 'remote' : 'nothing'
}

const rank = { both: 0, local: 1, remote: 1, nothing: 2 } as const

type Sides = Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>

/** What of the gateway's addresses each connection covers, this form's own first. */
export function coverageOf(
  values: Sides & Pick<PartialConnection, 'name'>,
  surroundings: Surroundings,
  except?: string,
): Coverage {
  const connections = othersOf(surroundings, except)
  const mine = spansOf(values)
  const theirs: Spans = {
    local: connections.flatMap((one) => spansOf(one).local),
    remote: connections.flatMap((one) => spansOf(one).remote),
  }
  const axes = {
    local: axisOf(mine.local, theirs.local),
    remote: axisOf(mine.remote, theirs.remote),
  }
  const row = (sides: Sides, against: Spans) => {
    const isRouted = isDestinationRouting(sides)
    const on = (side: CoverageSide) => ({ spans: against[side], axis: axes[side], isRouted })
    const local = rangesOf(sides.localSubnets, on('local'))
    const remote = rangesOf(sides.remoteSubnets, on('remote'))
    return { local, remote, shares: sharesOf(local, remote) } as const
  }
  const own: CoverageRow = {
    name: values.name ?? 'This connection',
    other: undefined,
    ...row(values, theirs),
  }
  const lowest = (blocks: readonly Cidr[]) => Math.min(...blocks.map(({ address }) => address))
  const others = connections
    .map((connection: OtherConnection) => ({
      low: lowest(connection.remoteSubnets),
      row: {
        name: nameOf(connection),
        other: namedOf(connection),
        ...row(connection, mine),
      },
    }))
    .sort(
      (one, next) =>
        rank[one.row.shares] - rank[next.row.shares] ||
        one.low - next.low ||
        (one.row.name < next.row.name ? -1 : 1),
    )
    .map((one): CoverageRow => one.row)
  const { vpnGatewayId, name: gateway = vpnGatewayId } = surroundings.gateway
  return { gatewayName: gateway, own, others, sentence: sentenceOf(gateway, own, others) }
}
