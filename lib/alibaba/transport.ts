import 'server-only'
import type { Endpoint } from './endpoints'
import type { TransportFailure } from './errors'
import {
  type Answered,
  type Exchange,
  type ExchangeOutcome,
  type SignedRequest,
  startExchange,
} from './exchange'

/** Bounds of one call: milliseconds to connect and in all, bytes of answer. */
export type TransportLimits = {
  readonly connectMs: number
  readonly totalMs: number
  readonly answerBytesMax: number
}

/** Five seconds to connect, thirty in all, one MiB of answer. */
export const defaultLimits: TransportLimits = {
  connectMs: 5_000,
  totalMs: 30_000,
  answerBytesMax: 1_048_576,
}

/** What a call needs beside the request itself. */
export type TransportOptions = {
  readonly endpoint: Endpoint
  readonly limits: TransportLimits
  readonly signal?: AbortSignal | undefined
}

/**
 * Sends a request and resolves with the whole answer or a failure; never rejects.
 *
 * `sign` runs once per send, since a repeat needs a new nonce and date. The one automatic repeat
 * goes out, on a new connection, when a kept-alive socket turns out dead before any answer byte.
 * Nothing else is repeated: that is the caller's decision, with the same ClientToken. One
 * deadline covers waiting for a socket, connecting, both sends and reading the answer.
 *
 * @throws TypeError from `sign` and from headers that HTTP forbids, before anything is sent.
 */
export function send(
  sign: () => SignedRequest,
  { endpoint, limits, signal }: TransportOptions,
): Promise<Answered | TransportFailure> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled', maybeApplied: false })
  return new Promise((resolve) => {
    const request = { endpoint, ...limits }
    let writtenBefore = false
    let exchange: Exchange | undefined

    const settle = (outcome: Answered | TransportFailure) => {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', cancel)
      resolve(outcome)
    }
    const stop = (kind: 'deadline' | 'cancelled') => {
      settle({ kind, maybeApplied: writtenBefore || exchange?.written() === true })
      exchange?.abandon()
    }
    const repeatOnce = (outcome: ExchangeOutcome) => {
      if (outcome.kind !== 'stale-socket') return settle(outcome)
      writtenBefore = true
      exchange = startExchange(sign(), { ...request, keepAlive: false }, (last) => {
        if (last.kind === 'unreachable') settle({ ...last, maybeApplied: true })
        else if (last.kind === 'answered') settle({ ...last, isRepeat: true })
        else settle(last.kind === 'stale-socket' ? connectionLost : last)
      })
    }
    const cancel = () => stop('cancelled')
    // First, because it may throw, and a timer set before it would outlive the call.
    exchange = startExchange(sign(), { ...request, keepAlive: true }, repeatOnce)
    const deadline = setTimeout(stop, limits.totalMs, 'deadline')
    signal?.addEventListener('abort', cancel, { once: true })
  })
}

const connectionLost = { kind: 'connection-lost', maybeApplied: true } as const
