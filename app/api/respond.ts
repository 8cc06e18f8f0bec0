import type { Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { type Answer, answerOf, orUnexpected, problemAnswer, valueAnswer } from './answer'

export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers })
}

export function problemResponse(problem: Problem, more: Record<string, string> = {}): Response {
  return toResponse(problemAnswer(problem, more))
}

/** A verb's outcome as a response; a value gets `status`. */
export function respond(outcome: Outcome<unknown>, status = 200): Response {
  return toResponse(answerOf(outcome, status))
}

/** The same, with cookies that the browser is to keep. */
export function respondWithCookies(
  outcome: Outcome<{ readonly value: unknown; readonly cookies: readonly string[] }>,
): Response {
  if (!outcome.ok) return problemResponse(outcome.problem)
  const response = toResponse(valueAnswer(outcome.value.value))
  for (const cookie of outcome.value.cookies) response.headers.append('set-cookie', cookie)
  return response
}

type Handler<A extends unknown[]> = (request: Request, ...rest: A) => Promise<Response>

/** A route whose failures, foreseen or not, are all problems. */
export function handle<A extends unknown[]>(handler: Handler<A>): Handler<A> {
  return async (request, ...rest) => {
    let response: Response | undefined
    const answer = await orUnexpected(async () => {
      response = await handler(request, ...rest)
      return { status: 200, headers: {}, body: '' }
    })
    return response ?? toResponse(answer)
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
