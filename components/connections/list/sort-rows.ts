import { columnOf, type SortValue } from './columns'
import type { ListRow } from './list-row'
import type { Sort } from './list-view'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** A row without a value last; the newest first among equals, and then by ID, so that no order is by chance. */
function compare(a: Keyed, b: Keyed, sign: 1 | -1): number {
  if ((a.value === undefined) !== (b.value === undefined)) return a.value === undefined ? 1 : -1
  const byValue = a.value === undefined ? 0 : sign * compareValues(a.value, b.value)
  if (byValue !== 0) return byValue
  const byTime = (b.row.createTime ?? 0) - (a.row.createTime ?? 0)
  if (byTime !== 0) return byTime
  return a.row.key < b.row.key ? -1 : 1
}

type Keyed = { readonly row: ListRow; readonly value: SortValue }

/** The rows in the order of a column. Its value is asked for once a row, not once a comparison. */
export function sortRows(
  rows: readonly ListRow[],
  { column, descending }: Sort,
): readonly ListRow[] {
  const { sortBy } = columnOf(column)
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .sort((a, b) => compare(a, b, descending ? -1 : 1))
    .map(({ row }) => row)
}
