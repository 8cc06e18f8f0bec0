import type { Attempt, AttemptAnswer } from '@/lib/http/attempt'
import { connectionPath } from './queries'
import { sendChange } from './send-change'

export type ModifyAnswer =
  | { readonly kind: 'done'; readonly answer: AttemptAnswer }
  /** It goes on without us. */
  | { readonly kind: 'pending'; readonly attempt: Attempt }

type Target = {
  readonly regionId: string
  readonly connectionId: string
  /** What the change was made from; the connection is left alone when it is no longer so. */
  readonly version: string
}

/**
 * Hands in a change: documented parameters, only those that differ.
 *
 * @throws ProblemError as `sendChange`, 412 when the connection was changed elsewhere
 */
export async function patchConnection(
  { regionId, connectionId, version }: Target,
  body: Readonly<Record<string, unknown>>,
): Promise<ModifyAnswer> {
  const path = connectionPath(regionId, connectionId)
  const answer = await sendChange('PATCH', path, body, { 'if-match': `"${version}"` })
  // Written by our own route, from the types they are read as.
  if (answer.status === 202) return { kind: 'pending', attempt: answer.body as Attempt }
  return { kind: 'done', answer: answer.body as AttemptAnswer }
}
