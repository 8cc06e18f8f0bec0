'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useMemo, useRef } from 'react'
import { StatusBadge } from '../status-badge'
import { CellContent } from './cell-content'
import { type Column, columnsOf } from './columns'
import type { ConnectionRowsProps } from './connection-table'
import type { ListRow } from './list-row'
import { RowName } from './row-name'
import { usePageTop } from './use-page-top'
import { useRowFocus } from './use-row-focus'

const cardHeight = 224
const cardGap = 8
const overscan = 6

/** The list of a narrow screen: a card for each connection, scrolled with the page, drawn where it is in sight. */
export function ConnectionCards({
  rows,
  columnIds,
}: Pick<ConnectionRowsProps, 'rows' | 'columnIds'>) {
  const list = useRef<HTMLUListElement>(null)
  const columns = useMemo(() => columnsOf(columnIds), [columnIds])
  const focus = useRowFocus(list, rows, (index) => virtualizer.scrollToIndex(index))
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: rows.length,
    estimateSize: () => cardHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: focus.rangeExtractor,
    scrollMargin: usePageTop(list),
    gap: cardGap,
    overscan,
  })
  return (
    <ul
      ref={list}
      aria-label="Connections"
      {...focus.handlers}
      style={{ height: virtualizer.getTotalSize() }}
      className="relative"
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        return (
          row && (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              data-row={row.key}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{
                transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)`,
              }}
              className="group/row absolute inset-x-0 top-0 rounded-lg border border-line bg-surface p-3 hover:bg-hover"
            >
              <Card row={row} columns={columns} />
            </li>
          )
        )
      })}
    </ul>
  )
}

const Card = memo(function Card({ row, columns }: { row: ListRow; columns: readonly Column[] }) {
  const hasStatus = columns.some(({ id }) => id === 'status')
  const facts = columns.filter(({ id }) => id !== 'name' && id !== 'status')
  return (
    <>
      <div className="flex items-start gap-3">
        <RowName row={row} className="flex-1" />
        {hasStatus && <StatusBadge status={row.status} className="mt-0.5" />}
      </div>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
        {facts.map((column) => (
          <div key={column.id} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-muted">{column.title}</dt>
            <dd className={column.mono ? 'font-mono' : undefined}>
              <CellContent column={column} row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
})
