'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { UserCheck } from 'lucide-react'
import { useId } from 'react'
import { LoadMore } from '@/components/connections/list/load-more'
import { ProblemState } from '@/components/connections/problem-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { approvalsQuery } from '@/lib/browser/queries'
import type { ApprovalState } from '@/lib/http/approval'
import { ApprovalItem } from './approval-item'

const pollMs = 5000

type ApprovalsSectionProps = { title: string; states: readonly ApprovalState[] }

/** The requests in some states, newest first, read again every few seconds. */
export function ApprovalsSection({ title, states }: ApprovalsSectionProps) {
  const id = useId()
  const query = useInfiniteQuery({ ...approvalsQuery(states), refetchInterval: pollMs })
  const approvals = query.data?.pages.flatMap(({ Approvals }) => Approvals) ?? []
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {query.error && (
        <ProblemState
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {query.isPending && (
        <Skeleton label={`Loading: ${title}`} lines={3} className="h-16 rounded-lg" />
      )}
      {query.data && approvals.length === 0 && <Nothing isWaiting={states[0] === 'waiting'} />}
      {approvals.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {approvals.map((approval) => (
            <ApprovalItem key={approval.ApprovalId} approval={approval} />
          ))}
        </ul>
      )}
      <LoadMore pages={query} label="Load older ones" />
    </section>
  )
}

function Nothing({ isWaiting }: { isWaiting: boolean }) {
  return (
    <EmptyState
      className="py-8!"
      title={isWaiting ? 'Nothing waits for approval' : 'There are none'}
      icon={<UserCheck />}
    >
      {isWaiting && 'Creates and deletes wait here where the settings ask for a second person.'}
    </EmptyState>
  )
}
