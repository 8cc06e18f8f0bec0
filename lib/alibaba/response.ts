import 'server-only'
import type { IncomingMessage } from 'node:http'
import type { RawAnswer } from './answer'
import { answerMayBeApplied, type TransportFailure } from './errors'

/** A whole answer, or why there is none. */
export type ResponseOutcome =
  | { readonly kind: 'answered'; readonly answer: RawAnswer }
  | TransportFailure

/**
 * Reads a response to its end and reports it. A redirect is a failure: following one would carry
 * a signed request to a host nobody chose. So is an answer of more than `bytesMax` bytes.
 */
export function readResponse(
  response: IncomingMessage,
  bytesMax: number,
  report: (outcome: ResponseOutcome) => void,
): void {
  const status = response.statusCode ?? 0
  const headers = answerHeaders(response)
  const refuse = (reason: 'redirect' | 'too-large') => {
    const maybeApplied = answerMayBeApplied(status)
    const requestId = headers.requestIdHeader ?? ''
    report({ kind: 'unreadable-answer', status, reason, requestId, maybeApplied })
    response.destroy()
  }
  response.on('error', () => report({ kind: 'connection-lost', maybeApplied: true }))
  if (status >= 300 && status < 400) {
    refuse('redirect')
    return
  }

  const chunks: Buffer[] = []
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > bytesMax) refuse('too-large')
    else chunks.push(chunk)
  })
  response.on('end', () => {
    const [first] = chunks
    const whole =
      first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks, bytes)
    report({ kind: 'answered', answer: { status, body: whole.toString('utf8'), ...headers } })
  })
}

function answerHeaders({ headers }: IncomingMessage): Omit<RawAnswer, 'status' | 'body'> {
  const retryAfter = headers['x-acs-retry-after']
  const requestId = headers['x-acs-request-id']
  const dateMs = Date.parse(headers.date ?? '')
  return {
    ...(typeof retryAfter === 'string' && /^\d{1,9}$/.test(retryAfter)
      ? { retryAfterMs: Number(retryAfter) }
      : {}),
    ...(typeof requestId === 'string' ? { requestIdHeader: requestId } : {}),
    ...(Number.isNaN(dateMs) ? {} : { dateMs }),
  }
}
