import type { GatewayRoute } from './gateway-route'
import type { RouteState } from './route-state'

/** Something to tell people about the routes of a connection. */
export type RouteNotice = {
  readonly id: 'unpublished' | 'not-propagated' | 'missing' | 'unrouted' | 'nothing-learnt'
  readonly severity: 'warning' | 'info'
  readonly title: string
  readonly sentence: string
  /** The blocks it is about. */
  readonly blocks: readonly string[]
  /** The routes whose publication would settle it. */
  readonly toPublish: readonly GatewayRoute[]
}

const namedMax = 3

/** @example listed(['10.0.0.0/8', '10.1.0.0/16']) // '10.0.0.0/8 and 10.1.0.0/16' */
function listed(blocks: readonly string[]): string {
  const rest = blocks.length - namedMax
  if (rest > 0) return `${blocks.slice(0, namedMax).join(', ')} and ${rest} more`
  const last = blocks.at(-1) ?? ''
  return blocks.length > 1 ? `${blocks.slice(0, -1).join(', ')} and ${last}` : last
}

const byHand =
  'An entry that somebody made by hand in a route table of the VPC would do as well; Causeway does not see those.'

/** How it begins: a tunnel that is up makes people look for the fault everywhere else. */
const opening = (isUp: boolean) =>
  isUp ? 'Up, but no traffic' : 'Even once the tunnel is up, no traffic'

function unpublishedNotices(state: RouteState, isUp: boolean): RouteNotice[] {
  const { unpublished: blocks, toPublish, needsPropagation } = state
  if (blocks.length === 0) return []
  const title = `${opening(isUp)}: the VPC has no route to ${listed(blocks)}`
  if (toPublish.length > 0) {
    const what = toPublish.length === 1 ? 'The route is' : `${toPublish.length} routes are`
    return [
      {
        id: 'unpublished',
        severity: 'warning',
        title,
        sentence: `${what} on the VPN gateway and not published to the VPC. ${byHand}`,
        blocks,
        toPublish,
      },
    ]
  }
  if (!needsPropagation) return []
  return [
    {
      id: 'not-propagated',
      severity: 'warning',
      title,
      sentence: `BGP has brought the routes to the VPN gateway, and the gateway does not propagate them. Turn on automatic propagation of BGP routes on the gateway. ${byHand}`,
      blocks,
      toPublish: [],
    },
  ]
}

function missingNotices(state: RouteState, isUp: boolean): RouteNotice[] {
  const { missing: blocks, isUnrouted, hasLearntNothing } = state
  const of = { severity: 'warning', toPublish: [], blocks } as const
  if (hasLearntNothing && (blocks.length > 0 || isUnrouted))
    return [
      {
        ...of,
        id: 'nothing-learnt',
        severity: isUp ? 'warning' : 'info',
        title: isUp
          ? `${opening(isUp)}: no route learnt by BGP yet`
          : 'No route learnt by BGP yet',
        sentence:
          'The peer announces its networks once the BGP session is up. Until then no traffic of the VPC goes into this connection.',
      },
    ]
  if (blocks.length > 0)
    return [
      {
        ...of,
        id: 'missing',
        title: `${opening(isUp)}: the VPN gateway has no route to ${listed(blocks)}`,
        sentence: 'No route of the gateway leads there through this connection. Add one.',
      },
    ]
  if (!isUnrouted) return []
  return [
    {
      ...of,
      id: 'unrouted',
      title: `${opening(isUp)}: the VPN gateway has no route into this connection`,
      sentence:
        'Where a side is 0.0.0.0/0, routes alone decide what goes into the tunnel. Add one for each network of your site.',
    },
  ]
}

/** What there is to say about the routes of a connection, the most urgent first; nothing where all is well. */
export const routeNotices = (state: RouteState, isUp: boolean): readonly RouteNotice[] => [
  ...missingNotices(state, isUp),
  ...unpublishedNotices(state, isUp),
]
