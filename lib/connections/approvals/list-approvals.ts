import 'server-only'
import { mayDo } from '@/lib/access/actions'
import {
  type ApprovalFilter,
  type ApprovalPlace,
  countWaiting,
  expireApprovals,
  findApproval,
  listApprovals as listRows,
} from '@/lib/db/approvals'
import type { Approval, ApprovalList } from '@/lib/http/approval'
import { ownProblem } from '@/lib/http/own-problem'
import type { Context } from '../context'
import { fromJournal } from '../find-attempts'
import { done, failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { approvalView } from './approval-view'

export type { ApprovalFilter, ApprovalPlace }

export const noSuchApproval = failed(
  ownProblem('Causeway.NotFound', 404, { detail: 'There is no request of this ID.' }),
)

const nextOf = ({ requested_at, id }: ApprovalPlace) => `${requested_at}.${id}`

/** The place that a `Next` stands for; undefined for any other text. */
export function readPlace(text: string): ApprovalPlace | undefined {
  const [, at, id] = /^(\d{1,15})\.(apr-[0-9a-z]{1,40})$/.exec(text) ?? []
  return at === undefined || id === undefined ? undefined : { requested_at: Number(at), id }
}

/** A page of the requests a filter finds, newest first. `before` is the `Next` of the page before. */
export const listApprovals = permitted(
  'readApprovals',
  (
    { caller, desk }: Context,
    filter: ApprovalFilter,
    { before, limit }: { before?: ApprovalPlace | undefined; limit: number },
  ): Promise<Outcome<ApprovalList>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      await expireApprovals(store, Date.now())
      const rows = await listRows(store, filter, { before, limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const isDecider = mayDo(caller.role, 'decideApproval')
      return done({
        Approvals: shown.map(approvalView),
        Next: last ? nextOf(last) : null,
        ToDecide: isDecider ? await countWaiting(store, caller.personId) : 0,
      })
    }),
)

export const getApproval = permitted(
  'readApprovals',
  ({ desk }: Context, id: string): Promise<Outcome<Approval>> =>
    fromJournal(async () => {
      const { store } = await desk.journal()
      await expireApprovals(store, Date.now())
      const row = await findApproval(store, id)
      return row ? done(approvalView(row)) : noSuchApproval
    }),
)
