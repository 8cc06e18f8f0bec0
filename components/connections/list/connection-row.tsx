import { clsx } from 'clsx'
import { memo } from 'react'
import { CellContent } from './cell-content'
import { type Column, leadingColumn } from './columns'
import type { ListRow } from './list-row'
import { RowName } from './row-name'

type ConnectionRowProps = {
  row: ListRow
  columns: readonly Column[]
  /** Its place among all rows of the table, the head counted. */
  rowIndex: number
}

/** A row of the table, as high as every other one. */
export const ConnectionRow = memo(function ConnectionRow(props: ConnectionRowProps) {
  const { row, columns, rowIndex } = props
  return (
    <tr data-row={row.key} aria-rowindex={rowIndex} className="group/row h-11 hover:bg-hover">
      {columns.map((column) =>
        column.id === leadingColumn ? (
          <th
            key={column.id}
            scope="row"
            className="sticky left-0 z-10 border-line border-b bg-surface py-0 pr-1 pl-3 text-left leading-4 group-hover/row:bg-hover group-data-scrolled/table:border-r"
          >
            <RowName row={row} />
          </th>
        ) : (
          <td
            key={column.id}
            className={clsx(
              'border-line border-b px-2 py-0 leading-4',
              column.mono && 'font-mono text-2xs tracking-tight',
            )}
          >
            <CellContent column={column} row={row} />
          </td>
        ),
      )}
    </tr>
  )
})
