import type { Outcome } from '@/lib/connections/outcome'
import { incomingOf, readJsonBody } from './read-json-body'
import { problemResponse } from './respond'

type Body = Readonly<Record<string, unknown>>

/** Answers a request by its JSON body, or says what is wrong with that. */
export async function withBody(
  request: Request,
  answer: (body: Body) => Promise<Response>,
): Promise<Response> {
  const body: Outcome<Body> = await readJsonBody(incomingOf(request))
  return body.ok ? answer(body.value) : problemResponse(body.problem)
}
