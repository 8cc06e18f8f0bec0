'use client'

import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { attemptQuery } from '@/lib/browser/queries'
import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import { approvalHref } from './approval-words'
import { useFollowedApproval } from './use-followed-approval'

type AskedNoticeProps = {
  approval: Approval
  /** It was approved: what it has become. */
  onAttempt: (attempt: Attempt) => void
  /** It came to nothing. */
  onEnded: (approval: Approval) => void
}

/** A request that waits for a second person, and goes over into what it becomes. */
export function AskedNotice({ approval: known, onAttempt, onEnded }: AskedNoticeProps) {
  const approval = useFollowedApproval(known)
  useTold(approval, { onAttempt, onEnded })
  const href = approvalHref(approval.ApprovalId)
  const actions = (
    <>
      <Link href={href} className={buttonClass({ size: 'sm' })} prefetch={false}>
        Open the request
      </Link>
      <CopyButton text={() => `${location.origin}${href}`} label="Copy the link for a colleague">
        Copy link
      </CopyButton>
    </>
  )
  const isApproved = approval.State === 'approved'
  return (
    <Callout
      severity="info"
      role="status"
      title={
        isApproved
          ? `Approved by ${approval.Decider}: it is being handed in`
          : 'Waiting for approval by a second person'
      }
      action={actions}
    >
      {isApproved
        ? 'It is sent exactly as it was reviewed.'
        : 'Nothing was sent yet. Give a colleague who may approve the link; it goes on by itself, also when this page is closed.'}
    </Callout>
  )
}

/** Tells once how it ended. */
function useTold(
  approval: Approval,
  { onAttempt, onEnded }: Pick<AskedNoticeProps, 'onAttempt' | 'onEnded'>,
) {
  const queries = useQueryClient()
  const told = useRef(false)
  const latest = useRef({ onAttempt, onEnded })
  latest.current = { onAttempt, onEnded }
  const { State, AttemptId } = approval
  useEffect(() => {
    if (told.current || State === 'waiting') return
    if (State !== 'approved') {
      told.current = true
      latest.current.onEnded(approval)
      return
    }
    if (AttemptId === null) return
    let isGone = false
    // Without an answer the link to the request is still there.
    queries.fetchQuery(attemptQuery(AttemptId)).then(
      (attempt) => {
        if (isGone || told.current) return
        told.current = true
        latest.current.onAttempt(attempt)
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [approval, State, AttemptId, queries])
}
