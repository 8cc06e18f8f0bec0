import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  icon?: ReactNode
  children?: ReactNode
  action?: ReactNode
  className?: string | undefined
}

export function EmptyState({ title, icon, children, action, className }: EmptyStateProps) {
  return (
    <div
      data-slot="empty-state"
      className={clsx(
        'flex flex-col items-center gap-3 rounded-lg border border-line border-dashed px-6 py-12 text-center',
        className,
      )}
    >
      {icon && (
        <span aria-hidden className="text-ink-faint [&_svg]:size-6">
          {icon}
        </span>
      )}
      <div className="max-w-md">
        <p className="font-medium text-base text-ink">{title}</p>
        {children && <div className="mt-1 text-ink-muted">{children}</div>}
      </div>
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
