import type { Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import { type Problem, problemContentType } from '@/lib/http/problem'
import { processLog } from '@/lib/log'

/** An answer of our API before it becomes one server's or the other's idea of a response. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export function problemAnswer(problem: Problem, more: Record<string, string> = {}): Answer {
  const { status, retryAfterSeconds } = problem
  const wait = retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }
  return {
    status,
    headers: { ...headers, ...wait, ...more, 'content-type': problemContentType },
    body: JSON.stringify(problem),
  }
}

export function valueAnswer(
  value: unknown,
  status = 200,
  more: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { ...headers, ...more, 'content-type': 'application/json' },
    body: JSON.stringify(value),
  }
}

/** A verb's outcome as an answer; a value gets `status`. */
export function answerOf(outcome: Outcome<unknown>, status = 200): Answer {
  return outcome.ok ? valueAnswer(outcome.value, status) : problemAnswer(outcome.problem)
}

/** A body that broke off is the client's doing, and nothing that anybody has to mend. */
const isClientGone = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET'))

/**
 * The last line: whatever was not foreseen becomes a problem without a trace of what went wrong
 * inside, and the trace goes to the server's log.
 */
export async function orUnexpected(answering: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answering()
  } catch (error) {
    if (isClientGone(error)) processLog().info('The client went away.')
    else processLog().error({ err: error }, 'Something was not foreseen.')
    return problemAnswer(
      ownProblem('Causeway.Unexpected', 500, { detail: 'The log of the server says what.' }),
    )
  }
}
