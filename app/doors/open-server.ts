import { readFileSync } from 'node:fs'
import http, { type RequestListener, type Server } from 'node:http'
import https from 'node:https'
import type { Duplex } from 'node:stream'
import { ownProblem } from '@/lib/http/own-problem'
import type { ServerSettings } from '@/lib/server-settings'
import { problemAnswer } from '../api/answer'

/** How patient the server is with a client, in milliseconds, and how much it takes from one. */
export type ConnectionLimits = {
  /** From the first byte of a request to the end of its headers. */
  readonly headersMs: number
  /** From there to the end of its body. */
  readonly requestMs: number
  /** How often slow ones are looked for. */
  readonly checkMs: number
  /** Silence on a connection while a request is under way, in either direction. */
  readonly silenceMs: number
  /** Silence between two requests: more than the minute after which common proxies give up. */
  readonly keepAliveMs: number
  readonly headerBytes: number
  readonly connections: number
}

const defaultLimits: ConnectionLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  checkMs: 1_000,
  silenceMs: 120_000,
  keepAliveMs: 65_000,
  headerBytes: 16 * 1024,
  connections: 2_048,
}

/** What Node's parser found wrong, as a status and a sentence. */
function complaint(code: string | undefined): readonly [number, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'The headers are too long.']
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request did not come to its end.']
  return [400, 'The request is not HTTP that can be read.']
}

/** A request that is not HTTP gets the one shape of a failure, too. */
function refuseClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const [status, detail] = complaint(error.code)
  const { headers, body } = problemAnswer(
    ownProblem('Causeway.MalformedRequest', status, { detail }),
  )
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  // What still dribbles in is not waited for.
  socket.end(
    `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`,
    () => socket.destroy(),
  )
}

/**
 * The server in front of everything, over TLS where there is a certificate. Nothing is listened to
 * yet.
 *
 * @throws Error for files that cannot be read or do not belong together
 */
export function openServer(
  tls: ServerSettings['tls'],
  listener: RequestListener,
  changed: Partial<ConnectionLimits> = {},
): Server {
  const limits = { ...defaultLimits, ...changed }
  const options = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkMs,
    keepAliveTimeout: limits.keepAliveMs,
    maxHeaderSize: limits.headerBytes,
  }
  const server = tls
    ? https.createServer(
        { ...options, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) },
        listener,
      )
    : http.createServer(options, listener)
  server.timeout = limits.silenceMs
  server.maxConnections = limits.connections
  server.on('clientError', refuseClient)
  return server
}
