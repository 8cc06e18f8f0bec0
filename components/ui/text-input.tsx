import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import {
  inputFocus,
  inputFrame,
  inputHeight,
  inputInvalid,
  inputReadOnly,
  inputText,
} from './input-class'

export type TextInputProps = ComponentProps<'input'> & {
  mono?: boolean | undefined
  /** A unit drawn inside at the right: "seconds". */
  suffix?: string | undefined
}

export function TextInput({ mono, suffix, className, ...rest }: TextInputProps) {
  const input = (
    <input
      data-slot="text-input"
      type="text"
      autoComplete="off"
      spellCheck={mono ? false : undefined}
      {...rest}
      className={clsx(
        'px-2.5',
        inputFrame,
        inputFocus,
        inputInvalid,
        inputReadOnly,
        inputText,
        inputHeight,
        mono && 'font-mono',
        suffix && 'pr-20',
        className,
      )}
    />
  )
  if (!suffix) return input
  return (
    <div className="relative">
      {input}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-muted text-xs"
      >
        {suffix}
      </span>
    </div>
  )
}
