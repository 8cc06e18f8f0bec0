import type { ReactNode } from 'react'

export type FieldSource = { label: string; href?: string | undefined }

type FieldFootnoteProps = {
  constraintId: string
  constraint?: ReactNode
  source?: FieldSource[] | undefined
}

/** The line below a control: its bound, and where the bound is written. */
export function FieldFootnote({ constraintId, constraint, source = [] }: FieldFootnoteProps) {
  if (!constraint && source.length === 0) return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-2xs text-ink-muted">
      {constraint && (
        <span id={constraintId} className="wrap-anywhere">
          {constraint}
        </span>
      )}
      {source.length > 0 && (
        <span data-slot="field-source" className="text-ink-faint">
          Documented: {source.map(toLink)}
        </span>
      )}
    </div>
  )
}

function toLink({ label, href }: FieldSource, index: number) {
  return (
    <span key={label}>
      {index > 0 && ', '}
      {href ? (
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          className="-my-1 inline-block rounded-sm py-1 underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          {label}
        </a>
      ) : (
        label
      )}
    </span>
  )
}
