import { clsx } from 'clsx'

type StatusDotProps = {
  tone: 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent'
  pulsing?: boolean | undefined
  className?: string | undefined
}

const tones: Record<StatusDotProps['tone'], string> = {
  neutral: 'bg-line-strong',
  success: 'bg-success',
  warning: 'bg-warning',
  danger: 'bg-danger',
  info: 'bg-info',
  accent: 'bg-accent',
}

/** Decoration: the words beside it say the state. */
export function StatusDot({ tone, pulsing, className }: StatusDotProps) {
  return (
    <span
      data-slot="status-dot"
      aria-hidden
      className={clsx(
        'inline-block size-1.5 shrink-0 rounded-full forced-colors:bg-[CanvasText]',
        tones[tone],
        pulsing && 'animate-pulse-dot',
        className,
      )}
    />
  )
}
