'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export type SwitchProps = Omit<
  ComponentProps<'input'>,
  'type' | 'role' | 'checked' | 'onChange' | 'value' | 'defaultChecked'
> & {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The words beside it, which say the state without colour. */
  onText?: string | undefined
  offText?: string | undefined
}

const track = clsx(
  'relative h-5 w-9 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken',
  'transition-colors duration-100 checked:border-accent checked:bg-accent',
)

const thumb = clsx(
  'before:absolute before:top-[3px] before:left-[3px] before:size-3 before:rounded-full before:bg-line-strong',
  'before:transition-[translate] before:duration-100 checked:before:translate-x-4 checked:before:bg-on-accent',
  'forced-colors:before:bg-[ButtonText] forced-colors:checked:before:bg-[Highlight]',
)

export function Switch({
  checked,
  onChange,
  onText = 'On',
  offText = 'Off',
  className,
  ...rest
}: SwitchProps) {
  return (
    <label
      data-slot="switch"
      className={clsx(
        'inline-flex min-h-6 pointer-coarse:min-h-10 w-fit items-center gap-2 text-ink',
        className,
      )}
    >
      <input
        {...rest}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className={clsx(track, thumb)}
      />
      <span aria-hidden>{checked ? onText : offText}</span>
    </label>
  )
}
