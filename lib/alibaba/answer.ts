import 'server-only'
import type { Secret } from '@/lib/secret'
import { answerMayBeApplied, type ServiceFailure } from './errors'
import { holdsSecret, showableMessage } from './withheld'
import { isRecord, parseXml } from './xml'

/** An HTTP answer read to its end. */
export type RawAnswer = {
  readonly status: number
  readonly body: string
  /** Header `x-acs-retry-after`, milliseconds. */
  readonly retryAfterMs?: number
  /** Header `x-acs-request-id`. */
  readonly requestIdHeader?: string
  /** Header `Date`, milliseconds since the epoch: what the service takes the time to be. */
  readonly dateMs?: number
}

/**
 * A success. `body` is the whole answer as the service sent it and may hold pre-shared keys.
 * `requestId` is empty when the answer names none.
 */
export type ServiceSuccess = {
  readonly kind: 'ok'
  readonly requestId: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a call comes to: tagged by `kind`, never thrown. */
export type ServiceAnswer = ServiceSuccess | ServiceFailure

const envelopeKeys = /^(RequestId|HostId|Code|Message|Recommend|AccessDeniedDetail|Success)$/i
const successCode = /^(200|ok|success)$/i

/**
 * Reads an answer into a success or a failure. The body alone decides between JSON and XML: the
 * content type is no evidence, since gateways in between mislabel it. A 200 that holds an
 * error code and nothing else is a failure. Error envelopes are read in either letter case.
 *
 * @param secrets - texts that must not come back in a failure.
 */
export async function readAnswer(
  answer: RawAnswer,
  secrets: readonly Secret[],
): Promise<ServiceAnswer> {
  const body = parseJson(answer.body) ?? (await parseXml(answer.body))
  if (body === undefined) {
    return unreadable(answer, answer.body.trim() === '' ? 'empty' : 'not-an-object')
  }
  const requestId = textOf(body, 'RequestId') || (answer.requestIdHeader ?? '')
  const code = textOf(body, 'Code')
  if (answer.status === 200 && !isErrorOnly(code, body)) return { kind: 'ok', requestId, body }
  if (code === '') return unreadable(answer, 'no-error-code')
  return refusal(answer, { code, requestId, body }, secrets)
}

type Refused = {
  readonly code: string
  readonly requestId: string
  readonly body: Readonly<Record<string, unknown>>
}

function refusal(
  { status, retryAfterMs }: RawAnswer,
  { code, requestId, body }: Refused,
  secrets: readonly Secret[],
): ServiceFailure {
  const shown = holdsSecret(`${code}\n${requestId}`, secrets.filter(isLong))
    ? unnamed
    : { code, requestId }
  const message = showableMessage(code, textOf(body, 'Message'), secrets)
  if (code.includes('Throttling')) {
    const hint = retryAfterMs === undefined ? {} : { retryAfterMs }
    return { kind: 'throttled', status, ...shown, message, ...hint, maybeApplied: false }
  }
  const link = textOf(body, 'Recommend')
  const recommend = /^https:\/\//.test(link) && showableMessage(code, link, secrets)
  const maybeApplied = answerMayBeApplied(status, code)
  const failure = { kind: 'api', status, ...shown, message, maybeApplied } as const
  return recommend ? { ...failure, recommend } : failure
}

const unnamed = { code: 'Withheld', requestId: '' } as const

/** Every code holds some short secret by chance; one of eight characters is no accident. */
function isLong(secret: Secret): boolean {
  return secret.reveal().length >= 8
}

function unreadable(
  { status, requestIdHeader }: RawAnswer,
  reason: 'empty' | 'not-an-object' | 'no-error-code',
): ServiceFailure {
  const maybeApplied = answerMayBeApplied(status)
  return {
    kind: 'unreadable-answer',
    status,
    reason,
    requestId: requestIdHeader ?? '',
    maybeApplied,
  }
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isErrorOnly(code: string, body: Readonly<Record<string, unknown>>): boolean {
  if (code === '' || successCode.test(code)) return false
  return Object.keys(body).every((key) => envelopeKeys.test(key))
}

function textOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name] ?? body[name.charAt(0).toLowerCase() + name.slice(1)]
  return typeof value === 'string' ? value : ''
}
