/** Where a request for approval stands. All but the first are the end of it. */
export const approvalStates = ['waiting', 'approved', 'rejected', 'withdrawn', 'expired'] as const

export type ApprovalState = (typeof approvalStates)[number]

/** The operations that can be made to need a second person. */
export type ApprovableOperation = 'CreateVpnConnection' | 'DeleteVpnConnection'

/** A request for approval as our HTTP API answers it. Times are milliseconds since 1970-01-01T00:00:00Z. */
export type Approval = {
  readonly ApprovalId: string
  readonly Operation: ApprovableOperation
  readonly State: ApprovalState
  readonly RegionId: string
  readonly VpnGatewayId: string
  /** What is to be deleted; `null` for a create. */
  readonly VpnConnectionId: string | null
  readonly Name: string | null
  readonly ClientToken: string
  /** The documented parameters as they will be sent, every secret as `***`. */
  readonly Parameters: Readonly<Record<string, string>>
  /** A digest of exactly what will be sent, secrets among it: to be given back with the approval. */
  readonly Fingerprint: string
  readonly RequesterId: string
  readonly Requester: string
  /** The reason or ticket given; empty where there was none. */
  readonly Reason: string
  readonly RequestTime: number
  /** When it expires, where nobody decides before. */
  readonly ExpireTime: number
  /** Who approved, rejected or withdrew it; empty while it waits and where it has expired. */
  readonly Decider: string
  readonly Note: string
  readonly DecideTime: number | null
  /** The attempt that an approval has led to. */
  readonly AttemptId: string | null
}

export type ApprovalList = {
  readonly Approvals: readonly Approval[]
  /** Give this as `Before` for the next page; `null` on the last one. */
  readonly Next: string | null
  /** How many wait that the caller may decide, whatever the filter. */
  readonly ToDecide: number
}
