import { clsx } from 'clsx'

// Apart from the button itself, so that a page with a link or an error brings only the look along.

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'
export type ButtonLook = { variant?: ButtonVariant | undefined; size?: ButtonSize | undefined }

export const buttonVariants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-hover',
  secondary: 'border-line bg-surface text-ink shadow-control hover:bg-hover',
  ghost: 'border-transparent text-ink-muted hover:bg-hover hover:text-ink',
  danger: 'border-transparent bg-danger text-on-danger shadow-control hover:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 px-2 text-xs pointer-coarse:h-9',
  md: 'h-8 gap-2 px-3 text-sm pointer-coarse:h-10',
}

export const blockedLook = 'border-line bg-sunken text-ink-faint'

export function buttonFrame(size: ButtonSize) {
  return clsx(
    'relative inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md border',
    'select-none font-medium transition-colors duration-100 print:hidden',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    sizes[size],
  )
}

/** The look of a button for a link. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}) {
  return clsx(buttonFrame(size), buttonVariants[variant])
}
