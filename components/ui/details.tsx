import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type DisclosureProps = Omit<ComponentProps<'details'>, 'summary'> & {
  summary: ReactNode
  /** The values inside, in short: shown in the head, so that closing hides nothing. */
  effective?: ReactNode
}

export function Disclosure({
  summary,
  effective,
  children,
  className,
  ...rest
}: DisclosureProps) {
  return (
    <details
      data-slot="disclosure"
      {...rest}
      className={clsx('group rounded-lg border border-line bg-surface', className)}
    >
      <summary className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-0.5 rounded-lg px-3 py-2 hover:bg-hover">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-muted transition-transform duration-100 group-open:rotate-90"
        />
        <span className="font-medium">{summary}</span>
        {effective && (
          <span className="wrap-anywhere min-w-0 font-mono text-ink-muted text-xs">
            {effective}
          </span>
        )}
      </summary>
      <div className="border-line border-t px-3 py-3">{children}</div>
    </details>
  )
}
