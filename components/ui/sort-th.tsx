import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'

export type SortDirection = 'ascending' | 'descending'

type SortThProps = {
  title: string
  /** How the table is sorted by this column, if it is. */
  direction: SortDirection | undefined
  onSort: () => void
  className?: string | undefined
}

const icons = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown } as const

/** The head of a column that sorts; the table says by which one it is sorted. */
export function SortTh({ title, direction, onSort, className }: SortThProps) {
  const Icon = icons[direction ?? 'none']
  return (
    <th
      data-slot="sort-th"
      scope="col"
      aria-sort={direction}
      className={clsx('p-0 text-left font-medium text-ink-muted text-xs', className)}
    >
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          'group/sort flex h-9 w-full items-center gap-1 whitespace-nowrap px-2 hover:text-ink focus-visible:outline-offset-[-2px] print:whitespace-normal print:text-left',
          direction && 'text-ink',
        )}
      >
        {title}
        <Icon
          aria-hidden
          className={clsx(
            'size-3.5 shrink-0',
            !direction &&
              'opacity-0 group-hover/sort:opacity-70 group-focus-visible/sort:opacity-70',
          )}
        />
      </button>
    </th>
  )
}
