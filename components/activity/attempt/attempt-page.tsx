'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { ProblemNotice, ProblemState } from '@/components/connections/problem-state'
import { useFollowedAttempt } from '@/components/connections/use-followed-attempt'
import { PageHeader } from '@/components/layout/page-header'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { attemptQuery, unsettledCountQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { type Attempt, isSettled } from '@/lib/http/attempt'
import { activityHref } from '../activity-link'
import { AttemptBadge } from '../attempt-badge'
import { AttemptProgress } from '../attempt-progress'
import { attemptTitle, stateLook, stateWord } from '../attempt-words'
import { AttemptActions } from './attempt-actions'
import { AttemptFacts } from './attempt-facts'
import { AttemptMissing, AttemptSkeleton } from './attempt-missing'
import { AttemptOutcome } from './attempt-outcome'
import { ByHand } from './by-hand'
import { SentParameters } from './sent-parameters'

/** One attempt: what becomes of it, what it was, and what to do about it. */
export function AttemptPage({ attemptId }: { attemptId: string }) {
  const query = useQuery(attemptQuery(attemptId))
  const retry = () => void query.refetch()
  if (query.isPending) return <AttemptSkeleton />
  if (!query.data) {
    const { error, isFetching } = query
    return (
      <AttemptMissing
        attemptId={attemptId}
        error={error}
        onRetry={retry}
        isRetrying={isFetching}
      />
    )
  }
  const problem = query.error && <ProblemState error={query.error} onRetry={retry} />
  return <FollowedAttempt known={query.data} problem={problem} />
}

type FollowedAttemptProps = {
  known: Attempt
  /** Why it could not be read anew. */
  problem: ReactNode
}

function FollowedAttempt({ known, problem }: FollowedAttemptProps) {
  const client = useQueryClient()
  const attempt = useFollowedAttempt(known)
  const settled = isSettled(attempt)
  // The way of one that was over long ago is of no interest.
  const [wasUnderWay] = useState(!settled)
  const [actionError, setActionError] = useState<Error | null>(null)
  const { queryKey } = attemptQuery(attempt.AttemptId)

  useEffect(() => {
    if (settled) void client.invalidateQueries(unsettledCountQuery)
  }, [settled, client])

  function handleAnswer(answer: Attempt) {
    client.setQueryData(queryKey, answer)
    void client.invalidateQueries(unsettledCountQuery)
  }

  return (
    <>
      <Head attempt={attempt} onAnswer={handleAnswer} onError={setActionError} />
      <div className="flex flex-col gap-5">
        {problem}
        {actionError && <ProblemNotice error={actionError} />}
        {wasUnderWay && <AttemptProgress attempt={attempt} title="How far it has come" />}
        <AttemptProblem attempt={attempt} />
        {attempt.State === 'unknown' && <ByHand attempt={attempt} />}
        <AttemptOutcome attempt={attempt} />
        <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <AttemptFacts attempt={attempt} />
          <SentParameters
            request={attempt}
            title={attempt.Sends === 0 ? 'What was to be sent' : 'What was sent'}
          />
        </div>
      </div>
    </>
  )
}

type HeadProps = {
  attempt: Attempt
  onAnswer: (attempt: Attempt) => void
  onError: (error: Error | null) => void
}

function Head({ attempt, onAnswer, onError }: HeadProps) {
  return (
    <PageHeader
      breadcrumbs={[{ label: 'Activity', href: activityHref }]}
      title={attemptTitle(attempt)}
      badge={<AttemptBadge attempt={attempt} />}
      description={
        <span role="status">
          <VisuallyHidden>{stateWord(attempt)}: </VisuallyHidden>
          {stateLook(attempt.State).sentence}
        </span>
      }
      actions={<AttemptActions attempt={attempt} onAnswer={onAnswer} onError={onError} />}
    />
  )
}

/** Why it came to nothing, or why nobody knows. */
function AttemptProblem({ attempt: { State, Problem } }: { attempt: Attempt }) {
  if (!Problem || (State !== 'refused' && State !== 'unknown')) return null
  const severity = State === 'refused' ? 'error' : 'warning'
  return <ProblemNotice error={new ProblemError(Problem)} severity={severity} />
}
