import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon, Undo2 } from 'lucide-react'
import type { Route } from 'next'
import { operationVerbs } from '@/components/connections/attempt-words'
import type { Tone } from '@/components/ui/badge'
import type { Approval, ApprovalState } from '@/lib/http/approval'

/** The list of all requests. */
export const approvalsHref = '/approvals' as Route

/** The page of one request. */
export const approvalHref = (approvalId: string) =>
  `/approvals/${encodeURIComponent(approvalId)}` as Route

type StateLook = {
  readonly word: string
  readonly tone: Tone
  readonly icon: LucideIcon
  readonly sentence: string
}

const looks: Readonly<Record<ApprovalState, StateLook>> = {
  waiting: {
    word: 'Waiting',
    tone: 'info',
    icon: Hourglass,
    sentence: 'Nothing was sent. Somebody else than who asked has to approve it.',
  },
  approved: {
    word: 'Approved',
    tone: 'success',
    icon: CircleCheck,
    sentence: 'It was approved, and is sent exactly as it was reviewed.',
  },
  rejected: {
    word: 'Rejected',
    tone: 'danger',
    icon: CircleX,
    sentence: 'Nothing was sent, and this request cannot be sent any more.',
  },
  withdrawn: {
    word: 'Withdrawn',
    tone: 'neutral',
    icon: Undo2,
    sentence: 'Nothing was sent: who asked has taken it back.',
  },
  expired: {
    word: 'Expired',
    tone: 'neutral',
    icon: Clock,
    sentence: 'Nothing was sent, and this request cannot be sent any more.',
  },
}

/** Word, icon and colour of a state: the word and the shape say it, the colour helps. */
export const approvalLook = (state: ApprovalState): StateLook => looks[state]

/** `Create sh-to-datacentre`: the name, else the ID. */
export function approvalTitle({ Operation, Name, VpnConnectionId }: Approval): string {
  return `${operationVerbs[Operation]} ${Name || VpnConnectionId || 'a connection'}`
}
