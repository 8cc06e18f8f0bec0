'use client'

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { announceQuietly } from '@/components/ui/toast'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Attempt } from '@/lib/http/attempt'
import { type AttemptStage, attemptStages, stageWord } from './attempt-stages'

const tickMs = 500

const spoken = { done: 'done', current: 'now', ahead: 'to come' } as const
const marks: Readonly<Record<AttemptStage['place'], string>> = {
  done: 'border-success-line bg-success-soft text-success-ink',
  current: 'border-accent bg-accent text-on-accent',
  ahead: 'border-line-strong text-ink-muted',
}

/** The time, for as long as somebody counts down to something. */
function useClock(isNeeded: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isNeeded) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [isNeeded])
  return now
}

/** Speaks each new stage once; counts and seconds are for the eye. */
function useSpokenStage(word: string) {
  const last = useRef(word)
  useEffect(() => {
    if (last.current === word) return
    last.current = word
    announceQuietly(word)
  }, [word])
}

function StageItem({ stage, number }: { stage: AttemptStage; number: number }) {
  const { word, place, detail } = stage
  return (
    <li
      aria-current={place === 'current' ? 'step' : undefined}
      className="flex items-start gap-2"
    >
      <span
        aria-hidden
        className={clsx(
          'mt-px flex size-[18px] shrink-0 items-center justify-center rounded-full border text-2xs tabular-nums',
          marks[place],
        )}
      >
        {place === 'done' ? <Check className="size-3" /> : number}
      </span>
      <span className="wrap-anywhere min-w-0">
        <span className={clsx(place === 'current' ? 'font-medium text-ink' : 'text-ink-muted')}>
          {word}
          <VisuallyHidden>, {spoken[place]}</VisuallyHidden>
        </span>
        {detail && <span className="block text-ink-muted text-xs tabular-nums">{detail}</span>}
      </span>
    </li>
  )
}

type AttemptProgressProps = {
  attempt: Attempt
  title: string
  /** Buttons and links: what can be done about it. */
  actions?: ReactNode
}

/** How far an attempt has come: written down, queued, sending, and what came of it. */
export function AttemptProgress({ attempt, title, actions }: AttemptProgressProps) {
  const now = useClock(attempt.Phase === 'waiting')
  useSpokenStage(stageWord(attempt))
  return (
    <section
      data-slot="attempt-progress"
      aria-label={title}
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4"
    >
      <div className="min-w-0">
        <h2 className="mb-3 font-semibold">{title}</h2>
        <ol
          aria-label="Stages"
          className="flex flex-col gap-x-6 gap-y-2 sm:flex-row sm:flex-wrap"
        >
          {attemptStages(attempt, now).map((stage, index) => (
            <StageItem key={stage.word} stage={stage} number={index + 1} />
          ))}
        </ol>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </section>
  )
}
