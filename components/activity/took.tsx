'use client'

import { useNow } from '@/components/connections/use-now'
import type { Attempt } from '@/lib/http/attempt'
import { durationWords } from './duration-words'

/** How long an attempt took; while it is under way, how long so far. */
export function Took({ attempt: { StartTime, SettleTime } }: { attempt: Attempt }) {
  const now = useNow()
  if (SettleTime !== null)
    return <span className="tabular-nums">{durationWords(SettleTime - StartTime)}</span>
  if (now === undefined) return null
  return (
    <span className="text-ink-muted tabular-nums">{durationWords(now - StartTime)} so far</span>
  )
}
