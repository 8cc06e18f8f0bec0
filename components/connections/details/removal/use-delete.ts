'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { notApprovedProblem } from '@/components/approvals/not-approved'
import { newClientToken } from '@/components/connection-form/random'
import { announce } from '@/components/ui/toast'
import { deleteConnection } from '@/lib/browser/delete-connection'
import { changeReason } from '@/lib/browser/note'
import {
  approvalsKey,
  connectionsQuery,
  vpnGatewaysQuery,
  waitingDeletionQuery,
} from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import type { OwnCode } from '@/lib/http/own-problem'
import { listHref } from '../../connection-links'
import { problemIn } from '../../problem-state'
import { deletionsOf } from './use-deletion'

const notApprovedCode = 'Causeway.NotApproved' satisfies OwnCode

type Place = { regionId: string; connectionId: string; name: string }

/** The request that waits already: whoever comes back or comes second finds it, until it has ended. */
function useEarlier(connectionId: string): [Approval | undefined, () => void] {
  const { data } = useQuery(waitingDeletionQuery(connectionId))
  const [earlier, setEarlier] = useState<Approval>()
  useEffect(() => setEarlier((known) => data ?? known), [data])
  return [earlier, () => setEarlier(undefined)]
}

/**
 * Sends the deletion. One token for the life of the dialog, so that sending again is
 * safe; a request for approval that came to nothing has used it up.
 */
export function useDelete({ regionId, connectionId, name }: Place) {
  const queries = useQueryClient()
  const router = useRouter()
  const [clientToken, setClientToken] = useState(newClientToken)
  const [followed, setFollowed] = useState<Attempt>()
  const [ended, setEnded] = useState<Approval>()

  function leave() {
    changeReason('')
    void queries.invalidateQueries({ queryKey: connectionsQuery(regionId).queryKey })
    void queries.invalidateQueries({ queryKey: vpnGatewaysQuery(regionId).queryKey })
    announce(`${name} has been deleted.`)
    router.push(listHref(regionId))
  }

  const mutation = useMutation({
    onMutate: () => setEnded(undefined),
    mutationFn: () => deleteConnection({ regionId, connectionId, name, clientToken }),
    onError: (error) => {
      if (problemIn(error).code === notApprovedCode) setClientToken(newClientToken())
    },
    onSuccess: (outcome) => {
      void queries.invalidateQueries({ queryKey: deletionsOf(connectionId).queryKey })
      if (outcome.kind === 'asked') void queries.invalidateQueries({ queryKey: approvalsKey })
      if (outcome.kind === 'done') leave()
    },
  })
  const { data } = mutation
  const [earlier, dropEarlier] = useEarlier(connectionId)
  const asked = data?.kind === 'asked' ? data.approval : earlier
  return {
    isPending: mutation.isPending || data?.kind === 'done',
    error: ended ? new ProblemError(notApprovedProblem(ended)) : mutation.error,
    attempt: followed ?? (data?.kind === 'pending' ? data.attempt : undefined),
    /** It waits for a second person. */
    asked: ended ? undefined : asked,
    takeApproval: (approval: Approval) => {
      setEnded(approval)
      dropEarlier()
      setClientToken(newClientToken())
    },
    /** It was approved, and is under way or done. */
    follow: (attempt: Attempt) => {
      setFollowed(attempt)
      void queries.invalidateQueries({ queryKey: deletionsOf(connectionId).queryKey })
    },
    send: () => mutation.mutate(),
    settle: (attempt: Attempt) => {
      if (attempt.State === 'deleted') leave()
    },
  }
}
