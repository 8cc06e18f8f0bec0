'use client'

import { useMay } from '@/components/layout/caller'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { useMedia } from '@/components/ui/use-media'
import type { RoutePlace } from '@/lib/browser/routes'
import { type GatewayRoute, type RouteKind, routeKey } from '@/lib/vpn/routes/gateway-route'
import { RouteActions } from './route-actions'
import { RouteCard } from './route-card'
import { isOwn, shownColumns } from './route-columns'
import { kindWords } from './route-words'

/** Paper is read like a wide screen, however narrow the sheet. */
const tableMedia = '(min-width: 48rem), print'

type RouteTableProps = {
  place: RoutePlace
  kind: RouteKind
  routes: readonly GatewayRoute[]
}

/** The routes of one kind: a table, or on a narrow screen one below the other. */
export function RouteTable({ place, kind, routes }: RouteTableProps) {
  const isWide = useMedia(tableMedia, true)
  const mayManage = useMay('manageRoutes') && kind !== 'learnt'
  const { title, says } = kindWords[kind]
  const shown = shownColumns(kind, routes)
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div>
        <h3 className="font-semibold text-base">
          {title} <span className="font-normal text-ink-muted">({routes.length})</span>
        </h3>
        <p className="max-w-prose text-ink-muted text-xs">{says}</p>
      </div>
      {isWide ? (
        <TableScroll label={`Table of ${title.toLowerCase()}`}>
          <Table>
            <THead>
              <Tr>
                {shown.map((column) => (
                  <Th key={column.title}>{column.title}</Th>
                ))}
                {mayManage && <Th className="text-right">Actions</Th>}
              </Tr>
            </THead>
            <TBody>
              {routes.map((route) => (
                <Tr key={routeKey(route)}>
                  {shown.map(({ title: column, isMono, cell }) => (
                    <Td key={column} mono={isMono}>
                      {cell(route)}
                    </Td>
                  ))}
                  {mayManage && (
                    <Td className="w-0">
                      {isOwn(route) && (
                        <RouteActions place={place} route={route} className="-my-1 justify-end" />
                      )}
                    </Td>
                  )}
                </Tr>
              ))}
            </TBody>
          </Table>
        </TableScroll>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {routes.map((route) => (
            <RouteCard
              key={routeKey(route)}
              route={route}
              columns={shown}
              actions={mayManage && isOwn(route) && <RouteActions place={place} route={route} />}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
