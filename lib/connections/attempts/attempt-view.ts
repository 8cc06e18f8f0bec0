import type { PlacedAttempt } from '@/lib/db/find-attempts'
import type { Attempt, AttemptAnswer } from '@/lib/http/attempt'
import type { Problem } from '@/lib/http/problem'

// The journal is written by this room alone: what stands in these columns was one of these shapes.
const parsed = <T>(json: string | null): T | null =>
  json === null ? null : (JSON.parse(json) as T)

export const answerOfRow = (row: { answer: string | null }): AttemptAnswer | null =>
  parsed<AttemptAnswer>(row.answer)

export const problemOfRow = (row: { problem: string | null }): Problem | null =>
  parsed<Problem>(row.problem)

export const parametersOfRow = (row: { parameters: string }): Record<string, string> =>
  parsed<Record<string, string>>(row.parameters) ?? {}

/** A row of the journal as it crosses to the browser: nothing that is sealed is among it. */
export function attemptView(row: PlacedAttempt): Attempt {
  const isOpen = row.state === 'sending'
  return {
    AttemptId: row.id,
    Operation: row.operation,
    State: row.state,
    Phase: row.phase,
    Ahead: row.ahead,
    Sends: row.sends,
    NextSendTime: row.next_send_at,
    CanCancel:
      isOpen && (row.phase === 'queued' || row.phase === 'waiting') && row.maybe_applied === 0,
    RegionId: row.region_id,
    VpnGatewayId: row.vpn_gateway_id,
    VpnConnectionId: row.vpn_connection_id,
    Name: row.name,
    ClientToken: row.client_token,
    Actor: row.actor,
    Approver: row.approver,
    Reason: row.reason,
    Parameters: parametersOfRow(row),
    Fingerprint: row.fingerprint,
    RequestId: row.request_id,
    Answer: answerOfRow(row),
    Problem: problemOfRow(row),
    StartTime: row.started_at,
    SettleTime: row.settled_at,
  }
}
