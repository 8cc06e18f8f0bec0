import { isProblem, ownProblem, type Problem } from '@/lib/http/problem'

/** A failed request to our own API, always with a problem to show. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const changes = init.method === 'POST'
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
 * Asks our own API. The body of a success is trusted to have the type that the route declares:
 * both sides are built from the same file (`lib/vpn/wire/answers.ts`).
 *
 * @throws ProblemError for everything that is not a success
 */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  if (isProblem(body)) throw new ProblemError(body)
  throw new ProblemError(
    ownProblem('Causeway.UnreadableAnswer', response.status, {
      detail: `Something between this page and Causeway answered with HTTP ${response.status}.`,
      retryable: true,
    }),
  )
}
