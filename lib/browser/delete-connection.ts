import type { Approval } from '@/lib/http/approval'
import type { Attempt, AttemptAnswer } from '@/lib/http/attempt'
import { isApproval } from './approvals'
import { noteParameters } from './note'
import { connectionPath } from './queries'
import { sendChange } from './send-change'

export type Deletion = {
  readonly regionId: string
  readonly connectionId: string
  /** Its name as it was typed, or its ID where it has none. */
  readonly name: string
  /** The same one for every try of one person at one question. */
  readonly clientToken: string
}

export type DeletionOutcome =
  | { readonly kind: 'done'; readonly answer: AttemptAnswer }
  /** It goes on without us. */
  | { readonly kind: 'pending'; readonly attempt: Attempt }
  /** Nothing was sent: a second person approves it first. */
  | { readonly kind: 'asked'; readonly approval: Approval }

/** Deletes a connection, with the note as it stands. @throws ProblemError as `sendChange` */
export async function deleteConnection(deletion: Deletion): Promise<DeletionOutcome> {
  const { regionId, connectionId, name, clientToken } = deletion
  const path = connectionPath(regionId, connectionId)
  const asked = { Name: name, ClientToken: clientToken, ...noteParameters() }
  const { status, body } = await sendChange('DELETE', path, asked)
  if (status === 202 && isApproval(body)) return { kind: 'asked', approval: body }
  // The status tells which of its two types our own route has written.
  if (status === 202) return { kind: 'pending', attempt: body as Attempt }
  return { kind: 'done', answer: body as AttemptAnswer }
}
