import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { FieldFootnote, type FieldSource } from './field-footnote'
import { FieldHead } from './field-head'
import { type FieldNotice, FieldNoticeLine } from './field-notice'

/** Spread onto the control: everything that ties it to its words. */
export type FieldSlots = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-labelledby': string
  'aria-required': true | undefined
}

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

/** Label, help and messages of one control; the only place that makes their ids. */
export function Field(props: FieldProps) {
  const { id, description, constraint, source, error, notices = [], children, className } = props
  const ids = {
    label: `${id}-label`,
    error: `${id}-error`,
    description: `${id}-description`,
    constraint: `${id}-constraint`,
    notice: (index: number) => `${id}-notice-${index}`,
  }
  const describedBy = [
    error && ids.error,
    ...notices.map((_, index) => ids.notice(index)),
    description && ids.description,
    constraint && ids.constraint,
  ].filter(Boolean)
  const slots: FieldSlots = {
    id,
    'aria-describedby': describedBy.join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-labelledby': ids.label,
    'aria-required': props.required || undefined,
  }
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
      {children(slots)}
      {error && (
        <FieldNoticeLine
          id={ids.error}
          notice={{ severity: 'error', message: error, action: props.errorAction }}
        />
      )}
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity, as in its id
        <FieldNoticeLine key={index} id={ids.notice(index)} notice={notice} />
      ))}
      <FieldFootnote constraintId={ids.constraint} constraint={constraint} source={source} />
    </div>
  )
}
