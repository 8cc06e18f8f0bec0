import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

type PanelProps = {
  title: string
  action?: ReactNode
  children: ReactNode
  /** What it is a part of, for those who hear it: the part has a heading of its own, and others like it. */
  of?: string | undefined
  className?: string | undefined
}

/** A titled frame on the details page. */
export function Panel({ title, action, children, of, className }: PanelProps) {
  const id = useId()
  const Heading = of === undefined ? 'h2' : 'h3'
  return (
    <section
      aria-labelledby={id}
      className={clsx('min-w-0 rounded-lg border border-line bg-surface px-4 py-3', className)}
    >
      <div className="mb-1 flex min-h-7 items-center justify-between gap-3">
        <Heading id={id} className="font-semibold text-base">
          {title}
          {of && <VisuallyHidden> of the {of.toLowerCase()}</VisuallyHidden>}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
