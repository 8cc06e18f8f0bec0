import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { inputFocus, inputFrame, inputHeight, inputInvalid, inputText } from './input-class'

/** The native select; give it `<option>`s. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <div className="relative">
      <select
        data-slot="select"
        {...rest}
        className={clsx(
          'appearance-none truncate pr-8 pl-2.5',
          inputFrame,
          inputFocus,
          inputInvalid,
          inputText,
          inputHeight,
          className,
        )}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-muted"
      />
    </div>
  )
}
