'use client'

import { useQuery } from '@tanstack/react-query'
import { AttemptProgress } from '@/components/activity/attempt-progress'
import { ProblemState } from '@/components/connections/problem-state'
import { useFollowedAttempt } from '@/components/connections/use-followed-attempt'
import { Skeleton } from '@/components/ui/skeleton'
import { attemptQuery } from '@/lib/browser/queries'
import type { Attempt } from '@/lib/http/attempt'

/** How far what was approved has come. */
export function ApprovalProgress({ attemptId }: { attemptId: string }) {
  const query = useQuery(attemptQuery(attemptId))
  if (query.data) return <Progress known={query.data} />
  if (query.error)
    return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton label="Reading the attempt" className="h-24 rounded-lg" />
}

function Progress({ known }: { known: Attempt }) {
  return <AttemptProgress attempt={useFollowedAttempt(known)} title="How far it has come" />
}
