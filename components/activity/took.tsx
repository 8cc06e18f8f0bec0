'use client'

import { useNow } from '@/components/connections/use-now'
import type { Attempt } from '@/lib/http/attempt'
import { durationWords } from './duration-words'

/** The clock of the page goes in such steps; less than one says nothing. */
const clockStepMs = 10_000

/** How long an attempt took; while it is under way, how long so far. */
export function Took({ attempt: { StartTime, SettleTime } }: { attempt: Attempt }) {
  const now = useNow()
  if (SettleTime !== null)
    return <span className="tabular-nums">{durationWords(SettleTime - StartTime)}</span>
  if (now === undefined) return null
  const soFarMs = now - StartTime
  return (
    <span className="text-ink-muted tabular-nums">
      {soFarMs < clockStepMs ? 'just begun' : `${durationWords(soFarMs)} so far`}
    </span>
  )
}
