import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export type IconButtonProps = Omit<
  ComponentProps<'button'>,
  'children' | 'disabled' | 'aria-label'
> & {
  /** The accessible name, also shown as the native tooltip. */
  label: string
  icon: ReactNode
  /** For a toggle; leave out for an action. */
  pressed?: boolean | undefined
  size?: 'sm' | 'md' | undefined
}

const sizes = {
  sm: 'size-6 pointer-coarse:size-8 [&_svg]:size-3.5',
  md: 'size-8 pointer-coarse:size-10 [&_svg]:size-4',
}

export function IconButton({
  label,
  icon,
  pressed,
  size = 'md',
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      data-slot="icon-button"
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-md transition-colors duration-100 print:hidden',
        sizes[size],
        pressed
          ? 'bg-accent-soft text-accent-ink'
          : 'text-ink-muted hover:bg-hover hover:text-ink',
        className,
      )}
    >
      {icon}
    </button>
  )
}
