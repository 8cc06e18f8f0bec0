import type { ReactNode } from 'react'
import { LinkButton } from './link-button'
import { VisuallyHidden } from './visually-hidden'

type FieldHeadProps = {
  id: string
  labelId: string
  label: string
  required?: boolean | undefined
  wireName?: string | undefined
  /** In place of whether the value is the default. */
  state?: ReactNode
  isDefault?: boolean | undefined
  onReset?: (() => void) | undefined
  asGroup?: boolean | undefined
}

/** The line above a control: label, default state, documented name. */
export function FieldHead(props: FieldHeadProps) {
  const { id, labelId, label, asGroup, required, state, ...rest } = props
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <div className="flex items-baseline gap-x-2">
        {asGroup ? (
          <span id={labelId} className="font-medium text-ink">
            {label}
          </span>
        ) : (
          <label id={labelId} htmlFor={id} className="font-medium text-ink">
            {label}
          </label>
        )}
        {required && <span className="text-2xs text-ink-muted">Required</span>}
        {state ?? <DefaultState {...rest} label={label} />}
      </div>
      {rest.wireName && (
        <code translate="no" className="min-w-0 text-2xs text-ink-faint">
          {breakable(rest.wireName)}
        </code>
      )}
    </div>
  )
}

type DefaultStateProps = Pick<FieldHeadProps, 'isDefault' | 'onReset' | 'label'>

/** Whether a value is its default, or the way back to it. */
export function DefaultState({ isDefault, onReset, label }: DefaultStateProps) {
  if (isDefault) return <span className="text-2xs text-ink-muted">Default</span>
  if (!onReset) return null
  return (
    <LinkButton onClick={onReset}>
      Reset to default
      <VisuallyHidden>: {label}</VisuallyHidden>
    </LinkButton>
  )
}

/** A long dotted name may break after its dots on a narrow screen. */
function breakable(name: string): ReactNode[] {
  return name.split('.').map((part, index) =>
    index === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed name
      <span key={index}>
        .<wbr />
        {part}
      </span>
    ),
  )
}
