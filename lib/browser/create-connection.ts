import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { requestJson } from './request-json'

/**
 * Posts documented parameters. Not retried: whether to send again is the person's decision, and
 * the client token among the parameters makes it safe.
 *
 * @throws ProblemError
 */
export function postConnection(
  parameters: Readonly<Record<string, string>>,
): Promise<CreateAnswer> {
  return requestJson<CreateAnswer>('/api/connections', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })
}
