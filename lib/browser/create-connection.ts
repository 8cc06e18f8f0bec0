import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { isApproval } from './approvals'
import { sendChange } from './send-change'

/** Created while it was waited for, or written down and still under way. */
export type Posted =
  | { readonly kind: 'created'; readonly answer: CreateAnswer }
  | { readonly kind: 'pending'; readonly attempt: Attempt }
  /** Nothing was sent: a second person approves it first. */
  | { readonly kind: 'asked'; readonly approval: Approval }

/** Posts documented parameters, `Reason` beside them. @throws ProblemError as `sendChange` */
export async function postConnection(
  parameters: Readonly<Record<string, string>>,
): Promise<Posted> {
  const { status, body } = await sendChange('POST', '/api/connections', parameters)
  if (status === 202 && isApproval(body)) return { kind: 'asked', approval: body }
  return status === 202
    ? { kind: 'pending', attempt: body as Attempt }
    : { kind: 'created', answer: body as CreateAnswer }
}
