import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { type Severity, severities } from './severity'
import { VisuallyHidden } from './visually-hidden'

type CalloutProps = Omit<ComponentProps<'div'>, 'title'> & {
  severity: Severity
  title?: ReactNode
  action?: ReactNode
}

/** Give `role="alert"` or `"status"` only when it appears after the page did. */
export function Callout({ severity, title, action, children, className, ...rest }: CalloutProps) {
  const { word, icon: Icon, box, ink } = severities[severity]
  return (
    <div
      data-slot="callout"
      data-severity={severity}
      {...rest}
      className={clsx('flex gap-2.5 rounded-md border px-3 py-2.5', box, className)}
    >
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', ink)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="wrap-anywhere min-w-0 flex-1 basis-64 text-ink">
          <VisuallyHidden>{word}: </VisuallyHidden>
          {title && <p className="font-medium">{title}</p>}
          {children && <div className={clsx(title && 'mt-0.5 text-ink-muted')}>{children}</div>}
        </div>
        {action && <div className="flex shrink-0 flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
