import 'server-only'
import { type Decision, decideApproval, expireApprovals, findApproval } from '@/lib/db/approvals'
import type { ApprovalRow } from '@/lib/db/people-schema'
import type { Approval } from '@/lib/http/approval'
import { ownProblem } from '@/lib/http/own-problem'
import type { Context } from '../context'
import { fromJournal } from '../find-attempts'
import { done, failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { readDecision } from './approval-body'
import { approvalView } from './approval-view'
import { carryOut } from './carry-out'
import { approvalProblem, conflict } from './check-approval'
import { noSuchApproval } from './list-approvals'

type Body = Readonly<Record<string, unknown>>

const forbidden = (detail: string) => failed(ownProblem('Causeway.Forbidden', 403, { detail }))

const ends = {
  waiting: 'waits',
  approved: 'was approved',
  rejected: 'was rejected',
  withdrawn: 'was withdrawn',
  expired: 'has expired',
} as const

const decided = ({ state, decider }: ApprovalRow) =>
  failed(conflict(`The request ${ends[state]}${decider ? ` by ${decider}` : ''} already.`))

async function freshRow({ desk }: Context, id: string): Promise<ApprovalRow | undefined> {
  const { store } = await desk.journal()
  await expireApprovals(store, Date.now())
  return findApproval(store, id)
}

type Asked = Extract<ReturnType<typeof readDecision>, { ok: true }>['value']

/** Reads what is decided and the request as it stands, and answers with what becomes of both. */
const deciding = (
  context: Context,
  id: string,
  reading: ReturnType<typeof readDecision>,
  decide: (row: ApprovalRow, asked: Asked) => Promise<Outcome<Approval>>,
): Promise<Outcome<Approval>> =>
  fromJournal(async () => {
    if (!reading.ok) return reading
    const row = await freshRow(context, id)
    return row ? decide(row, reading.value) : noSuchApproval
  })

const audits = {
  approved: 'approval-approved',
  rejected: 'approval-rejected',
  withdrawn: 'approval-withdrawn',
} as const

const entryOf = (row: ApprovalRow, state: Decision['state']) => ({
  action: audits[state],
  target: row.id,
  detail: {
    ...(row.name && { Name: row.name }),
    Fingerprint: row.fingerprint,
    Requester: row.requester,
  },
  goesAlong: state === 'approved',
})

/** Takes the decision, or says who was faster; then writes it into the audit log. */
async function take(
  { caller, desk, audit }: Context,
  row: ApprovalRow,
  state: Decision['state'],
  note: string,
): Promise<Outcome<ApprovalRow>> {
  const { store } = await desk.journal()
  const decision = { state, note, deciderId: caller.personId, decider: caller.name }
  const taken = await decideApproval(store, row.id, { ...decision, at: Date.now() })
  if (!taken) return decided((await findApproval(store, row.id)) ?? row)
  await audit(entryOf(taken, state))
  return done(taken)
}

async function carriedOut({ desk }: Context, row: ApprovalRow): Promise<Outcome<Approval>> {
  return done(approvalView((await carryOut(desk, row)) ?? row))
}

/**
 * Approves exactly the request whose fingerprint is given, and hands it in. Decided first, handed in
 * second: the other way round a rejection at the same moment could win over what has gone out
 * already. What a crash leaves between the two is `approved` and still sealed, and is handed in by
 * `lookAfterApprovals`, or by the same person approving again.
 */
export const approve = permitted(
  'decideApproval',
  (context: Context, id: string, body: Body): Promise<Outcome<Approval>> =>
    deciding(context, id, readDecision(body, { needsFingerprint: true }), async (row, asked) => {
      const { caller, audit } = context
      if (row.requester_id === caller.personId)
        return forbidden('You asked for this yourself. Somebody else has to approve it.')
      if (asked.fingerprint !== row.fingerprint)
        return failed(
          conflict('This fingerprint is of another request than the one that waits. Look again.'),
        )
      if (row.state === 'approved' && row.decider_id === caller.personId) {
        if (row.attempt_id !== null) return done(approvalView(row))
        // Nobody knows how far the first try came: an entry twice is better than none.
        await audit(entryOf(row, 'approved'))
        return carriedOut(context, row)
      }
      if (row.state !== 'waiting') return decided(row)
      const problem = await approvalProblem(context, row)
      if (problem) return failed(problem)
      const taken = await take(context, row, 'approved', asked.note)
      return taken.ok ? carriedOut(context, taken.value) : taken
    }),
)

/** Turns a request down. Whoever asked withdraws it instead. */
export const reject = permitted(
  'decideApproval',
  (context: Context, id: string, body: Body): Promise<Outcome<Approval>> =>
    deciding(context, id, readDecision(body, { needsFingerprint: false }), async (row, asked) => {
      if (row.requester_id === context.caller.personId)
        return forbidden('You asked for this yourself. Withdraw it instead.')
      if (row.state !== 'waiting') return decided(row)
      const taken = await take(context, row, 'rejected', asked.note)
      return taken.ok ? done(approvalView(taken.value)) : taken
    }),
)

/** Takes a request back, as whoever asked for it. */
export const withdraw = permitted(
  'withdrawApproval',
  (context: Context, id: string, body: Body): Promise<Outcome<Approval>> =>
    deciding(context, id, readDecision(body, { needsFingerprint: false }), async (row, asked) => {
      if (row.requester_id !== context.caller.personId)
        return forbidden(`${row.requester} asked for this, and nobody else can withdraw it.`)
      if (row.state !== 'waiting') return decided(row)
      const taken = await take(context, row, 'withdrawn', asked.note)
      return taken.ok ? done(approvalView(taken.value)) : taken
    }),
)
