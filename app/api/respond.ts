import type { Outcome } from '@/lib/connections/outcome'
import { ownProblem, type Problem, problemContentType } from '@/lib/http/problem'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export function problemResponse(problem: Problem, more: Record<string, string> = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { ...headers, ...more, 'content-type': problemContentType },
  })
}

/** A verb's outcome as a response; a value gets `status`. */
export function respond(outcome: Outcome<unknown>, status = 200): Response {
  if (!outcome.ok) return problemResponse(outcome.problem)
  return Response.json(outcome.value, { status, headers })
}

type Handler<A extends unknown[]> = (request: Request, ...rest: A) => Promise<Response>

/**
 * The last line: whatever a handler did not foresee becomes a problem without a trace of what went
 * wrong inside, and the trace goes to the server's log.
 */
export function handle<A extends unknown[]>(handler: Handler<A>): Handler<A> {
  return async (request, ...rest) => {
    try {
      return await handler(request, ...rest)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      return problemResponse(
        ownProblem('Causeway.Unexpected', 500, { detail: 'The log of the server says what.' }),
      )
    }
  }
}

/** Handlers for the methods a route does not take, so that no refusal has an empty body. */
export function refuseOtherMethods(allow: string) {
  return async () =>
    problemResponse(
      ownProblem('Causeway.MethodNotAllowed', 405, { detail: `This address takes ${allow}.` }),
      { allow },
    )
}
