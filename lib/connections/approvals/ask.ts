import 'server-only'
import { randomBytes } from 'node:crypto'
import { askApproval, expireApprovals } from '@/lib/db/approvals'
import type { ApprovalRow } from '@/lib/db/people-schema'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { keysIn } from '@/lib/vpn/wire/keys-in'
import {
  type ChangeOutcome,
  mismatchProblem,
  repeatChange,
  waitFor,
} from '../attempts/change-outcome'
import { fingerprintOf, type Submission } from '../attempts/desk'
import type { Context } from '../context'
import { approvalView } from './approval-view'
import { type Asked, sealRequest } from './sealed-request'

/** Long enough for a weekend and a colleague on leave, short enough that what was reviewed still holds. */
export const approvalLivesMs = 7 * 24 * 3_600_000

const newApprovalId = (now: number) => `apr-${now.toString(36)}${randomBytes(8).toString('hex')}`

const ends = {
  rejected: 'was rejected',
  withdrawn: 'was withdrawn',
  expired: 'has expired',
} as const

function notApproved({ id, state, note }: ApprovalRow & { state: keyof typeof ends }): Problem {
  const words = note ? ` The note says: ${note}` : ''
  return ownProblem('Causeway.NotApproved', 409, {
    detail: `Request ${id} ${ends[state]}, and nothing was sent.${words} Its client token is used up: take a new one to ask again.`,
  })
}

type Known = Pick<Submission, 'operation' | 'clientToken' | 'identity' | 'parameters'>

/** What somebody gets whose client token has asked for approval before. */
export async function askedBefore(
  { desk }: Context,
  row: ApprovalRow,
  asked: Known,
  waitMs: number,
): Promise<ChangeOutcome> {
  const { keys } = await desk.journal()
  if (fingerprintOf(keys, asked) !== row.fingerprint)
    return { kind: 'failed', problem: mismatchProblem(`Request ${row.id}`) }
  const { state } = row
  if (state === 'waiting') return { kind: 'asked', approval: approvalView(row) }
  if (state !== 'approved') return { kind: 'failed', problem: notApproved({ ...row, state }) }
  const { operation, clientToken, identity } = asked
  const held = keysIn(asked.parameters)
  const repeated = await repeatChange(desk, { operation, clientToken, identity, held }, waitMs)
  if (repeated) return repeated
  // The same request was under way under another token, and the approval has become that attempt.
  return row.attempt_id === null
    ? { kind: 'asked', approval: approvalView(row) }
    : waitFor(desk, { kind: 'accepted', id: row.attempt_id }, waitMs)
}

/** Writes a request down for a second person. Nothing is sent. @throws StoreError */
export async function ask(
  context: Context,
  asked: Asked,
  waitMs: number,
): Promise<ChangeOutcome> {
  const { caller, audit, desk } = context
  const { store, keys } = await desk.journal()
  const now = Date.now()
  const id = newApprovalId(now)
  const fingerprint = fingerprintOf(keys, asked)
  await expireApprovals(store, now)
  await audit({
    action: 'approval-asked',
    target: id,
    detail: {
      Operation: asked.operation,
      RegionId: asked.regionId,
      VpnGatewayId: asked.vpnGatewayId,
      ...(asked.name && { Name: asked.name }),
      ...(asked.vpnConnectionId && { VpnConnectionId: asked.vpnConnectionId }),
      ClientToken: asked.clientToken,
      Fingerprint: fingerprint,
    },
    goesAlong: true,
  })
  const { row, isNew } = await askApproval(store, {
    id,
    operation: asked.operation,
    region_id: asked.regionId,
    vpn_gateway_id: asked.vpnGatewayId,
    vpn_connection_id: asked.vpnConnectionId ?? null,
    name: asked.name ?? null,
    client_token: asked.clientToken,
    parameters: JSON.stringify(asked.masked),
    fingerprint,
    sealed: sealRequest(keys, asked),
    requester_id: caller.personId,
    requester: caller.name,
    reason: asked.reason,
    requested_at: now,
    expires_at: now + approvalLivesMs,
  })
  if (!isNew) return askedBefore(context, row, asked, waitMs)
  return { kind: 'asked', approval: approvalView(row) }
}
