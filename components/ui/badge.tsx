import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { StatusDot } from './status-dot'

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent'

type BadgeProps = {
  tone?: Tone | undefined
  /** A leading dot, for states. */
  dot?: boolean | undefined
  /** The dot breathes while the state is on its way to another one. */
  pulsing?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

const tones: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-muted',
  success: 'border-success-line bg-success-soft text-success-ink',
  warning: 'border-warning-line bg-warning-soft text-warning-ink',
  danger: 'border-danger-line bg-danger-soft text-danger-ink',
  info: 'border-info-line bg-info-soft text-info-ink',
  accent: 'border-accent-line bg-accent-soft text-accent-ink',
}

export function Badge({ tone = 'neutral', dot, pulsing, children, className }: BadgeProps) {
  return (
    <span
      data-slot="badge"
      data-tone={tone}
      className={clsx(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1.5 whitespace-nowrap rounded-sm border px-1.5 font-medium text-2xs',
        tones[tone],
        className,
      )}
    >
      {dot && <StatusDot tone={tone} pulsing={pulsing} />}
      <span className="truncate">{children}</span>
    </span>
  )
}
