import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'

type PanelProps = {
  title: string
  action?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/** A titled frame on the details page. */
export function Panel({ title, action, children, className }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={clsx('min-w-0 rounded-lg border border-line bg-surface px-4 py-3', className)}
    >
      <div className="mb-1 flex min-h-7 items-center justify-between gap-3">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
