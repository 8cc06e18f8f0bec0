import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asking } from '@/lib/auth/identify'
import { ownProblem } from '@/lib/http/own-problem'
import type { Log } from '@/lib/log'
import type { Metrics } from '@/lib/metrics'
import { onBehalfOf, type RequestScope } from '@/lib/request-scope'
import type { ServerSettings } from '@/lib/server-settings'
import { admit } from '../doors/admit'
import type { Limiter } from '../doors/limiter'
import { type Marks, markRequest } from '../doors/mark-request'
import { refuseBody } from '../doors/refuse-body'
import { watchRequest } from '../doors/watch-request'
import { type Answer, problemAnswer } from './answer'
import { postConnection } from './connections/post-connection'
import { refuseRequest } from './gate'
import type { Incoming } from './read-json-body'

/** What Node itself says of a body that broke off. */
const clientGone = () =>
  Object.assign(new Error('The client went away before its body ended.'), { code: 'ECONNRESET' })

function readBytes(request: IncomingMessage, max: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > max) resolve(undefined)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(clientGone()))
  })
}

const incomingFrom = (request: IncomingMessage): Incoming => ({
  contentType: request.headers['content-type'] ?? null,
  contentLength: request.headers['content-length'] ?? null,
  prefer: [request.headers['prefer'] ?? []].flat().join(', ') || null,
  readBytes: (max) => readBytes(request, max),
})

const one = (value: string | string[] | undefined): string | null =>
  [value ?? []].flat()[0] ?? null

const askingFrom = ({ headers, method = '' }: IncomingMessage): Asking => ({
  method,
  cookie: headers.cookie ?? null,
  authorization: headers.authorization ?? null,
  origin: headers.origin ?? null,
  fetchSite: one(headers['sec-fetch-site']),
  host: headers.host ?? null,
  userAgent: headers['user-agent'] ?? '',
  address: one(headers['x-causeway-address']) ?? '',
  requestId: one(headers['x-request-id']) ?? '',
})

/** How a body that was not read to its end is got rid of: with its connection, not byte by byte. */
const unread = (request: IncomingMessage): Record<string, string> =>
  request.complete ? {} : { connection: 'close' }

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, { ...headers, ...unread(request), 'content-length': length })
  response.end(body)
}

/** Why a request that is one of ours is not taken now: too many of its caller's, or too much of it. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  marks: Marks,
  { limiter, server }: LaneTools,
): Answer | undefined {
  const { method = '', url, headers } = request
  const { host, origin } = headers
  const { kind } = marks
  const problem =
    refuseRequest({ method, url, host, origin }, server.url) ??
    refuseBody({ method, kind, headers })
  if (problem) return problemAnswer(problem)
  const admission = admit(limiter, marks, headers, server.limits)
  if (!admission.isAdmitted) return tooMany(admission.retryAfterSeconds)
  response.once('close', admission.leave)
  return undefined
}

const tooMany = (seconds: number) =>
  problemAnswer(
    ownProblem('Causeway.TooManyRequests', 429, {
      detail: `Nothing was done. Come again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
      retryable: true,
      retryAfterSeconds: seconds,
    }),
  )

type LaneTools = {
  readonly server: ServerSettings
  readonly limiter: Limiter
  readonly log: Log
  readonly metrics: Metrics
  readonly now: () => number
}

/** Takes a request; `next` is called for what is Next's. */
export type FrontLane = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void

/**
 * What stands before Next. It marks each request and its answer, refuses what no route could be asked
 * and what is too much, and takes the create straight from the server: Next's router and its copies
 * of the request cost more than everything Causeway does. The answer is made by the very function
 * that the route calls.
 */
export function createFrontLane(tools: LaneTools): FrontLane {
  const underWay = new Set<string>()
  return (request, response, next) => {
    const isTaken = (id: string) => underWay.has(id)
    const marks = markRequest(request, response, tools.server, isTaken)
    const { requestId, address, path } = marks
    const scope: RequestScope = { requestId, address }
    underWay.add(requestId)
    response.once('close', () => underWay.delete(requestId))
    watchRequest(request, response, { path, scope }, tools)
    const refusal = refuse(request, response, marks, tools)
    if (refusal) return send(request, response, refusal)
    onBehalfOf(scope, () => {
      if (request.method !== 'POST' || request.url !== '/api/connections') return next()
      void postConnection(incomingFrom(request), askingFrom(request)).then((answer) =>
        send(request, response, answer),
      )
    })
  }
}
