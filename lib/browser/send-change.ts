import { browserProblem } from '@/lib/http/problem'
import { type JsonAnswer, jsonInit, requestAnswer } from './request-json'

/**
 * How long our API may wait for the outcome before it answers 202 and goes on without us, in seconds: long enough for
 * most changes to end, short enough that nobody wonders what happens meanwhile.
 */
const waitSeconds = 2

const outcomeUnknown = browserProblem('Causeway.OutcomeUnknown', 0, {
  detail:
    'The connection to Causeway broke before the answer came. Send again: the client token makes sure that nothing is done twice.',
  retryable: true,
})

/**
 * Hands in a change of a connection. Not retried: whether to send again is the person's decision, and the client token
 * in the body makes it safe.
 *
 * @throws ProblemError, `Causeway.OutcomeUnknown` when the connection breaks before the answer
 */
export const sendChange = (
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<JsonAnswer> =>
  requestAnswer(
    path,
    jsonInit(method, body, { ...headers, prefer: `wait=${waitSeconds}` }),
    outcomeUnknown,
  )
