import type { Attempt, AttemptAnswer } from '@/lib/http/attempt'
import { connectionPath } from './queries'
import { requestAnswer } from './request-json'

export type ModifyAnswer =
  | { readonly kind: 'done'; readonly answer: AttemptAnswer }
  /** It goes on without us. */
  | { readonly kind: 'pending'; readonly attempt: Attempt }

/** How long the answer may take before we are told that the change goes on without us, in seconds. */
const waitSeconds = 2

type Target = {
  readonly regionId: string
  readonly connectionId: string
  /** What the change was made from; the connection is left alone when it is no longer so. */
  readonly version: string
}

/**
 * Hands in a change: documented parameters, only those that differ. Not retried; the client token
 * among them makes sending again safe.
 *
 * @throws ProblemError, 412 when the connection was changed elsewhere
 */
export async function patchConnection(
  { regionId, connectionId, version }: Target,
  body: Readonly<Record<string, unknown>>,
): Promise<ModifyAnswer> {
  const answer = await requestAnswer(connectionPath(regionId, connectionId), {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      'if-match': `"${version}"`,
      prefer: `wait=${waitSeconds}`,
    },
    body: JSON.stringify(body),
  })
  // Written by our own route, from the types they are read as.
  if (answer.status === 202) return { kind: 'pending', attempt: answer.body as Attempt }
  return { kind: 'done', answer: answer.body as AttemptAnswer }
}
