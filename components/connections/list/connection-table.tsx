'use client'

import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { Fragment, type UIEvent, useMemo, useRef } from 'react'
import { SortTh } from '@/components/ui/sort-th'
import { TableScroll } from '@/components/ui/table'
import { type ColumnId, columnsOf } from './columns'
import { ConnectionRow } from './connection-row'
import type { ListRow } from './list-row'
import type { Sort } from './list-view'
import { useRowFocus } from './use-row-focus'
import { useScrollMemory } from './use-scroll-memory'

export type ConnectionRowsProps = {
  rows: readonly ListRow[]
  columnIds: readonly ColumnId[]
  sort: Sort
  onSort: (column: ColumnId) => void
  /** Stands for what is shown in which order: another view begins at its top. */
  viewKey: string
}

const rowHeight = 44
const headHeight = 37
const overscan = 12

/** The table of a wide screen: it scrolls inside, below a head that stays, and draws what is in sight. */
export function ConnectionTable({ rows, columnIds, sort, onSort, viewKey }: ConnectionRowsProps) {
  const scroller = useRef<HTMLElement>(null)
  const columns = useMemo(() => columnsOf(columnIds), [columnIds])
  const focus = useRowFocus(scroller, rows, (index) => virtualizer.scrollToIndex(index))
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: focus.rangeExtractor,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan,
  })
  useScrollMemory(viewKey, virtualizer)
  const drawn = virtualizer.getVirtualItems()
  const end = virtualizer.getTotalSize() + headHeight
  const minWidth = columns.reduce((sum, { widthRem }) => sum + widthRem, 0)

  return (
    <TableScroll
      ref={scroller}
      label="Connections"
      onScroll={markScrolled}
      className="group/table min-h-0 scroll-pt-9 overflow-auto overscroll-x-contain [scrollbar-width:thin]"
    >
      <table
        data-slot="table"
        aria-rowcount={rows.length + 1}
        style={{ minWidth: `${minWidth}rem` }}
        className="w-full table-fixed border-separate border-spacing-0 text-left text-sm print:min-w-0!"
      >
        <colgroup className="print:hidden">
          {columns.map(({ id, widthRem }) => (
            <col key={id} style={{ width: `${widthRem}rem` }} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-20">
          <tr aria-rowindex={1}>
            {columns.map(({ id, title }) => (
              <SortTh
                key={id}
                title={title}
                direction={directionOf(id, sort)}
                onSort={() => onSort(id)}
                className="border-line border-b bg-sunken first:sticky first:left-0 first:z-10 first:group-data-scrolled/table:border-r first:[&_button]:pl-3"
              />
            ))}
          </tr>
        </thead>
        <tbody {...focus.handlers}>
          {drawn.map((item, position) => {
            const row = rows[item.index]
            return (
              row && (
                <Fragment key={row.key}>
                  <Gap height={item.start - endBefore(drawn, position)} span={columns.length} />
                  <ConnectionRow row={row} columns={columns} rowIndex={item.index + 2} />
                </Fragment>
              )
            )
          })}
          <Gap height={end - endBefore(drawn, drawn.length)} span={columns.length} />
        </tbody>
      </table>
    </TableScroll>
  )
}

/** The names stay in sight; a line parts them from what is scrolled below them. */
function markScrolled({ currentTarget }: UIEvent<HTMLElement>) {
  currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft > 0)
}

function directionOf(id: ColumnId, { column, descending }: Sort) {
  if (id !== column) return undefined
  return descending ? 'descending' : 'ascending'
}

const endBefore = (drawn: readonly VirtualItem[], position: number): number =>
  drawn[position - 1]?.end ?? headHeight

/** The rows that are not drawn, as the room they take. It belongs to the row below, so that none is moved in the page. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} className="p-0" />
    </tr>
  )
}
