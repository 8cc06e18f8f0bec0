'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { followAttempt } from '@/lib/browser/attempts'
import { attemptQuery } from '@/lib/browser/queries'
import { type Attempt, isSettled } from '@/lib/http/attempt'

const askAgainMs = 2000

/** An attempt from what is known of it up to its outcome: by its stream, and by asking while that is silent. */
export function useFollowedAttempt(known: Attempt): Attempt {
  const queries = useQueryClient()
  const { AttemptId } = known
  const [isLive, setIsLive] = useState(true)
  const wasSettled = isSettled(known)
  useEffect(() => {
    if (wasSettled) return
    return followAttempt(AttemptId, {
      onLive: setIsLive,
      onAttempt: (attempt) => {
        // An answer that was asked for earlier is older: it must not come out on top.
        const { queryKey } = attemptQuery(AttemptId)
        void queries
          .cancelQueries({ queryKey })
          .then(() => queries.setQueryData(queryKey, attempt))
      },
    })
  }, [AttemptId, wasSettled, queries])
  const { data } = useQuery({
    ...attemptQuery(AttemptId),
    initialData: known,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      isLive || (state.data && isSettled(state.data)) ? false : askAgainMs,
  })
  return data
}
