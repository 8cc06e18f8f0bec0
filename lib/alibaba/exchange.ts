import 'server-only'
import http from 'node:http'
import https from 'node:https'
import { keepAliveAgent } from './agents'
import type { RawAnswer } from './answer'
import type { Endpoint } from './endpoints'
import type { TransportFailure } from './errors'
import { readResponse } from './response'
import { type SocketWatch, watchSocket } from './socket-watch'
import { unreachableReason } from './unreachable-reason'

/** A request ready to go: `headers` signed, `content-length` included; `body` is ASCII. */
export type SignedRequest = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * A whole answer, whatever its status. `isRepeat`: the request had gone out once before over a
 * socket that then broke, so a refusal does not say that nothing was done.
 */
export type Answered = {
  readonly kind: 'answered'
  readonly answer: RawAnswer
  readonly isRepeat?: true
}

/** How one exchange ends. `stale-socket`: a kept-alive socket was dead, nothing came back. */
export type ExchangeOutcome = Answered | TransportFailure | { readonly kind: 'stale-socket' }

/** Where and within which bounds: connect limit in milliseconds, answer size in bytes. */
export type ExchangeOptions = {
  readonly endpoint: Endpoint
  /** False forces a new connection, closed after this one request. */
  readonly keepAlive: boolean
  readonly connectMs: number
  readonly answerBytesMax: number
}

/** A running exchange. `written` tells whether bytes may have left this machine. */
export type Exchange = { readonly written: () => boolean; readonly abandon: () => void }

/**
 * Sends one POST over one socket and reports its end, once and never synchronously; nothing is
 * reported after `abandon`.
 *
 * @throws TypeError when a header holds a character that HTTP forbids.
 */
export function startExchange(
  request: SignedRequest,
  options: ExchangeOptions,
  report: (outcome: ExchangeOutcome) => void,
): Exchange {
  const { endpoint, keepAlive, connectMs } = options
  let socket: SocketWatch | undefined
  let over = false
  const finish = (outcome: ExchangeOutcome) => {
    if (over) return
    over = true
    report(outcome)
  }
  const req = (endpoint.secure ? https : http).request({
    host: endpoint.hostname,
    port: endpoint.port,
    method: 'POST',
    path: '/',
    headers: request.headers,
    agent: keepAlive && keepAliveAgent(endpoint.secure),
  })
  req.once('socket', (assigned) => {
    socket = watchSocket(assigned, endpoint.secure, connectMs, () => req.destroy())
  })
  let responded = false
  req.once('response', (response) => {
    responded = true
    readResponse(response, options.answerBytesMax, finish)
  })
  req.on('error', (error) => finish(lossOutcome(error, socket)))
  req.once('close', () => {
    socket?.stop()
    // A protocol switch nobody asked for closes the request with neither response nor error.
    if (!responded) finish(connectionLost)
  })
  req.end(request.body)
  return {
    written: () => socket?.written() === true,
    abandon: () => {
      over = true
      req.destroy()
    },
  }
}

const connectionLost = { kind: 'connection-lost', maybeApplied: true } as const

function lossOutcome(error: NodeJS.ErrnoException, socket?: SocketWatch): ExchangeOutcome {
  if (socket?.written() !== true) {
    const reason = socket?.timedOut() ? 'connect-timeout' : unreachableReason(error)
    return { kind: 'unreachable', reason, maybeApplied: false }
  }
  const dropped = error.code === 'ECONNRESET' || error.code === 'EPIPE'
  return dropped && socket.reused && !socket.answered()
    ? { kind: 'stale-socket' }
    : connectionLost
}
