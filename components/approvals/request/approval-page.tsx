'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { SentParameters } from '@/components/activity/attempt/sent-parameters'
import { attemptHref } from '@/components/connections/connection-links'
import { ProblemState, problemIn } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { approvalQuery, approvalsKey, toDecideQuery } from '@/lib/browser/queries'
import type { Approval } from '@/lib/http/approval'
import { ApprovalBadge } from '../approval-badge'
import { approvalLook, approvalsHref, approvalTitle } from '../approval-words'
import { useFollowedApproval } from '../use-followed-approval'
import { ApprovalActions } from './approval-actions'
import { ApprovalFacts } from './approval-facts'
import { ApprovalProgress } from './approval-progress'

const breadcrumbs = [{ label: 'Approvals', href: approvalsHref }]
const missingStatus = 404

/** One request: everything that will be sent, and what can be decided about it. */
export function ApprovalPage({ approvalId }: { approvalId: string }) {
  const query = useQuery(approvalQuery(approvalId))
  if (query.isPending) {
    return (
      <>
        <PageHeader breadcrumbs={breadcrumbs} title="Request for approval" />
        <Skeleton label="Loading the request" className="h-72 rounded-lg" />
      </>
    )
  }
  if (query.data) return <Followed known={query.data} />
  const isMissing = problemIn(query.error).status === missingStatus
  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={isMissing ? 'There is no such request' : 'The request cannot be shown'}
      />
      <ProblemState
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    </>
  )
}

function Followed({ known }: { known: Approval }) {
  const client = useQueryClient()
  const approval = useFollowedApproval(known)
  const { State, Decider, Note } = approval
  function handleDecided(answer: Approval) {
    client.setQueryData(approvalQuery(answer.ApprovalId).queryKey, answer)
    void client.invalidateQueries({ queryKey: approvalsKey })
    void client.invalidateQueries({ queryKey: toDecideQuery.queryKey })
  }
  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={approvalTitle(approval)}
        badge={<ApprovalBadge state={State} />}
        description={<span role="status">{approvalLook(State).sentence}</span>}
        actions={
          State === 'waiting' && <ApprovalActions approval={approval} onDecided={handleDecided} />
        }
      />
      <div className="flex flex-col gap-5">
        {State !== 'waiting' && (Decider || Note) && (
          <Callout
            severity={State === 'approved' ? 'success' : 'info'}
            title={`${approvalLook(State).word}${Decider && ` by ${Decider}`}`}
            action={<AttemptLink attemptId={approval.AttemptId} />}
          >
            {Note}
          </Callout>
        )}
        {approval.AttemptId && <ApprovalProgress attemptId={approval.AttemptId} />}
        <div className="grid gap-5 xl:grid-cols-[22rem_minmax(0,1fr)]">
          <ApprovalFacts approval={approval} />
          <div className="flex min-w-0 flex-col gap-3">
            {approval.Operation === 'CreateVpnConnection' && !hasKey(approval) && (
              <Callout severity="info" title="No pre-shared key was given">
                The service makes a random one; it can be revealed on the page of the connection.
              </Callout>
            )}
            <SentParameters
              request={approval}
              title={State === 'waiting' ? 'What will be sent' : 'What was reviewed'}
            />
          </div>
        </div>
      </div>
    </>
  )
}

/** Whether the request holds a key; its text is masked. */
const hasKey = ({ Parameters }: Approval): boolean =>
  Object.values(Parameters).some((text) => text.includes('***'))

function AttemptLink({ attemptId }: { attemptId: string | null }) {
  if (attemptId === null) return null
  return (
    <Link
      href={attemptHref(attemptId)}
      className={buttonClass({ size: 'sm', variant: 'primary' })}
      prefetch={false}
    >
      Open the attempt
    </Link>
  )
}
