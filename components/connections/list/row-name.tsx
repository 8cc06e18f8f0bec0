import { clsx } from 'clsx'
import Link from 'next/link'
import { CopyButton } from '@/components/ui/copy-button'
import { connectionHref } from '../connection-links'
import type { ListRow } from './list-row'

type RowNameProps = { row: ListRow; className?: string }

/** The name as a link that fills its cell or its card, and the ID to copy. */
export function RowName({ row, className }: RowNameProps) {
  const { name, id, regionId } = row
  return (
    <span className={clsx('flex min-w-0 items-center pointer-coarse:gap-1', className)}>
      <span className="min-w-0 flex-1">
        <Link
          data-row-link
          prefetch={false}
          href={connectionHref(regionId, id)}
          title={name || id}
          className={clsx(
            'print:wrap-anywhere block truncate font-medium text-ink after:absolute after:inset-0 hover:text-accent-ink hover:underline print:whitespace-normal',
            'focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2',
            name === '' && 'font-mono text-xs',
          )}
        >
          {name || id}
        </Link>
        <span className="print:wrap-anywhere block truncate font-mono font-normal text-2xs text-ink-muted tracking-tight print:whitespace-normal">
          {name === '' ? <span className="font-sans">unnamed</span> : id}
        </span>
      </span>
      {/* Where a mouse can bring it up it lies over the end of the name, and takes no room from it. */}
      <span className="relative flex pointer-fine:w-0 shrink-0 items-center">
        <CopyButton
          text={id}
          label={`Copy ${id}`}
          className="pointer-fine:absolute right-0 z-10 pointer-fine:bg-hover pointer-fine:opacity-0 focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100"
        />
      </span>
    </span>
  )
}
