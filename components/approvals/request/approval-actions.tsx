'use client'

import { useState } from 'react'
import { useCaller, useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/toast'
import type { Decision } from '@/lib/browser/approvals'
import type { Approval } from '@/lib/http/approval'
import { approvalLook } from '../approval-words'
import { DecideDialog } from './decide-dialog'

type ApprovalActionsProps = { approval: Approval; onDecided: (approval: Approval) => void }

/** What can be decided about a request that waits; what cannot says why. */
export function ApprovalActions({ approval, onDecided }: ApprovalActionsProps) {
  const { personId } = useCaller()
  const mayDecide = useMay('decideApproval')
  const [asking, setAsking] = useState<Decision['kind']>()
  const isOwn = approval.RequesterId === personId
  const own = isOwn ? 'You asked for this yourself: somebody else has to decide.' : undefined
  const role = mayDecide ? undefined : 'Deciding takes the role approver. An admin can give it.'
  function handleDecided(answer: Approval) {
    setAsking(undefined)
    announce(`Request: ${approvalLook(answer.State).word.toLowerCase()}`)
    onDecided(answer)
  }
  return (
    <>
      {isOwn && <Button onClick={() => setAsking('withdraw')}>Withdraw</Button>}
      <Button disabledReason={own ?? role} onClick={() => setAsking('reject')}>
        Reject
      </Button>
      <Button variant="primary" disabledReason={own ?? role} onClick={() => setAsking('approve')}>
        Approve
      </Button>
      {asking && (
        <DecideDialog
          kind={asking}
          approval={approval}
          onClose={() => setAsking(undefined)}
          onDecided={handleDecided}
        />
      )}
    </>
  )
}
