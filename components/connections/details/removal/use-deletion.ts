'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { attemptsQuery } from '@/lib/browser/queries'
import { type Attempt, isSettled } from '@/lib/http/attempt'

const askAgainMs = 2000

/** The query for it; out of date as soon as a deletion is handed in. */
export const deletionsOf = (connectionId: string) =>
  attemptsQuery(
    `deletions of ${connectionId}`,
    () =>
      new URLSearchParams({
        VpnConnectionId: connectionId,
        Operation: 'DeleteVpnConnection',
        Limit: '1',
      }),
  )

/** The newest attempt to delete the connection; undefined where the journal knows of none. */
export function useDeletion(connectionId: string): Attempt | undefined {
  const { data } = useInfiniteQuery({
    ...deletionsOf(connectionId),
    refetchInterval: ({ state }) => {
      const newest = state.data?.pages[0]?.Attempts[0]
      return newest && !isSettled(newest) ? askAgainMs : false
    },
  })
  return data?.pages[0]?.Attempts[0]
}
