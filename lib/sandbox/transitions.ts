import type { Outcome } from './negotiation/failure-codes'
import type { StatusOverride } from './resources'

/** A value that holds from so many milliseconds on, until the next stage. */
export type Stage = { readonly value: string; readonly afterMs: number }

/**
 * A change leaves the gateway, and the connection's `State`, updating until it has settled.
 * Source: "CreateVpnConnection" (today): poll `DescribeVpnGateway`; `updating` means the connection
 * is still being created, `active` that it is done. Modifying and deleting are followed likewise.
 */
export const configuring = (settleMs: number): readonly Stage[] => [
  { value: 'updating', afterMs: 0 },
  { value: 'active', afterMs: settleMs },
]

const notYet: Stage = { value: 'ike_sa_not_established', afterMs: 0 }

/**
 * With `EffectImmediately` negotiation starts at once, otherwise when inbound traffic is detected
 * ("CreateVpnConnection"); here the emulated peer's traffic arrives so late (*assumed*).
 */
export const trafficDelayMs = 7_000

/**
 * Negotiation, counted from its start. The four values are documented in "DescribeVpnConnection";
 * the delays are *assumed*.
 */
export const negotiation: Readonly<Record<Outcome, readonly Stage[]>> = {
  established: [
    notYet,
    { value: 'ike_sa_established', afterMs: 1_000 },
    { value: 'ipsec_sa_established', afterMs: 2_000 },
  ],
  'phase-2-fails': [
    notYet,
    { value: 'ike_sa_established', afterMs: 1_000 },
    { value: 'ipsec_sa_not_established', afterMs: 2_000 },
  ],
  'phase-1-fails': [notYet],
}

/** The value of the last stage that has begun; the first one's before that. */
export function valueAfter(stages: readonly Stage[], elapsedMs: number): string {
  let value = stages[0]?.value ?? ''
  for (const stage of stages) if (stage.afterMs <= elapsedMs) value = stage.value
  return value
}

/** What the states of a connection follow from. Nothing is stored, no timer runs. */
export type Moment = {
  readonly now: number
  readonly settleMs: number
  /** When it was created, or last modified. */
  readonly changeTime: number
  /** When its negotiation starts. */
  readonly negotiateTime: number
  readonly isDeleting: boolean
  readonly outcome: Outcome
  readonly override: StatusOverride | undefined
}

/**
 * `State` and `Status` of a connection at a moment. One that is being deleted is `deleted`: of the
 * documented values the one that fits (*assumed*), and its security associations are gone.
 */
export function connectionStates(moment: Moment): { state: string; status: string } {
  const { now, settleMs, override } = moment
  if (moment.isDeleting) return { state: 'deleted', status: notYet.value }
  return {
    state: override?.state ?? valueAfter(configuring(settleMs), now - moment.changeTime),
    status:
      override?.status ?? valueAfter(negotiation[moment.outcome], now - moment.negotiateTime),
  }
}
