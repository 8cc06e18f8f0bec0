import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { actions, postOnlyActions } from './actions/all-actions'
import {
  type Answer,
  answerRefusal,
  answerSuccess,
  type Fields,
  type Format,
  readFormat,
} from './answer'
import { ApiError, apiError, missing } from './api-error'
import type { Failure } from './control/faults'
import { documentedAnswer } from './error-codes'
import { authenticate, type Envelope, readEnvelope } from './gate/authenticate'
import { type Incoming, readIncoming } from './gate/incoming'
import { commonParameters } from './gate/verify-v1'
import { newRequestId } from './ids'
import type { Sandbox } from './sandbox'

/** Source: "VPC API reference" (2021), Version. */
const apiVersion = '2016-04-28'

type Exchange = { requestId: string; incoming?: Incoming; envelope?: Envelope; format: Format }

/** Nothing is answered; the connection is cut. */
class Dropped extends Error {}

/** An answer that is not the service's: what a proxy in between would say. */
class Foreign extends Error {
  readonly status: number

  constructor(status: number) {
    super('answered by a proxy')
    this.status = status
  }
}

/** The order of these checks is *assumed*; the codes are those of "VPC common errors". */
function admit(sandbox: Sandbox, incoming: Incoming, envelope: Envelope): string {
  if (incoming.method !== 'GET' && incoming.method !== 'POST')
    throw apiError('UnsupportedHTTPMethod')
  if (incoming.path !== '/') throw apiError('InvalidAction.NotFound')
  authenticate(incoming, envelope, sandbox.nonces, Date.now())
  if (!envelope.version) throw missing('Version')
  if (envelope.version !== apiVersion) throw apiError('InvalidVersion')
  if (!envelope.action) throw missing('Action')
  if (!actions.has(envelope.action)) throw apiError('InvalidAction.NotFound')
  if (postOnlyActions.has(envelope.action) && incoming.method !== 'POST')
    throw apiError('UnsupportedHTTPMethod')
  return envelope.action
}

function fail(failure: Failure): void {
  if (failure.kind === 'html') throw new Foreign(failure.status)
  if (failure.kind === 'drop-before') throw new Dropped('dropped before it was executed')
  if (failure.kind !== 'code') return
  const documented = documentedAnswer(failure.code)
  const status = failure.status ?? documented?.status ?? 400
  const message = failure.message ?? documented?.message.replaceAll('%s', '-') ?? failure.code
  throw new ApiError(status, failure.code, message, failure.retryAfterMs)
}

/** What is answered although the call was executed. */
function failAfter(failure: Failure, fields: Fields): { status: number; fields: Fields } {
  if (failure.kind === 'drop-after') throw new Dropped('dropped after it was executed')
  if (failure.kind !== 'status-after') return { status: 200, fields }
  const { status, code } = failure
  if (failure.answer === 'html') throw new Foreign(status)
  if (failure.answer === 'request-id') return { status, fields: {} }
  throw new ApiError(status, code, documentedAnswer(code)?.message.replaceAll('%s', '-') ?? code)
}

function execute(sandbox: Sandbox, action: string, incoming: Incoming, failure?: Failure) {
  const ignored = failure?.kind === 'ignore' ? failure.parameter : undefined
  const own = Object.entries(incoming.parameters).filter(
    ([name]) => !commonParameters.has(name) && name !== ignored,
  )
  const run = actions.get(action)
  if (!run) throw apiError('InvalidAction.NotFound')
  const { store, settleMs } = sandbox
  const now = sandbox.now()
  store.forgetDeleted(now - settleMs)
  return run({ parameters: Object.fromEntries(own), store, now, settleMs })
}

/** Waits, unless the client hangs up: whoever does so has asked for nothing. */
async function waitFor(ms: number, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  const hangUp = () => gone.abort()
  response.once('close', hangUp)
  await wait(ms, undefined, { signal: gone.signal })
  response.off('close', hangUp)
}

async function answerCall(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
): Promise<Answer> {
  const incoming = await readIncoming(request)
  const envelope = readEnvelope(incoming)
  exchange.incoming = incoming
  exchange.envelope = envelope
  exchange.format = readFormat(incoming.parameters['Format'])
  const action = admit(sandbox, incoming, envelope)
  const delay = sandbox.faults.takeDelay(action)
  if (delay) await waitFor(delay.ms, response)
  const failure = sandbox.faults.takeFailure(action)
  if (failure) fail(failure)
  const fields = execute(sandbox, action, incoming, failure)
  const answered = failure ? failAfter(failure, fields) : { status: 200, fields }
  const answer = answerSuccess(exchange.format, action, exchange.requestId, answered.fields)
  return { ...answer, status: answered.status }
}

function answerError(sandbox: Sandbox, exchange: Exchange, error: unknown): Answer {
  if (error instanceof Foreign) {
    const text = `<html><head><title>${error.status}</title></head><body>nginx</body></html>`
    return { status: error.status, contentType: 'text/html', text }
  }
  const known = error instanceof ApiError
  if (!known && !(error instanceof Dropped))
    sandbox.log(`${exchange.requestId} failed: ${String(error)}`)
  const refusal = known ? error : apiError('InternalError')
  const hostId = exchange.incoming?.headers['host'] ?? '127.0.0.1'
  return answerRefusal(exchange.format, refusal, exchange.requestId, hostId)
}

/** Answers one API call, or cuts it off where a fault says so. */
export async function handleCall(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const exchange: Exchange = { requestId: newRequestId(), format: 'JSON' }
  let error: unknown
  const answer = await answerCall(sandbox, request, response, exchange).catch(
    (reason: unknown) => {
      error = response.destroyed ? new Dropped('the client has hung up') : reason
      return answerError(sandbox, exchange, error)
    },
  )
  const isDropped = error instanceof Dropped || response.destroyed
  const retryAfterMs = error instanceof ApiError ? error.retryAfterMs : undefined
  note(sandbox, exchange, error, isDropped ? undefined : answer.status)
  if (isDropped) {
    request.socket.destroy()
    return
  }
  response.writeHead(answer.status, {
    'content-type': answer.contentType,
    'content-length': Buffer.byteLength(answer.text),
    'x-acs-request-id': exchange.requestId,
    ...(retryAfterMs !== undefined && { 'x-acs-retry-after': String(retryAfterMs) }),
  })
  response.end(answer.text)
}

function note(
  sandbox: Sandbox,
  { requestId, incoming, envelope }: Exchange,
  error: unknown,
  status: number | undefined,
): void {
  if (!incoming || !envelope) return
  const code = error instanceof ApiError ? error.code : undefined
  const action = envelope.action ?? ''
  sandbox.calls.add({
    at: sandbox.now(),
    requestId,
    action,
    scheme: envelope.scheme,
    method: incoming.method,
    incoming,
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
  })
  sandbox.log(`${requestId} ${action || '-'} ${status ?? 'cut off'}${code ? ` ${code}` : ''}`)
}
