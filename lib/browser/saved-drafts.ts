import type { Draft, DraftBody } from '@/lib/http/draft'
import { draftPath } from './queries'
import { sendJson } from './request-json'

/** Which draft, and the version that the change is made from. */
export type DraftTarget = { readonly id: string; readonly version: number }

const from = (version: number) => ({ 'if-match': `"${version}"` })

/** Keeps a new draft on the server. @throws ProblemError */
export const postDraft = (body: DraftBody): Promise<Draft> =>
  sendJson('POST', '/api/drafts', body)

/** Saves over a version. @throws ProblemError, 412 where somebody was faster, 404 where it is gone */
export const putDraft = ({ id, version }: DraftTarget, body: DraftBody): Promise<Draft> =>
  sendJson('PUT', draftPath(id), body, from(version))

/** Deletes a version. @throws ProblemError as `putDraft` */
export const removeDraft = ({ id, version }: DraftTarget): Promise<unknown> =>
  sendJson('DELETE', draftPath(id), undefined, from(version))
