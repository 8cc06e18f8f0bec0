import type { ApprovalRow } from '@/lib/db/people-schema'
import type { Approval } from '@/lib/http/approval'

/** A row of the store as it crosses to the browser: what is sealed is not among it. */
export const approvalView = (row: ApprovalRow): Approval => ({
  ApprovalId: row.id,
  Operation: row.operation,
  State: row.state,
  RegionId: row.region_id,
  VpnGatewayId: row.vpn_gateway_id,
  VpnConnectionId: row.vpn_connection_id,
  Name: row.name,
  ClientToken: row.client_token,
  // Written by this room alone, from flat parameters.
  Parameters: JSON.parse(row.parameters) as Record<string, string>,
  Fingerprint: row.fingerprint,
  RequesterId: row.requester_id,
  Requester: row.requester,
  Reason: row.reason,
  RequestTime: row.requested_at,
  ExpireTime: row.expires_at,
  Decider: row.decider,
  Note: row.note,
  DecideTime: row.decided_at,
  AttemptId: row.attempt_id,
})
