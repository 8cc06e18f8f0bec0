import {
  type DescribedOperation,
  describedOperation,
} from '../../lib/api-description/described-operation'
import type { ExampleCall } from '../../lib/api-description/example-call'
import { openApi } from '../../lib/api-description/openapi'
import { validatorOf } from '../../lib/api-description/testing'
import { type OperationId, operations } from '../../lib/http/operations'

const validate = validatorOf(openApi({ version: '0', url: 'http://127.0.0.1', cookie: 'c' }))

/** The operations that only read and need a sign-in, for which a token does. */
export const reads: readonly DescribedOperation[] = (Object.keys(operations) as OperationId[])
  .map(describedOperation)
  .filter(({ changes, signsInBy }) => !changes && signsInBy === 'token')

/** Sends an example the way its command would. */
export function send(url: string, call: ExampleCall, token: string): Promise<Response> {
  const { method, path, headers, body, signsInBy } = call
  return fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(signsInBy === 'token' && { Authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body }),
  })
}

/** What of an answer is not as described, one line each. */
export async function undescribed(
  { answers }: DescribedOperation,
  response: Response,
): Promise<string[]> {
  const answer = answers.find(({ status }) => status === response.status)
  if (!answer) return [`status ${response.status}: ${(await response.text()).slice(0, 300)}`]
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
  const expected = answer.mediaTypes ?? ['application/json']
  if (!expected.includes(mediaType)) return [`media type ${mediaType}`]
  if (mediaType !== 'application/json' || !answer.schema) {
    // Not waited for: where there is a copy of it, it ends with that.
    void response.body?.cancel()
    return []
  }
  return validate(answer.schema, await response.json())
}
