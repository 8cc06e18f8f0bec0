'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { progressSentence } from '@/components/connections/attempt-words'
import { attemptHref } from '@/components/connections/connection-links'
import { useFollowedAttempt } from '@/components/connections/use-followed-attempt'
import { Callout } from '@/components/ui/callout'
import { type Attempt, isSettled } from '@/lib/http/attempt'

type AttemptNoticeProps = {
  attempt: Attempt
  /** Called once, with the outcome. */
  onSettled: (attempt: Attempt) => void
}

/** A change that goes on without us, also when this page is closed; or one nobody knows the outcome of. */
export function AttemptNotice({ attempt: known, onSettled }: AttemptNoticeProps) {
  const attempt = useFollowedAttempt(known)
  const told = useRef(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (!isSettled(attempt) || told.current) return
    told.current = true
    onSettled(attempt)
  }, [attempt, onSettled])
  const isUnknown = attempt.State === 'unknown'
  const link = (
    <Link href={attemptHref(attempt.AttemptId)} className="underline underline-offset-2">
      Follow it under Activity
    </Link>
  )
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
      <Callout
        severity={isUnknown ? 'warning' : 'info'}
        role="status"
        title={
          isUnknown ? 'Nobody knows whether the changes were made' : 'The changes are under way'
        }
        action={link}
      >
        {isUnknown ? attempt.Problem?.detail : progressSentence(attempt)}
      </Callout>
    </div>
  )
}
