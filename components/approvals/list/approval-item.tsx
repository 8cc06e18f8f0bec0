import Link from 'next/link'
import { CreatedTime } from '@/components/connections/created-time'
import { useCaller } from '@/components/layout/caller'
import type { Approval } from '@/lib/http/approval'
import { ApprovalBadge } from '../approval-badge'
import { approvalHref, approvalTitle } from '../approval-words'

/** A request in a list: what, where, who, why and since when. */
export function ApprovalItem({ approval }: { approval: Approval }) {
  const { personId } = useCaller()
  const { Requester, RequesterId, Reason, Decider, State } = approval
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 px-3 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={approvalHref(approval.ApprovalId)}
            prefetch={false}
            className="wrap-anywhere font-medium underline-offset-2 hover:underline"
          >
            {approvalTitle(approval)}
          </Link>
          <ApprovalBadge state={State} />
        </p>
        <p className="wrap-anywhere text-ink-muted text-xs leading-5">
          <code translate="no">{approval.RegionId}</code>{' '}
          <code translate="no">{approval.VpnGatewayId}</code>
        </p>
        {Reason && <p className="wrap-anywhere text-xs leading-5">{Reason}</p>}
      </div>
      <div className="text-ink-muted text-xs leading-5">
        <p>
          Asked by {RequesterId === personId ? 'you' : Requester},{' '}
          <CreatedTime ms={approval.RequestTime} />
        </p>
        {Decider && State !== 'withdrawn' && <p>Decided by {Decider}</p>}
      </div>
    </li>
  )
}
