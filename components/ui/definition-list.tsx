import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export function DefinitionList({ className, ...rest }: ComponentProps<'dl'>) {
  return (
    <dl
      data-slot="definition-list"
      {...rest}
      className={clsx('@container divide-y divide-line', className)}
    />
  )
}

type DefinitionRowProps = {
  term: ReactNode
  /** The documented name, small and monospaced. */
  name?: string | undefined
  children: ReactNode
  /** At the right end: copy, edit. */
  action?: ReactNode
  /** The value reads as code. */
  mono?: boolean | undefined
  /** Draws a bar along the row; what it holds says why. */
  isMarked?: boolean | undefined
  /** The value stands below its term, across the whole row. */
  isWide?: boolean | undefined
  className?: string | undefined
}

export function DefinitionRow({
  term,
  name,
  children,
  action,
  mono,
  isMarked,
  isWide,
  className,
}: DefinitionRowProps) {
  return (
    <div
      data-slot="definition-row"
      className={clsx(
        'grid @md:grid-cols-[minmax(9rem,2fr)_minmax(0,3fr)_auto] grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2',
        isMarked &&
          'relative before:absolute before:inset-y-1 before:-left-3 before:w-0.5 before:rounded-full before:bg-info forced-colors:before:bg-[Highlight]',
        className,
      )}
    >
      <dt className={clsx('col-span-full text-ink-muted', !isWide && '@md:col-span-1')}>
        {term}
        {name && (
          <code translate="no" className="wrap-anywhere block text-2xs text-ink-faint">
            {name}
          </code>
        )}
      </dt>
      <dd
        className={clsx(
          'wrap-anywhere min-w-0 text-ink',
          mono && 'font-mono',
          isWide && 'col-span-full mt-1.5',
        )}
      >
        {children}
      </dd>
      {action && <dd className="-my-0.5 flex items-start gap-1">{action}</dd>}
    </div>
  )
}
