'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNotice, ProblemState } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { attemptQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { type Attempt, isSettled } from '@/lib/http/attempt'
import { AttemptBadge } from '../attempt-badge'
import { activityHref } from '../attempt-links'
import { attemptTitle, stateLooks, stateWord } from '../attempt-words'
import { AttemptActions } from './attempt-actions'
import { AttemptFacts } from './attempt-facts'
import { AttemptMissing, AttemptSkeleton } from './attempt-missing'
import { AttemptOutcome } from './attempt-outcome'
import { ByHand } from './by-hand'
import { SentParameters } from './sent-parameters'

/** One attempt: what becomes of it, what it was, and what to do about it. */
export function AttemptPage({ attemptId }: { attemptId: string }) {
  const client = useQueryClient()
  const [actionError, setActionError] = useState<Error | null>(null)
  const query = useQuery({
    ...attemptQuery(attemptId),
    refetchInterval: ({ state }) => (state.data && !isSettled(state.data) ? 2000 : false),
  })
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
  const attempt = query.data
  return (
    <>
      <Head
        attempt={attempt}
        onAnswer={(answer) => client.setQueryData(attemptQuery(attemptId).queryKey, answer)}
        onError={setActionError}
      />
      <div className="flex flex-col gap-5">
        {query.error && <ProblemState error={query.error} onRetry={retry} />}
        {actionError && <ProblemState error={actionError} onRetry={retry} />}
        <AttemptProblem attempt={attempt} />
        {attempt.State === 'unknown' && <ByHand attempt={attempt} />}
        <AttemptOutcome attempt={attempt} />
        <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <AttemptFacts attempt={attempt} />
          <SentParameters attempt={attempt} />
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
          {stateLooks[attempt.State].sentence}
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
