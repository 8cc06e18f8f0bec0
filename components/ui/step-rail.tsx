'use client'

import { clsx } from 'clsx'
import { Check, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { VisuallyHidden } from './visually-hidden'

export type Step = {
  id: string
  title: string
  summary?: string | undefined
  state: 'untouched' | 'complete' | 'errors' | 'warnings'
  current: boolean
  onSelect: () => void
}

type StepRailProps = {
  steps: readonly Step[]
  label?: string | undefined
  className?: string | undefined
}

const marks = {
  untouched: {
    icon: undefined,
    spoken: 'not filled in yet',
    look: 'border-line-strong text-ink-muted',
  },
  complete: {
    icon: Check,
    spoken: 'complete',
    look: 'border-success-line bg-success-soft text-success-ink',
  },
  errors: {
    icon: OctagonAlert,
    spoken: 'has errors',
    look: 'border-danger-line bg-danger-soft text-danger-ink',
  },
  warnings: {
    icon: TriangleAlert,
    spoken: 'has warnings',
    look: 'border-warning-line bg-warning-soft text-warning-ink',
  },
} as const

export function StepRail({ steps, label = 'Steps', className }: StepRailProps) {
  const list = useRef<HTMLOListElement>(null)
  const current = steps.findIndex((step) => step.current)

  // On a narrow screen the rail scrolls sideways: keep the current step in sight, never move the page.
  useEffect(() => {
    const rail = list.current
    const step = rail?.children[current]
    if (!rail || !(step instanceof HTMLElement)) return
    rail.scrollTo({ left: step.offsetLeft - (rail.clientWidth - step.clientWidth) / 2 })
  }, [current])

  return (
    <nav
      data-slot="step-rail"
      aria-label={label}
      className={clsx('min-w-0 print:hidden', className)}
    >
      <ol
        ref={list}
        className="relative flex gap-1 overflow-x-auto p-1 lg:flex-col lg:overflow-visible lg:p-0"
      >
        {steps.map((step, index) => (
          <li key={step.id} className="shrink-0 lg:shrink">
            <StepButton step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepButton({ step, number }: { step: Step; number: number }) {
  const { icon: Icon, spoken, look } = marks[step.state]
  return (
    <button
      type="button"
      aria-current={step.current ? 'step' : undefined}
      onClick={step.onSelect}
      className={clsx(
        'relative flex w-full items-start gap-2.5 rounded-md px-2 py-1.5 text-left transition-colors duration-100',
        step.current
          ? 'bg-accent-soft before:absolute before:inset-y-1.5 before:left-0 before:w-0.5 before:rounded-full before:bg-accent forced-colors:before:bg-[Highlight]'
          : 'hover:bg-hover',
      )}
    >
      <span
        aria-hidden
        className={clsx(
          'mt-px flex size-[18px] shrink-0 items-center justify-center rounded-full border font-medium text-2xs tabular-nums',
          look,
        )}
      >
        {Icon ? <Icon className="size-3" /> : number}
      </span>
      <span className="min-w-0">
        <span
          className={clsx(
            'block whitespace-nowrap',
            step.current ? 'font-medium text-accent-ink' : 'text-ink',
          )}
        >
          {step.title}
          <VisuallyHidden>, {spoken}</VisuallyHidden>
        </span>
        {step.summary && (
          <span className="hidden truncate text-ink-muted text-xs lg:block">{step.summary}</span>
        )}
      </span>
    </button>
  )
}
