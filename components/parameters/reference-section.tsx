import type { ReactNode } from 'react'

type ReferenceSectionProps = { id: string; title: string; lead?: string; children: ReactNode }

/** A part of a reference page, with its heading. */
export function ReferenceSection({ id, title, lead, children }: ReferenceSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div className="mb-3">
        <h2 id={`${id}-title`} className="font-semibold text-lg tracking-tight">
          {title}
        </h2>
        {lead && <p className="mt-0.5 max-w-prose text-ink-muted">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
