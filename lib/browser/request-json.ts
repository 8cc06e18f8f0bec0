import { isProblem, ownProblem, type Problem } from '@/lib/http/problem'

/** A failed request to our own API, always with a problem to show. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  /** The attempt it is about, where one was written down. */
  readonly attemptId: string | undefined

  constructor(problem: Problem, attemptId?: string) {
    super(problem.title)
    this.problem = problem
    this.attemptId = attemptId
  }
}

/** A success with its status: 202 means that the change goes on without us. */
export type JsonAnswer = { readonly status: number; readonly body: unknown }

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    // A look at an attempt changes nothing, whatever its method.
    const changes = init.method === 'POST' && !path.startsWith('/api/attempts/')
    throw new ProblemError(
      changes
        ? ownProblem('Causeway.OutcomeUnknown', 0, {
            detail:
              'The connection to Causeway broke before the answer came. Send again: the client token makes sure that nothing is created twice.',
            retryable: true,
          })
        : ownProblem('Causeway.Unreachable', 0, {
            detail: 'Causeway’s server did not answer. Check that it is running.',
            retryable: true,
          }),
    )
  }
}

/**
 * Asks our own API.
 *
 * @throws ProblemError for everything that is not a success
 */
export async function requestAnswer(path: string, init: RequestInit = {}): Promise<JsonAnswer> {
  const response = await send(path, init)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { status: response.status, body }
  const attemptId = response.headers.get('causeway-attempt') ?? undefined
  if (isProblem(body)) throw new ProblemError(body, attemptId)
  throw new ProblemError(
    ownProblem('Causeway.UnreadableAnswer', response.status, {
      detail: `Something between this page and Causeway answered with HTTP ${response.status}.`,
      retryable: true,
    }),
    attemptId,
  )
}

/**
 * Asks our own API. The body of a success is trusted to have the type that the route declares:
 * both sides are built from the same file (`lib/vpn/wire/answers.ts`).
 *
 * @throws ProblemError for everything that is not a success
 */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await requestAnswer(path, init)).body as T
}
