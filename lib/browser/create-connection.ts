import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { isApproval } from './approvals'
import { requestAnswer } from './request-json'

/** Created while it was waited for, or written down and still under way. */
export type Posted =
  | { readonly kind: 'created'; readonly answer: CreateAnswer }
  | { readonly kind: 'pending'; readonly attempt: Attempt }
  /** Nothing was sent: a second person approves it first. */
  | { readonly kind: 'asked'; readonly approval: Approval }

/** Long enough for most creates to end, short enough that nobody wonders what happens meanwhile. */
const waitSeconds = 2

/**
 * Posts documented parameters, `Actor` and `Reason` beside them. Not retried: whether to send again is
 * the person's decision, and the client token among the parameters makes it safe.
 *
 * @throws ProblemError
 */
export async function postConnection(
  parameters: Readonly<Record<string, string>>,
): Promise<Posted> {
  const { status, body } = await requestAnswer('/api/connections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: `wait=${waitSeconds}` },
    body: JSON.stringify(parameters),
  })
  if (status === 202 && isApproval(body)) return { kind: 'asked', approval: body }
  return status === 202
    ? { kind: 'pending', attempt: body as Attempt }
    : { kind: 'created', answer: body as CreateAnswer }
}
