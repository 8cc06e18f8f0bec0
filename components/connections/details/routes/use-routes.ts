'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { connectionRoutesQuery, type RoutePlace } from '@/lib/browser/routes'
import { statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionRoutes } from '@/lib/vpn/routes/answers'
import { routesOf } from '@/lib/vpn/routes/read-routes'
import { routeNotices } from '@/lib/vpn/routes/route-notices'
import { routeState } from '@/lib/vpn/routes/route-state'
import { routedBy } from '@/lib/vpn/routes/routed-connection'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'

/** Routes are changed elsewhere, too; and where BGP has just come up, they arrive while somebody looks. */
const pollMs = 30_000
const learningPollMs = 5_000

const hasLearnt = ({ VpnRouteEntries }: ConnectionRoutes): boolean =>
  VpnRouteEntries.VpnRouteEntry.some(({ RouteEntryType }) => RouteEntryType === 'bgp')

/** The routes of a connection, with what there is to say about them. */
export function useRoutes(place: RoutePlace, described: ConnectionDetails) {
  const { bgp } = routedBy(described)
  const query = useQuery({
    ...connectionRoutesQuery(place),
    refetchInterval: ({ state }) =>
      bgp && state.data && !hasLearnt(state.data) ? learningPollMs : pollMs,
  })
  const { data } = query
  const read = useMemo(() => {
    if (!data) return undefined
    const connection = routedBy(described)
    const routes = routesOf(data)
    const { PublishedElsewhere: publishedElsewhere, VpnGatewayId: vpnGatewayId } = data
    const state = routeState({ ...connection, routes, publishedElsewhere })
    const isUp = statusOf(described).id === 'up'
    return { connection, routes, vpnGatewayId, state, notices: routeNotices(state, isUp) }
  }, [data, described])
  return { query, read }
}

export type ReadRoutes = NonNullable<ReturnType<typeof useRoutes>['read']>
