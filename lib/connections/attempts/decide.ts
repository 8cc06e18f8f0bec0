import type { ServiceFailure } from '@/lib/alibaba/errors'
import { isBusy } from '@/lib/vpn/busy-problems'
import type { AttemptLimits } from './limits'

/** What a send came to where it was no success: a failure, or a yes that named nothing. */
export type Setback = ServiceFailure | { readonly kind: 'no-id'; readonly requestId: string }

/** What is known about an attempt when a send has failed. */
export type History = {
  readonly sends: number
  /** Whether an earlier send may have been carried out. */
  readonly maybeApplied: boolean
  readonly firstSentAt: number
  readonly now: number
}

/**
 * What follows. `refuse`: certainly nothing was done. `look-up`: it may have been done, and sending
 * again will not tell.
 */
export type Decision =
  | { readonly kind: 'send-again'; readonly afterMs: number; readonly maybeApplied: boolean }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'look-up' }

/** Whether this very send may have been carried out. A used nonce means that an equal one arrived. */
function mayHaveBeenApplied(setback: Setback): boolean {
  if (setback.kind === 'no-id') return true
  return setback.maybeApplied || (setback.kind === 'api' && setback.code === 'SignatureNonceUsed')
}

/** Failures that say nothing against the request itself. */
function isPassing(setback: Setback): boolean {
  switch (setback.kind) {
    case 'throttled':
    case 'unreachable':
    case 'no-credentials':
    case 'cancelled':
      return true
    case 'api':
      return isBusy(setback.code)
    default:
      return false
  }
}

/**
 * Whether and when the same request, with the same token, is sent again. `random` gives numbers from
 * 0 to 1; waits are jittered between half and the whole, so that clients do not march in step.
 */
export function decide(
  setback: Setback,
  history: History,
  limits: AttemptLimits,
  random: () => number,
): Decision {
  const maybeApplied = history.maybeApplied || mayHaveBeenApplied(setback)
  const gatewayIsBusy = setback.kind === 'api' && isBusy(setback.code)
  const isOver = history.now - history.firstSentAt >= limits.retryForMs
  const jittered = (ms: number) => Math.round(ms * (0.5 + random() / 2))
  const backOff = Math.min(limits.backOffMs * 2 ** (history.sends - 1), limits.backOffMaxMs)
  const again = (afterMs: number): Decision => {
    if (isOver) return maybeApplied ? { kind: 'look-up' } : { kind: 'refuse' }
    return { kind: 'send-again', afterMs, maybeApplied }
  }
  if (setback.kind === 'throttled')
    return again(Math.max(setback.retryAfterMs ?? 0, jittered(backOff)))
  if (gatewayIsBusy) return again(jittered(limits.busyMs))
  if (mayHaveBeenApplied(setback)) return again(jittered(backOff))
  // Nothing was sent, or it was refused. That settles it, unless an earlier send is in doubt.
  if (!maybeApplied) return { kind: 'refuse' }
  return isPassing(setback) ? again(jittered(backOff)) : { kind: 'look-up' }
}
