import type { Approval, ApprovalList } from '@/lib/http/approval'
import { requestJson, sendJson } from './request-json'

export const approvalPath = (approvalId: string) =>
  `/api/approvals/${encodeURIComponent(approvalId)}`

/** One request for approval. @throws ProblemError */
export const getApproval = (approvalId: string, signal?: AbortSignal): Promise<Approval> =>
  requestJson<Approval>(approvalPath(approvalId), signal ? { signal } : {})

/** What a client token has asked approval for; undefined where it has asked for none. @throws ProblemError */
export async function findApprovalByToken(clientToken: string): Promise<Approval | undefined> {
  const query = new URLSearchParams({ ClientToken: clientToken, Limit: '1' })
  const { Approvals } = await requestJson<ApprovalList>(`/api/approvals?${query}`)
  return Approvals[0]
}

/** What somebody decides about a request. An approval names exactly what was reviewed. */
export type Decision =
  | { readonly kind: 'approve'; readonly fingerprint: string; readonly note: string }
  | { readonly kind: 'reject' | 'withdraw'; readonly note: string }

/** Decides a request. @throws ProblemError, 409 when somebody was faster */
export function decide(approvalId: string, decision: Decision): Promise<Approval> {
  const body = {
    ...(decision.kind === 'approve' && { Fingerprint: decision.fingerprint }),
    ...(decision.note.trim() !== '' && { Note: decision.note }),
  }
  return sendJson('POST', `${approvalPath(approvalId)}/${decision.kind}`, body)
}

/** Whether an answer of 202 waits for a second person; otherwise it is an attempt that goes on. */
export const isApproval = (body: unknown): body is Approval =>
  typeof body === 'object' && body !== null && 'ApprovalId' in body
