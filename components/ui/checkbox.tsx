import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { children: ReactNode }

/** A native checkbox with its label; for acknowledging a warning, say. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <label
      data-slot="checkbox"
      className={clsx('flex min-h-6 w-fit items-start gap-2 py-0.5', className)}
    >
      <input {...rest} type="checkbox" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </label>
  )
}
