'use client'

import { clsx } from 'clsx'
import { TriangleAlert, X } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'

type ChipProps = {
  value: string
  /** Why it is not acceptable. */
  problem?: string | undefined
  onEdit: () => void
  onRemove: () => void
}

const half = 'h-6 min-w-6 pointer-coarse:h-8 focus-visible:outline-offset-[-2px]'

export function Chip({ value, problem, onEdit, onRemove }: ChipProps) {
  const problemId = useId()

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    onRemove()
  }

  return (
    <li
      data-slot="chip"
      data-invalid={problem ? '' : undefined}
      className={clsx(
        'inline-flex max-w-full items-center rounded-sm border font-mono text-xs',
        problem
          ? 'border-danger bg-danger-soft text-danger-ink'
          : 'border-line bg-sunken text-ink',
      )}
    >
      <button
        type="button"
        aria-label={`Edit ${value}`}
        aria-describedby={problem ? problemId : undefined}
        title={problem}
        onClick={onEdit}
        onKeyDown={handleKeyDown}
        className={clsx(half, 'flex min-w-0 items-center gap-1 rounded-l-sm pl-1.5')}
      >
        {problem && <TriangleAlert aria-hidden className="size-3 shrink-0" />}
        <span className="truncate">{value}</span>
      </button>
      {problem && (
        <span id={problemId} hidden>
          {problem}
        </span>
      )}
      <button
        type="button"
        aria-label={`Remove ${value}`}
        onClick={onRemove}
        onKeyDown={handleKeyDown}
        className={clsx(
          half,
          'inline-flex shrink-0 items-center justify-center rounded-r-sm opacity-80 hover:bg-hover hover:opacity-100',
        )}
      >
        <X aria-hidden className="size-3" />
      </button>
    </li>
  )
}
