import type { Problem } from './problem'

/** The operations that change something. Each call of one is an attempt in the journal. */
export const changingOperations = [
  'CreateVpnConnection',
  'ModifyVpnConnectionAttribute',
  'ModifyTunnelAttribute',
  'DeleteVpnConnection',
] as const

export type ChangingOperation = (typeof changingOperations)[number]

/**
 * Where an attempt stands. Only what is known is said: `created`, `modified` and `deleted` are what a
 * success is called, for what was asked for; `refused` means that nothing was changed; `unknown`
 * means that nobody can tell, and says so.
 */
export const attemptStates = [
  'sending',
  'created',
  'modified',
  'deleted',
  'refused',
  'unknown',
] as const

export type AttemptState = (typeof attemptStates)[number]

/**
 * What an attempt that is `sending` is about: waiting for the gateway's line to move, being called
 * with, waiting until it is sent again, or being looked up after the sends were used up.
 */
export const attemptPhases = ['queued', 'calling', 'waiting', 'settling'] as const

export type AttemptPhase = (typeof attemptPhases)[number]

/** What the service answered a success with; `null` where it did not say. */
export type AttemptAnswer = {
  readonly VpnConnectionId: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly CreateTime: number | null
  readonly Name: string | null
  readonly RequestId: string | null
}

/** An attempt as our HTTP API answers it. Times are milliseconds since 1970-01-01T00:00:00Z. */
export type Attempt = {
  readonly AttemptId: string
  readonly Operation: ChangingOperation
  readonly State: AttemptState
  /** `null` once the attempt is settled. */
  readonly Phase: AttemptPhase | null
  /** How many attempts stand before this one in the line of its gateway. */
  readonly Ahead: number
  /** How often the call was begun. */
  readonly Sends: number
  /** When it is sent again, while it waits for that. */
  readonly NextSendTime: number | null
  /** Whether it can still be taken back: nothing was sent, or the service has refused for now. */
  readonly CanCancel: boolean
  readonly RegionId: string
  readonly VpnGatewayId: string
  readonly VpnConnectionId: string | null
  readonly Name: string | null
  readonly ClientToken: string
  /** Who asked for it; empty for what was sent before there were people. */
  readonly Actor: string
  /** Who approved it; empty where nobody had to. */
  readonly Approver: string
  /** The reason or ticket given; empty where there was none. */
  readonly Reason: string
  /** The documented parameters, every secret as `***`. */
  readonly Parameters: Readonly<Record<string, string>>
  /** A digest of all of it, secrets among it; equal for equal requests of one installation. */
  readonly Fingerprint: string
  readonly RequestId: string | null
  readonly Answer: AttemptAnswer | null
  /** Why it was refused or is unknown; while it waits, what the last send came to. */
  readonly Problem: Problem | null
  readonly StartTime: number
  readonly SettleTime: number | null
}

export type AttemptList = {
  readonly Attempts: readonly Attempt[]
  /** Give this as `Before` for the next page; `null` on the last one. */
  readonly Next: string | null
}

export const isSettled = ({ State }: Pick<Attempt, 'State'>): boolean => State !== 'sending'
