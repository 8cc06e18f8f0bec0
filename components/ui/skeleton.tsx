import { clsx } from 'clsx'
import { VisuallyHidden } from './visually-hidden'

type SkeletonProps = {
  /** Lines to draw; one block shaped by `className` when left out. */
  lines?: number | undefined
  /** Spoken once in place of the shapes; leave out on all but one of a group. */
  label?: string | undefined
  className?: string | undefined
}

const widths = ['w-full', 'w-4/5', 'w-11/12', 'w-3/5']

export function Skeleton({ lines = 1, label, className }: SkeletonProps) {
  const keys = Array.from({ length: lines }, (_, index) => index)
  return (
    <div data-slot="skeleton" className="flex w-full flex-col gap-2">
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
      {keys.map((key) => (
        <div
          key={key}
          aria-hidden
          className={clsx(
            'animate-pulse rounded-sm bg-line',
            className ?? ['h-4', lines > 1 ? widths[key % widths.length] : 'w-full'],
          )}
        />
      ))}
    </div>
  )
}
