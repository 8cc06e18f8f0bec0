import { Select } from '@/components/ui/select'
import { columns } from './columns'
import { readView, type Sort } from './list-view'

type SortSelectProps = { sort: Sort; onChange: (sort: Sort) => void }

const nameOf = ({ column, descending }: Sort) => `${descending ? '-' : ''}${column}`

/** Sorting where there are no heads of columns to press. */
export function SortSelect({ sort, onChange }: SortSelectProps) {
  return (
    <div className="lg:hidden">
      <Select
        aria-label="Sort by"
        value={nameOf(sort)}
        onChange={(event) => onChange(readView(`?sort=${event.target.value}`).sort)}
      >
        {columns.flatMap(({ id, title }) => [
          <option key={id} value={id}>{`${title} ↑`}</option>,
          <option key={`-${id}`} value={`-${id}`}>{`${title} ↓`}</option>,
        ])}
      </Select>
    </div>
  )
}
