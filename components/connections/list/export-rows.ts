import { isoUtc } from '../time-words'
import { type ColumnId, columnsOf } from './columns'
import type { ListRow } from './list-row'
import { toCsv } from './to-csv'

export type ExportFormat = 'csv' | 'json'

export type ExportedFile = {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** The fields of a column in a file: the name has its ID beside it, and a moment is written whole. */
function fieldsOf(column: {
  id: ColumnId
  title: string
  texts: (row: ListRow) => readonly string[]
}) {
  if (column.id === 'name') {
    return [
      { title: 'Name', text: ({ name }: ListRow) => name },
      { title: 'ID', text: ({ id }: ListRow) => id },
    ]
  }
  if (column.id === 'created') {
    return [
      {
        title: column.title,
        text: ({ createTime }: ListRow) => (createTime === undefined ? '' : isoUtc(createTime)),
      },
    ]
  }
  return [{ title: column.title, text: (row: ListRow) => column.texts(row).join(',') }]
}

function csvOf(rows: readonly ListRow[], columnIds: readonly ColumnId[]): string {
  const fields = columnsOf(columnIds).flatMap(fieldsOf)
  return toCsv(
    fields.map(({ title }) => title),
    rows.map((row) => fields.map(({ text }) => text(row))),
  )
}

/** In the documented names, as the service nests them, each with its region. */
function jsonOf(rows: readonly ListRow[]): string {
  const connections = rows.map(({ regionId, summary }) => ({ RegionId: regionId, ...summary }))
  return `${JSON.stringify(connections, null, 2)}\n`
}

/** The file that holds the rows: as CSV the chosen columns, as JSON all that was read. */
export function exportRows(
  rows: readonly ListRow[],
  {
    format,
    columnIds,
    nowMs,
  }: { format: ExportFormat; columnIds: readonly ColumnId[]; nowMs: number },
): ExportedFile {
  const name = `causeway-connections-${isoUtc(nowMs).slice(0, 10)}.${format}`
  return format === 'csv'
    ? { name, mediaType: 'text/csv;charset=utf-8', text: csvOf(rows, columnIds) }
    : { name, mediaType: 'application/json', text: jsonOf(rows) }
}
