import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import type { ServiceAnswer } from '@/lib/alibaba/answer'
import { isBusy } from '@/lib/vpn/busy-problems'

/** How patient a change is with a gateway that is busy; all in milliseconds. */
export type BusyLimits = {
  readonly firstWaitMs: number
  readonly waitMsMax: number
  /** Whoever asked is waiting for the answer: past this it is for them to try again. */
  readonly totalMs: number
}

/** Most changes of a gateway settle within seconds; Terraform's provider begins with waits of 3 to 5. */
export const busyLimits: BusyLimits = { firstWaitMs: 300, waitMsMax: 4_000, totalMs: 30_000 }

function pauseAfter(answer: ServiceAnswer): number | undefined {
  if (answer.kind === 'throttled')
    return answer.maybeApplied ? undefined : (answer.retryAfterMs ?? 0)
  return answer.kind === 'api' && isBusy(answer.code) && !answer.maybeApplied ? 0 : undefined
}

/**
 * Repeats a change that the service had no time for: certainly nothing of it was done. The same client
 * token goes out each time. The last refusal is the answer where the time is over; nobody else's line is held meanwhile.
 */
export async function waitOutBusy(
  call: () => Promise<ServiceAnswer>,
  { firstWaitMs, waitMsMax, totalMs }: BusyLimits = busyLimits,
): Promise<ServiceAnswer> {
  let waitedMs = 0
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, waitMsMax)) {
    const answer = await call()
    const asked = pauseAfter(answer)
    if (asked === undefined) return answer
    const pauseMs = Math.max(asked, waitMs)
    if (waitedMs + pauseMs > totalMs) return answer
    await after(pauseMs)
    waitedMs += pauseMs
  }
}
