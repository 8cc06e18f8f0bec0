import 'server-only'
import {
  abandonApproval,
  approvedUnsent,
  expireApprovals,
  findApproval,
  linkAttempt,
} from '@/lib/db/approvals'
import { findByToken } from '@/lib/db/find-attempts'
import type { ApprovalRow } from '@/lib/db/people-schema'
import { StoreError } from '@/lib/db/store-error'
import type { AttemptDesk } from '../attempts/desk'
import { auditBy } from '../audit-by'
import { openRequest } from './sealed-request'

/** Whoever approves hands in at once; who has not by now never will. */
const graceMs = 15_000
const roundMs = 10_000

const lost =
  'It was approved, but cannot be read any more: it was sealed with another secret of the installation, or was changed in the database. Nothing was sent.'

/**
 * Hands an approved request in, under its own client token and its requester's name, and answers what
 * the row has become. As often as it is called, it is one attempt: the journal knows the token.
 *
 * @throws StoreError
 */
export async function carryOut(
  desk: AttemptDesk,
  row: ApprovalRow,
): Promise<ApprovalRow | undefined> {
  const { store, keys } = await desk.journal()
  const earlier = await findByToken(store, row.client_token)
  if (earlier?.fingerprint === row.fingerprint) await linkAttempt(store, row.id, earlier.id)
  else {
    const asked = openRequest(keys, row)
    const submitted =
      asked &&
      (await desk.submit({
        ...asked,
        actor: row.requester,
        actorId: row.requester_id,
        approver: row.decider,
      }))
    if (submitted?.kind === 'accepted') await linkAttempt(store, row.id, submitted.id)
    else await abandonApproval(store, row.id, lost)
  }
  return findApproval(store, row.id)
}

/**
 * Ends what has expired, and hands in what was approved by a process that died before it could. The
 * entry of the audit log may be what it did not come to, so it is written again, as the decider's.
 *
 * @throws StoreError
 */
export async function lookAfterApprovals(desk: AttemptDesk, now = Date.now()): Promise<void> {
  const { store } = await desk.journal()
  await expireApprovals(store, now)
  for (const row of await approvedUnsent(store, now - graceMs)) {
    const decider = {
      personId: row.decider_id,
      name: row.decider,
      via: 'server',
      address: '',
      requestId: '',
    } as const
    await auditBy(
      desk,
      decider,
    )({
      action: 'approval-approved',
      target: row.id,
      detail: { Fingerprint: row.fingerprint, CarriedOutLater: true },
    })
    await carryOut(desk, row)
  }
}

/** Does so from now on, for as long as the process lives. A store that is away is asked again next time. */
export function keepLookingAfterApprovals(desk: AttemptDesk): void {
  const round = () =>
    lookAfterApprovals(desk).catch((error: unknown) => {
      if (!(error instanceof StoreError)) process.stderr.write(`approvals: ${String(error)}\n`)
    })
  void round()
  setInterval(round, roundMs).unref()
}
