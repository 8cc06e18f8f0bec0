import type { Approval, ApprovalState } from '@/lib/http/approval'
import { browserProblem, type Problem } from '@/lib/http/problem'

const ends: Readonly<Record<ApprovalState, string>> = {
  waiting: 'waits',
  approved: 'was approved',
  rejected: 'was rejected',
  withdrawn: 'was withdrawn',
  expired: 'has expired',
}

/** Why a request came to nothing, in the words of whoever ended it. */
export function notApprovedProblem({ State, Decider, Note }: Approval): Problem {
  const by = Decider === '' || State === 'expired' ? '' : ` by ${Decider}`
  const note = Note === '' ? '' : ` The note says: ${Note}`
  return browserProblem('Causeway.NotApproved', 409, {
    detail: `The request ${ends[State]}${by}. Nothing was sent.${note} You can change what has to be changed and ask again.`,
  })
}
