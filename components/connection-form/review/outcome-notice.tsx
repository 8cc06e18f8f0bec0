'use client'

import Link from 'next/link'
import { AskedNotice } from '@/components/approvals/asked-notice'
import { connectionHref } from '@/components/connections/connection-links'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import type { Attempt } from '@/lib/http/attempt'
import { ProblemBanner } from '../problem-banner'
import { CheckNotice } from './check-notice'
import { useCreate } from './create-context'
import { InDoubt } from './in-doubt'
import { SendAgain } from './send-again'
import { UnderWay } from './under-way'

function CreatedEarlier({ attempt }: { attempt: Attempt }) {
  const { beginAnew } = useCreate()
  const { RegionId, VpnConnectionId } = attempt
  const actions = (
    <>
      {VpnConnectionId && (
        <Link
          href={connectionHref(RegionId, VpnConnectionId)}
          className={buttonClass({ size: 'sm', variant: 'primary' })}
        >
          Open the connection
        </Link>
      )}
      <Button size="sm" onClick={beginAnew}>
        Use these values for another one
      </Button>
    </>
  )
  return (
    <Callout
      severity="success"
      role="status"
      title="This form has been sent, and its connection was created"
      action={actions}
    >
      {attempt.Name} {VpnConnectionId && <code className="font-mono">{VpnConnectionId}</code>}
    </Callout>
  )
}

/** What became of what was sent, above the form. */
export function OutcomeNotice() {
  const create = useCreate()
  const { underWay, asked, createdEarlier, problem, isUnknown, isBannerFocused, settle } = create
  if (asked)
    return (
      <AskedNotice
        key={asked.ApprovalId}
        approval={asked}
        onEnded={create.takeApproval}
        onAttempt={settle}
      />
    )
  if (underWay) return <UnderWay key={underWay.AttemptId} attempt={underWay} onSettled={settle} />
  if (createdEarlier) return <CreatedEarlier attempt={createdEarlier} />
  if (!problem) return <CheckNotice />
  if (isUnknown) return <InDoubt />
  return (
    <ProblemBanner
      problem={problem}
      actions={problem.retryable && <SendAgain />}
      isFocused={isBannerFocused}
    />
  )
}
