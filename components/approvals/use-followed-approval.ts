'use client'

import { useQuery } from '@tanstack/react-query'
import { approvalQuery } from '@/lib/browser/queries'
import type { Approval } from '@/lib/http/approval'

const askAgainMs = 2000

/** Whether a request can become something else: it waits, or is about to be handed in. */
const isOpen = ({ State, AttemptId }: Approval): boolean =>
  State === 'waiting' || (State === 'approved' && AttemptId === null)

/** A request from what is known of it up to its end, asked for again and again. */
export function useFollowedApproval(known: Approval): Approval {
  const { data } = useQuery({
    ...approvalQuery(known.ApprovalId),
    initialData: known,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : askAgainMs),
  })
  return data
}
