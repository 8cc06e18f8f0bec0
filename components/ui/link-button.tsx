import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** A small action beside a label, drawn as a link. */
export function LinkButton({ className, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      data-slot="link-button"
      {...rest}
      type="button"
      className={clsx(
        '-my-1 min-h-6 rounded-sm text-2xs text-accent-ink underline decoration-accent-line underline-offset-2 hover:decoration-current',
        className,
      )}
    />
  )
}
