import { type Cidr, containsCidr, formatCidr, isEverything, parseCidr } from '@/lib/net/cidr'
import { pieces, uncovered } from '@/lib/net/cover'
import { type RoutingMode, routingModeOfBlocks } from '../routing-mode'
import type { GatewayRoute } from './gateway-route'

/** What the routes of a connection are judged by. */
export type RoutedConnection = {
  readonly routes: readonly GatewayRoute[]
  readonly localSubnets: readonly Cidr[]
  readonly remoteSubnets: readonly Cidr[]
  /** Whether the connection speaks BGP. */
  readonly bgp: boolean
  /** Destinations that other connections of the gateway have published to the VPC. */
  readonly publishedElsewhere: readonly string[]
}

/**
 * What keeps traffic from the VPC out of a connection. `missing`: blocks the gateway has no route to; `unpublished`:
 * blocks it has a route to that the VPC's system route table does not know. Blocks are disjoint, and as few as can be.
 */
export type RouteState = {
  readonly mode: RoutingMode
  readonly missing: readonly string[]
  readonly unpublished: readonly string[]
  /** The routes that publishing would help, each destination and kind once. */
  readonly toPublish: readonly GatewayRoute[]
  /** The gateway has no route into the connection at all. */
  readonly isUnrouted: boolean
  /** Some of what is not published was learnt by BGP, which only the gateway itself can propagate. */
  readonly needsPropagation: boolean
  /** BGP is on and has brought nothing yet. */
  readonly hasLearntNothing: boolean
}

const blockOf = (text: string): Cidr[] => {
  const block = parseCidr(text)
  return block ? [block] : []
}

const destinationsOf = (routes: readonly GatewayRoute[]): Cidr[] =>
  routes.flatMap(({ destination }) => blockOf(destination))

/** The fewest blocks that hold what the given ones hold: none lies in another one. */
function outermost(blocks: readonly Cidr[]): readonly string[] {
  const kept = blocks.filter(
    (block) => !blocks.some((other) => other.prefix < block.prefix && containsCidr(other, block)),
  )
  return [...new Set(kept.map(formatCidr))]
}

type Gaps = { readonly missing: readonly Cidr[]; readonly unpublished: readonly Cidr[] }

/** The gaps between what has to be reached from a block of the VPC and what can be. */
function gapsFrom(
  local: Cidr,
  { routes, remoteSubnets }: RoutedConnection,
  inVpc: readonly Cidr[],
): Gaps {
  const through = routes.filter(
    ({ kind, source = '' }) =>
      kind !== 'policy' || blockOf(source).some((block) => containsCidr(block, local)),
  )
  const reached = destinationsOf(through)
  const missing = remoteSubnets.flatMap((remote) => uncovered(remote, reached))
  // What is missing needs a route first; publishing it is part of adding that.
  const known = [...inVpc, ...missing]
  return { missing, unpublished: remoteSubnets.flatMap((remote) => uncovered(remote, known)) }
}

/** With protected data flows it is known what has to be reached, from where. */
function gapsOfFlows(connection: RoutedConnection, inVpc: readonly Cidr[]): Gaps {
  const { routes, localSubnets } = connection
  const sources = routes.flatMap(({ source = '' }) => blockOf(source))
  const gaps = localSubnets
    .flatMap((local) => pieces(local, sources))
    .map((local) => gapsFrom(local, connection, inVpc))
  return {
    missing: gaps.flatMap(({ missing }) => missing),
    unpublished: gaps.flatMap(({ unpublished }) => unpublished),
  }
}

/** Where everything may lie behind the connection, its routes are all that is known of what does. */
const gapsOfRoutes = ({ routes }: RoutedConnection, inVpc: readonly Cidr[]): Gaps => ({
  missing: [],
  unpublished: destinationsOf(routes).flatMap((block) => uncovered(block, inVpc)),
})

const onceEach = (routes: readonly GatewayRoute[]): GatewayRoute[] => [
  ...new Map(routes.map((route) => [`${route.kind} ${route.destination}`, route])).values(),
]

/**
 * Judges the routes of a connection. The VPC knows destinations alone, whoever published them; entries that somebody
 * made in a route table by hand are not seen.
 */
export function routeState(connection: RoutedConnection): RouteState {
  const { routes, localSubnets, remoteSubnets, bgp, publishedElsewhere } = connection
  const inVpc = [
    ...destinationsOf(routes.filter(({ published }) => published)),
    ...publishedElsewhere.flatMap(blockOf),
  ]
  const mode = routingModeOfBlocks({ localSubnets, remoteSubnets })
  const gapsOf = remoteSubnets.some(isEverything) ? gapsOfRoutes : gapsOfFlows
  const { missing, unpublished } = gapsOf(connection, inVpc)
  const helpful = routes.filter(
    ({ published, destination }) =>
      !published &&
      blockOf(destination).some((block) =>
        unpublished.some((gap) => containsCidr(block, gap) || containsCidr(gap, block)),
      ),
  )
  return {
    mode,
    missing: outermost(missing),
    unpublished: outermost(unpublished),
    toPublish: onceEach(helpful.filter(({ kind }) => kind !== 'learnt')),
    isUnrouted: routes.length === 0,
    needsPropagation: helpful.some(({ kind }) => kind === 'learnt'),
    hasLearntNothing: bgp && !routes.some(({ kind }) => kind === 'learnt'),
  }
}
