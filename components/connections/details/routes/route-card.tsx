import type { ReactNode } from 'react'
import type { GatewayRoute } from '@/lib/vpn/routes/gateway-route'
import type { RouteColumn } from './route-columns'

type RouteCardProps = {
  route: GatewayRoute
  columns: readonly RouteColumn[]
  actions: ReactNode
}

/** A route on a narrow screen: everything the row has, one below the other. */
export function RouteCard({ route, columns, actions }: RouteCardProps) {
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        {columns.map(({ title, isMono, cell }) => (
          <div key={title} className="contents">
            <dt className="text-ink-muted text-xs leading-5">{title}</dt>
            <dd className={isMono ? 'wrap-anywhere font-mono text-xs leading-5' : 'leading-5'}>
              {cell(route)}
            </dd>
          </div>
        ))}
      </dl>
      {actions}
    </li>
  )
}
