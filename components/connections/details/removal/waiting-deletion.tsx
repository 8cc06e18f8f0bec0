'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { approvalHref } from '@/components/approvals/approval-words'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { waitingDeletionQuery } from '@/lib/browser/queries'

const pollMs = 30_000

/** That somebody has asked for the deletion of a connection, and it waits for a second person. */
export function WaitingDeletion({ connectionId }: { connectionId: string }) {
  const { data } = useQuery({
    ...waitingDeletionQuery(connectionId),
    refetchInterval: pollMs,
  })
  if (!data) return null
  return (
    <Callout
      severity="warning"
      title="A deletion of this connection waits for approval"
      action={
        <Link
          href={approvalHref(data.ApprovalId)}
          prefetch={false}
          className={buttonClass({ size: 'sm' })}
        >
          Open the request
        </Link>
      }
    >
      Asked for by {data.Requester}
      {data.Reason && `: ${data.Reason}`}
    </Callout>
  )
}
