import type { ChangeOutcome } from '@/lib/connections/attempts/change-outcome'
import { type Answer, problemAnswer, valueAnswer } from './answer'

const waitMaxMs = 60_000
const waitDefaultMs = 30_000

/**
 * How long the caller wants to wait for the outcome: `Prefer: wait=10` (RFC 7240, 4.3), in seconds, at
 * most a minute. `respond-async` alone means not at all.
 */
export function readWaitMs(prefer: string | null): number {
  const wait = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?/i.exec(prefer ?? '')?.[1]
  if (wait !== undefined) return Math.min(Number(wait) * 1000, waitMaxMs)
  return /(?:^|[,;\s])respond-async\b/i.test(prefer ?? '') ? 0 : waitDefaultMs
}

const named = (attemptId: string | undefined): Record<string, string> =>
  attemptId === undefined ? {} : { 'causeway-attempt': attemptId }

/** A change's outcome as an answer; a success gets `status`. 202 means that it goes on without us, or waits for a second person. */
export function changeAnswer(outcome: ChangeOutcome, status: 200 | 201): Answer {
  switch (outcome.kind) {
    case 'done':
      return valueAnswer(outcome.answer, status, named(outcome.attemptId))
    case 'pending':
      return valueAnswer(outcome.attempt, 202, {
        ...named(outcome.attempt.AttemptId),
        location: `/api/attempts/${outcome.attempt.AttemptId}`,
      })
    case 'asked':
      return valueAnswer(outcome.approval, 202, {
        location: `/api/approvals/${outcome.approval.ApprovalId}`,
      })
    case 'failed':
      return problemAnswer(outcome.problem, named(outcome.attemptId))
  }
}
