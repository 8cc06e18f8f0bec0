import type { Peer, StatusOverride } from './resources'

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
 * Negotiation, counted from when the change has settled. The four values are documented in
 * "DescribeVpnConnection"; the delays are *assumed*. With `EffectImmediately` negotiation starts at
 * once, otherwise when inbound traffic is detected ("CreateVpnConnection"); here the emulated
 * peer's traffic arrives after eight seconds (*assumed*).
 */
export const negotiation: Readonly<
  Record<Peer, { readonly atOnce: readonly Stage[]; readonly onTraffic: readonly Stage[] }>
> = {
  answers: {
    atOnce: [
      notYet,
      { value: 'ike_sa_established', afterMs: 1_000 },
      { value: 'ipsec_sa_established', afterMs: 2_000 },
    ],
    onTraffic: [
      notYet,
      { value: 'ike_sa_established', afterMs: 8_000 },
      { value: 'ipsec_sa_established', afterMs: 9_000 },
    ],
  },
  'refuses-phase-2': {
    atOnce: [
      notYet,
      { value: 'ike_sa_established', afterMs: 1_000 },
      { value: 'ipsec_sa_not_established', afterMs: 2_000 },
    ],
    onTraffic: [
      notYet,
      { value: 'ike_sa_established', afterMs: 8_000 },
      { value: 'ipsec_sa_not_established', afterMs: 9_000 },
    ],
  },
  silent: { atOnce: [notYet], onTraffic: [notYet] },
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
  /** When it was created, or last modified in more than its name. */
  readonly negotiateTime: number
  readonly isDeleting: boolean
  readonly effectImmediately: boolean
  readonly peer: Peer
  readonly override: StatusOverride | undefined
}

/**
 * `State` and `Status` of a connection at a moment. One that is being deleted is `deleted`: of the
 * documented values the one that fits (*assumed*), and its security associations are gone.
 */
export function connectionStates(moment: Moment): { state: string; status: string } {
  const { now, settleMs, override } = moment
  if (moment.isDeleting) return { state: 'deleted', status: notYet.value }
  const stages = negotiation[moment.peer][moment.effectImmediately ? 'atOnce' : 'onTraffic']
  return {
    state: override?.state ?? valueAfter(configuring(settleMs), now - moment.changeTime),
    status: override?.status ?? valueAfter(stages, now - moment.negotiateTime - settleMs),
  }
}
