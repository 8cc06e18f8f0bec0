import { clsx } from 'clsx'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { Spinner } from './spinner'
import { WithReason } from './with-reason'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'
type ButtonLook = { variant?: ButtonVariant | undefined; size?: ButtonSize | undefined }

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-hover',
  secondary: 'border-line bg-surface text-ink shadow-control hover:bg-hover',
  ghost: 'border-transparent text-ink-muted hover:bg-hover hover:text-ink',
  danger: 'border-transparent bg-danger text-on-danger shadow-control hover:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 px-2 text-xs pointer-coarse:h-9',
  md: 'h-8 gap-2 px-3 text-sm pointer-coarse:h-10',
}

const blockedLook = 'border-line bg-sunken text-ink-faint'

function frame(size: ButtonSize) {
  return clsx(
    'relative inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md border',
    'select-none font-medium transition-colors duration-100 print:hidden',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    sizes[size],
  )
}

/** The look of a button for a link. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}) {
  return clsx(frame(size), variants[variant])
}

function swallow(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    icon?: ReactNode
    /** Something is under way: says busy, keeps its width and swallows clicks. */
    pending?: boolean | undefined
    /** Why it cannot be used now. It stays focusable, tells the reason and swallows clicks. */
    disabledReason?: string | undefined
  }

export function Button(props: ButtonProps) {
  const { disabledReason } = props
  if (!disabledReason) return <PlainButton {...props} />
  return (
    <WithReason reason={disabledReason}>
      {(reasonId) => <PlainButton {...props} aria-describedby={reasonId} />}
    </WithReason>
  )
}

function PlainButton({
  variant = 'secondary',
  size = 'md',
  icon,
  pending = false,
  disabledReason,
  type = 'button',
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  const inert = pending || Boolean(disabledReason)
  const hideLabel = pending && !icon
  return (
    <button
      data-slot="button"
      {...rest}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={inert || undefined}
      onClick={inert ? swallow : onClick}
      className={clsx(frame(size), disabledReason ? blockedLook : variants[variant], className)}
    >
      {pending && <Spinner className={clsx(hideLabel && 'absolute inset-0 m-auto')} />}
      {!pending && icon}
      {hideLabel ? <span className="opacity-0">{children}</span> : children}
    </button>
  )
}
