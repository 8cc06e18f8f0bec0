import { StatusBadge } from '../status-badge'
import { localWords } from '../time-words'
import type { Column } from './columns'
import type { ListRow } from './list-row'

/** A cell is two lines high. */
const linesMax = 2

function shownLines(texts: readonly string[]): { lines: readonly string[]; more: number } {
  if (texts.length <= linesMax) return { lines: texts, more: 0 }
  return { lines: texts.slice(0, linesMax - 1), more: texts.length - linesMax + 1 }
}

/** What a cell of any column but the first says. What does not fit is in its tooltip and on the connection's page. */
export function CellContent({ column, row }: { column: Column; row: ListRow }) {
  if (column.id === 'status') return <StatusBadge status={row.status} />
  const texts = column.texts(row)
  const { lines, more } = shownLines(texts)
  if (texts.length === 0) return <span className="text-ink-faint">–</span>
  const isMoment = column.id === 'created' && row.createTime !== undefined
  const title = isMoment ? `${localWords(row.createTime ?? 0)} here` : texts.join(', ')
  return (
    <span title={title} className="block min-w-0">
      {lines.map((text) => (
        <span
          key={text}
          className="print:wrap-anywhere block truncate print:overflow-visible print:whitespace-normal"
        >
          {text}
        </span>
      ))}
      {more > 0 && <span className="block font-sans text-2xs text-ink-muted">+{more} more</span>}
    </span>
  )
}
