import { clsx } from 'clsx'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { type ButtonLook, blockedLook, buttonFrame, buttonVariants } from './button-class'
import { Spinner } from './spinner'
import { WithReason } from './with-reason'

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
      className={clsx(
        buttonFrame(size),
        disabledReason ? blockedLook : buttonVariants[variant],
        className,
      )}
    >
      {pending && <Spinner className={clsx(hideLabel && 'absolute inset-0 m-auto')} />}
      {!pending && icon}
      {hideLabel ? <span className="opacity-0">{children}</span> : children}
    </button>
  )
}
