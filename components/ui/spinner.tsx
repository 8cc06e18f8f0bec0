import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden'

type SpinnerProps = {
  /** Spoken text; without it the spinner is decoration beside words that already say it. */
  label?: string | undefined
  className?: string | undefined
}

export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span data-slot="spinner" className={clsx('inline-flex size-4 shrink-0', className)}>
      <LoaderCircle aria-hidden className="size-full animate-spin" />
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  )
}
