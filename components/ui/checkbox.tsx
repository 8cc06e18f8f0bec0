import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children' | 'ref'> & {
  children: ReactNode
  /** It stands for several of which some are checked. */
  mixed?: boolean | undefined
}

/** A native checkbox with its label; for acknowledging a warning, say. */
export function Checkbox({ children, mixed = false, className, ...rest }: CheckboxProps) {
  return (
    <label
      data-slot="checkbox"
      className={clsx('flex min-h-6 w-fit items-start gap-2 py-0.5', className)}
    >
      <input
        {...rest}
        ref={(box) => {
          // There is no attribute for it.
          if (box) box.indeterminate = mixed
        }}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0"
      />
      <span>{children}</span>
    </label>
  )
}
