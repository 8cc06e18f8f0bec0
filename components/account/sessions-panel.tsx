'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CreatedTime } from '@/components/connections/created-time'
import { Panel } from '@/components/connections/details/panel'
import { ProblemNotice, ProblemState } from '@/components/connections/problem-state'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { announce } from '@/components/ui/toast'
import { endSession, sessionsQuery } from '@/lib/browser/account'
import type { Session } from '@/lib/http/people'
import { agentWords } from './agent-words'

/** Where one is signed in, and a way to end that elsewhere. */
export function SessionsPanel() {
  const sessions = useQuery(sessionsQuery)
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: () => announce('The session has ended'),
    // It may be gone already; then the list is old.
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  return (
    <Panel title="Sessions">
      <p className="mb-1 text-ink-muted">
        Where you are signed in. What you do not know is not yours: end it, and change your
        password.
      </p>
      {ending.error && <ProblemNotice error={ending.error} />}
      {sessions.error && (
        <ProblemState
          error={sessions.error}
          onRetry={() => void sessions.refetch()}
          isRetrying={sessions.isFetching}
        />
      )}
      {sessions.isPending && <Skeleton lines={3} label="Loading your sessions" />}
      {sessions.data?.length === 0 && <p>None. You use an API token.</p>}
      {sessions.data && (
        <ul aria-label="Your sessions" className="divide-y divide-line">
          {sessions.data.map((session) => (
            <SessionItem
              key={session.SessionId}
              session={session}
              isEnding={ending.isPending && ending.variables === session.SessionId}
              onEnd={() => ending.mutate(session.SessionId)}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

type SessionItemProps = { session: Session; isEnding: boolean; onEnd: () => void }

function SessionItem({ session, isEnding, onEnd }: SessionItemProps) {
  const { Browser, Address, StartTime, LastTime, IsThis } = session
  const words = agentWords(Browser)
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span title={Browser} className="font-medium">
            {words}
          </span>
          {IsThis && <Badge tone="accent">This one</Badge>}
        </p>
        <p className="text-ink-muted text-xs">
          From <code translate="no">{Address || 'an unknown address'}</code> · used{' '}
          <CreatedTime ms={LastTime} /> · begun <CreatedTime ms={StartTime} />
        </p>
      </div>
      {!IsThis && (
        <Button
          size="sm"
          pending={isEnding}
          aria-label={`End the session of ${words}, from ${Address}`}
          onClick={onEnd}
        >
          End
        </Button>
      )}
    </li>
  )
}
