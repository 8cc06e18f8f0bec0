import type { Outcome } from '@/lib/connections/outcome'
import type { Draft } from '@/lib/http/draft'
import { respond } from '../respond'

/** A draft as a response, with the entity tag that a change of it names. */
export function respondDraft(outcome: Outcome<Draft>, status = 200): Response {
  const response = respond(outcome, status)
  if (outcome.ok) response.headers.set('etag', `"${outcome.value.Version}"`)
  return response
}
