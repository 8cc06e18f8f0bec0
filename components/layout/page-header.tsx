import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Breadcrumb = { label: string; href: Route }

type PageHeaderProps = {
  title: ReactNode
  description?: ReactNode
  /** Beside the title: a state badge. */
  badge?: ReactNode
  actions?: ReactNode
  /** The pages above this one, the topmost first. */
  breadcrumbs?: readonly Breadcrumb[] | undefined
  className?: string | undefined
}

export function PageHeader(props: PageHeaderProps) {
  const { title, description, badge, actions, breadcrumbs = [], className } = props
  return (
    <header data-slot="page-header" className={clsx('mb-6 flex flex-col gap-1', className)}>
      {breadcrumbs.length > 0 && (
        <nav aria-label="Breadcrumbs" className="print:hidden">
          <ol className="flex flex-wrap items-center gap-1 text-ink-muted text-xs">
            {breadcrumbs.map(({ label, href }) => (
              <li key={href} className="flex items-center gap-1">
                <Link
                  href={href}
                  className="inline-flex min-h-6 items-center rounded-sm hover:text-ink hover:underline"
                >
                  {label}
                </Link>
                <ChevronRight aria-hidden className="size-3.5" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="wrap-anywhere font-semibold text-xl tracking-tight">{title}</h1>
            {badge}
          </div>
          {description && <div className="mt-1 max-w-prose text-ink-muted">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  )
}
