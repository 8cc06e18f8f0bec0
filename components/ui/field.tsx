import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { FieldFootnote, type FieldSource } from './field-footnote'
import { FieldHead } from './field-head'
import { FieldMessages } from './field-messages'
import type { FieldNotice } from './field-notice'
import { type FieldSlots, fieldIds, fieldSlots } from './field-slots'

export type FieldProps = {
  id: string
  label: string
  required?: boolean | undefined
  /** The documented name, drawn small at the right. */
  wireName?: string | undefined
  description?: ReactNode
  /** The bound in words: "0 to 86400 seconds". */
  constraint?: ReactNode
  /** Where the bound is documented. */
  source?: FieldSource[] | undefined
  error?: string | undefined
  /** A way out of the error, such as a button that mends the value. */
  errorAction?: ReactNode
  notices?: FieldNotice[] | undefined
  /** Beside the label, in place of whether the value is the default. */
  state?: ReactNode
  isDefault?: boolean | undefined
  onReset?: (() => void) | undefined
  /** The control is several elements: the label names them through aria-labelledby alone. */
  asGroup?: boolean | undefined
  children: (slots: FieldSlots) => ReactNode
  className?: string | undefined
}

/** Label, help and messages of one control. */
export function Field(props: FieldProps) {
  const { id, description, constraint, source, error, children, className } = props
  const ids = fieldIds(id)
  const saidBelow = [
    ...(description ? [ids.description] : []),
    ...(constraint ? [ids.constraint] : []),
  ]
  return (
    <div
      data-slot="field"
      data-invalid={error ? '' : undefined}
      className={clsx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <FieldHead {...props} labelId={ids.label} />
      {description && (
        <div
          id={ids.description}
          className="wrap-anywhere -mt-1 max-w-prose text-ink-muted text-xs"
        >
          {description}
        </div>
      )}
      {children(fieldSlots({ ...props, saidBelow }))}
      <FieldMessages {...props} />
      <FieldFootnote constraintId={ids.constraint} constraint={constraint} source={source} />
    </div>
  )
}
