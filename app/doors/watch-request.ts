import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '@/lib/log'
import type { Metrics } from '@/lib/metrics'
import type { RequestScope } from '@/lib/request-scope'
import { routeOf } from './kind-of-path'

type WatchTools = {
  readonly log: Log
  readonly metrics: Metrics
  /** Milliseconds that never go back. */
  readonly now: () => number
}

/** How long an answer may take to reach a client that has not sent all of its body. */
const lingerMs = 500

/**
 * Writes one line and counts one request when its answer has ended or was broken off. The query is
 * left out: an address may hold what somebody typed.
 */
export function watchRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { path, scope }: { path: string; scope: RequestScope },
  { log, metrics, now }: WatchTools,
): void {
  const startedMs = now()
  const { method = '' } = request
  response.once('finish', () => {
    if (request.complete) return
    // Nobody wants the rest of the body: it is not read for the sake of the next request.
    const cutOff = () => request.complete || request.destroy()
    setTimeout(cutOff, lingerMs).unref()
  })
  response.once('close', () => {
    const { requestId, address, caller } = scope
    const ms = Math.round((now() - startedMs) * 10) / 10
    const isBrokenOff = !response.writableFinished
    const status = isBrokenOff && !response.headersSent ? 499 : response.statusCode
    metrics.noteRequest({ method, route: routeOf(path), status, seconds: ms / 1000 })
    log[status >= 500 ? 'warn' : 'info']({
      requestId,
      method,
      path,
      status,
      ms,
      address,
      ...(caller !== undefined && { caller }),
      ...(isBrokenOff && { brokenOff: true }),
    })
  })
}
