import type { Draft, DraftBody } from '@/lib/http/draft'
import { draftPath } from './queries'
import { requestJson } from './request-json'

/** Which draft, and the version that the change is made from. */
export type DraftTarget = { readonly id: string; readonly version: number }

const sending = (method: string, body: DraftBody, headers: Record<string, string> = {}) => ({
  method,
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const from = (version: number) => ({ 'if-match': `"${version}"` })

/** Keeps a new draft on the server. @throws ProblemError */
export const postDraft = (body: DraftBody): Promise<Draft> =>
  requestJson<Draft>('/api/drafts', sending('POST', body))

/** Saves over a version. @throws ProblemError, 412 where somebody was faster, 404 where it is gone */
export const putDraft = ({ id, version }: DraftTarget, body: DraftBody): Promise<Draft> =>
  requestJson<Draft>(draftPath(id), sending('PUT', body, from(version)))

/** Deletes a version. @throws ProblemError as `putDraft` */
export const removeDraft = ({ id, version }: DraftTarget): Promise<unknown> =>
  requestJson(draftPath(id), { method: 'DELETE', headers: from(version) })
