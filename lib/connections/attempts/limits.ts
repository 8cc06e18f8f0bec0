/** How patient an attempt is. All in milliseconds. */
export type AttemptLimits = {
  /** How long the same request is sent again, counted from its first send. */
  readonly retryForMs: number
  /** Silence after the last send after which no call of ours can still be under way. */
  readonly quietMs: number
  /** The first wait after a failure that may have been carried out; it doubles from there. */
  readonly backOffMs: number
  readonly backOffMaxMs: number
  /** The wait after "busy": the service works on the gateway, and says nothing about how long. */
  readonly busyMs: number
  /** How long a worker may be silent before another one takes its attempts over. */
  readonly leaseMs: number
}

const defaultDeadlineMs = 30_000
const defaultRetryForMs = 10 * 60_000

/**
 * The limits that follow from the deadline of a call and the time for trying again. Terraform's
 * provider waits 3 to 5 seconds after "busy"; the other waits are ours.
 */
export function attemptLimits({
  deadlineMs = defaultDeadlineMs,
  retryForMs = defaultRetryForMs,
}: {
  deadlineMs?: number | undefined
  retryForMs?: number | undefined
}): AttemptLimits {
  return {
    retryForMs,
    quietMs: deadlineMs * 1.5,
    backOffMs: Math.min(500, retryForMs / 20),
    backOffMaxMs: Math.min(15_000, retryForMs / 5),
    busyMs: Math.min(4_000, retryForMs / 20),
    leaseMs: 10_000,
  }
}
