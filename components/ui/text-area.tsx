import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { inputFocus, inputFrame, inputInvalid, inputReadOnly, inputText } from './input-class'

export type TextAreaProps = ComponentProps<'textarea'> & { mono?: boolean | undefined }

export function TextArea({ mono, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      data-slot="text-area"
      rows={4}
      spellCheck={mono ? false : undefined}
      {...rest}
      className={clsx(
        'field-sizing-content max-h-96 min-h-20 px-2.5 py-1.5 leading-5',
        inputFrame,
        inputFocus,
        inputInvalid,
        inputReadOnly,
        inputText,
        mono && 'font-mono',
        className,
      )}
    />
  )
}
