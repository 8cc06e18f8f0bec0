import type { ReactNode } from 'react'
import type { OwnRoute } from '@/lib/browser/routes'
import type { GatewayRoute, RouteKind } from '@/lib/vpn/routes/gateway-route'
import { PublicationState } from './publication-state'
import { weightWords } from './route-words'

export type RouteColumn = {
  readonly title: string
  readonly isMono?: true
  readonly cell: (route: GatewayRoute) => ReactNode
}

const source: RouteColumn = { title: 'Source', isMono: true, cell: (route) => route.source }
const destination: RouteColumn = {
  title: 'Destination',
  isMono: true,
  cell: (route) => route.destination,
}
const weight: RouteColumn = { title: 'Weight', cell: (route) => weightWords(route.weight) }
const publication: RouteColumn = {
  title: 'In the VPC',
  cell: ({ published }) => <PublicationState published={published} />,
}

/** What is shown of each kind of route. */
const columns: Readonly<Record<RouteKind, readonly RouteColumn[]>> = {
  policy: [
    source,
    destination,
    { title: 'Priority', cell: ({ priority }) => priority },
    weight,
    publication,
  ],
  destination: [destination, weight, publication],
  learnt: [
    destination,
    { title: 'AS path', isMono: true, cell: ({ asPath }) => asPath },
    { title: 'Community', isMono: true, cell: ({ community }) => community },
    publication,
  ],
}

/** The columns of a kind; one that nothing stands in is left out. */
export const shownColumns = (
  kind: RouteKind,
  routes: readonly GatewayRoute[],
): readonly RouteColumn[] =>
  columns[kind].filter(
    ({ title }) => title !== 'Community' || routes.some(({ community }) => community),
  )

/** Whether a route is one that people may change. */
export const isOwn = (route: GatewayRoute): route is OwnRoute => route.kind !== 'learnt'
