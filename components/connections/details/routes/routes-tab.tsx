'use client'

import { Plus, Waypoints } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { RoutePlace } from '@/lib/browser/routes'
import type { RouteKind } from '@/lib/vpn/routes/gateway-route'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { ProblemState } from '../../problem-state'
import { RouteNotices } from './route-notices'
import { RouteTable } from './route-table'
import { routesTitleId } from './routes-title'
import { type ReadRoutes, useRoutes } from './use-routes'

// Rarely opened, so it comes when it is asked for.
const AddRouteDialog = lazy(async () => ({
  default: (await import('./add-route-dialog')).AddRouteDialog,
}))

const kinds: readonly RouteKind[] = ['policy', 'destination', 'learnt']

type RoutesTabProps = RoutePlace & { described: ConnectionDetails }

/** Which routes lead into the connection, and what keeps traffic out of it. */
export function RoutesTab({ described, ...place }: RoutesTabProps) {
  const { query, read } = useRoutes(place, described)
  if (query.isPending) return <Skeleton label="Reading the routes" className="h-72 rounded-lg" />
  return (
    <div className="flex flex-col gap-5">
      {query.error && (
        <ProblemState
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {read && <Routes place={place} read={read} />}
    </div>
  )
}

function Routes({ place, read }: { place: RoutePlace; read: ReadRoutes }) {
  const mayManage = useMay('manageRoutes')
  // Each opening starts anew: what was typed before does not count.
  const [opened, setOpened] = useState(0)
  const [isAdding, setIsAdding] = useState(false)
  const { routes, notices, vpnGatewayId, connection } = read
  const handleAdd = () => {
    setOpened(opened + 1)
    setIsAdding(true)
  }
  return (
    <>
      <RouteNotices place={place} notices={notices} onAdd={handleAdd} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 id={routesTitleId} tabIndex={-1} className="font-semibold text-base outline-none">
            Routes into this connection
          </h2>
          <p className="wrap-anywhere text-ink-muted text-xs">
            On the VPN gateway{' '}
            <code translate="no" className="text-ink">
              {vpnGatewayId}
            </code>
          </p>
        </div>
        {mayManage && (
          <Button icon={<Plus aria-hidden />} onClick={handleAdd}>
            Add route
          </Button>
        )}
      </div>
      {routes.length === 0 && (
        <EmptyState title="No routes yet" icon={<Waypoints />}>
          The gateway sends nothing into this connection.
        </EmptyState>
      )}
      {kinds.map((kind) => {
        const own = routes.filter((route) => route.kind === kind)
        return own.length > 0 && <RouteTable key={kind} place={place} kind={kind} routes={own} />
      })}
      <ul className="flex max-w-prose list-disc flex-col gap-1 pl-4 text-ink-muted text-xs">
        <li>
          Publishing reaches the system route table of the VPC only. Custom route tables need an
          entry by hand, with the VPN gateway as next hop.
        </li>
        {connection.dualTunnel && (
          <li>
            On a dual-tunnel gateway weight has no effect: each connection has an active and a
            standby tunnel of its own.
          </li>
        )}
      </ul>
      {opened > 0 && (
        <Suspense>
          <AddRouteDialog
            key={opened}
            place={place}
            read={read}
            open={isAdding}
            onClose={() => setIsAdding(false)}
          />
        </Suspense>
      )}
    </>
  )
}
