'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'
import { Spinner } from '@/components/ui/spinner'
import { type Attempt, isSettled } from '@/lib/http/attempt'
import { progressSentence } from '../../attempt-words'
import { attemptHref } from '../../connection-links'
import { useFollowedAttempt } from '../../use-followed-attempt'

type DeleteProgressProps = {
  attempt: Attempt
  onSettled: (attempt: Attempt) => void
}

/** A deletion that takes its time: it goes on by itself, whether anybody looks or not. */
export function DeleteProgress({ attempt: known, onSettled }: DeleteProgressProps) {
  const attempt = useFollowedAttempt(known)
  const told = useRef(false)
  useEffect(() => {
    if (!isSettled(attempt) || told.current) return
    told.current = true
    onSettled(attempt)
  }, [attempt, onSettled])
  return (
    <div className="flex flex-col gap-3">
      <Outcome attempt={attempt} />
      <p className="text-ink-muted">
        The journal keeps it as{' '}
        <Link
          prefetch={false}
          href={attemptHref(attempt.AttemptId)}
          className="underline underline-offset-2"
        >
          attempt <code translate="no">{attempt.AttemptId}</code>
        </Link>
        , where it can be followed, and taken back as long as nothing was sent.
      </p>
    </div>
  )
}

function Outcome({ attempt }: { attempt: Attempt }) {
  const { State, Problem } = attempt
  if (State === 'refused') {
    return (
      <Callout
        severity="error"
        role="alert"
        title={`Not deleted: ${Problem?.title ?? 'refused.'}`}
      >
        {Problem?.detail ?? 'The connection is as it was.'}
      </Callout>
    )
  }
  if (State === 'unknown') {
    return (
      <Callout severity="warning" role="alert" title="Nobody knows whether it was deleted">
        {Problem?.detail ?? 'Open the attempt and let it be looked up again.'}
      </Callout>
    )
  }
  return (
    <p role="status" className="flex items-center gap-2.5">
      <Spinner />
      <span>
        <span className="font-medium">The deletion is under way.</span>{' '}
        {progressSentence(attempt)} You may close this window; it goes on.
      </span>
    </p>
  )
}
