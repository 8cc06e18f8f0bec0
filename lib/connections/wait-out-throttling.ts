import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import type { ServiceAnswer } from '@/lib/alibaba/answer'

const waitsMax = 2
/** Where the service gives no hint: its limits are counted by the minute, and a second frees ten calls. */
const waitMs = 1000
/** Somebody is looking at a list: longer than this is for them to decide. */
const waitMsMax = 8000

/** Repeats a read that was throttled, twice at most, after the time that the service asks for. */
export async function waitOutThrottling(
  call: () => Promise<ServiceAnswer>,
  signal?: AbortSignal,
): Promise<ServiceAnswer> {
  for (let waits = 0; ; waits += 1) {
    const answer = await call()
    if (answer.kind !== 'throttled' || waits === waitsMax) return answer
    const pauseMs = answer.retryAfterMs ?? waitMs * 2 ** waits
    if (pauseMs > waitMsMax) return answer
    // An abort ends the wait, and the next call says that it was cancelled.
    await after(pauseMs, undefined, signal ? { signal } : {}).catch(() => undefined)
  }
}
