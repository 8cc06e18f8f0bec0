import 'server-only'

/**
 * A call refused by the service with an error code. `message` is the service's own text, or
 * empty when it was withheld because it may repeat what we sent. `recommend` is the service's
 * HTTPS troubleshooting link. Source: "VPC API reference", error envelope.
 */
export type ApiFailure = {
  readonly kind: 'api'
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId: string
  readonly recommend?: string
  readonly maybeApplied: boolean
}

/** A refusal by rate limit; `retryAfterMs` is the service's own hint, in milliseconds. */
export type ThrottledFailure = {
  readonly kind: 'throttled'
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId: string
  readonly retryAfterMs?: number
  /** True only where an earlier send of the same call broke off. */
  readonly maybeApplied: boolean
}

/** Why an answer could not be used. */
export type UnreadableReason =
  | 'empty'
  | 'not-an-object'
  | 'no-error-code'
  | 'too-large'
  | 'redirect'

/** An HTTP answer that is not one of the service's. `requestId` is empty when none was given. */
export type UnreadableFailure = {
  readonly kind: 'unreadable-answer'
  readonly status: number
  readonly reason: UnreadableReason
  readonly requestId: string
  readonly maybeApplied: boolean
}

/** Why no connection came about. */
export type UnreachableReason =
  | 'refused'
  | 'name-not-found'
  | 'connect-timeout'
  | 'tls'
  | 'network'

/** What can go wrong between the first byte and the last. */
export type TransportFailure =
  | UnreadableFailure
  | { readonly kind: 'deadline' | 'cancelled'; readonly maybeApplied: boolean }
  | {
      readonly kind: 'unreachable'
      readonly reason: UnreachableReason
      readonly maybeApplied: boolean
    }
  | { readonly kind: 'connection-lost'; readonly maybeApplied: true }

/**
 * No usable credentials. `variable` names the environment variable to look at first; the value
 * never appears.
 */
export type NoCredentials = {
  readonly kind: 'no-credentials'
  readonly reason:
    | 'missing'
    | 'malformed'
    | 'unknown-type'
    | 'provider-failed'
    | 'provider-timeout'
  readonly variable: string
  readonly maybeApplied: false
}

/** The request was never built: a region outside the list, or a text that has no UTF-8 form. */
export type UnsendableFailure =
  | { readonly kind: 'unknown-region'; readonly maybeApplied: false }
  | {
      readonly kind: 'malformed-parameter'
      readonly parameter: string
      readonly maybeApplied: false
    }

/**
 * Everything a call can fail with. `maybeApplied` says whether the service may have done the
 * work all the same; then the caller repeats with the same ClientToken or reads back, and never
 * starts anew. No failure holds a URL, a header, a body, a key or a Node error.
 */
export type ServiceFailure =
  | ApiFailure
  | ThrottledFailure
  | TransportFailure
  | NoCredentials
  | UnsendableFailure

/**
 * Whether an answer leaves room for the work having been done: only a 4xx status says for certain
 * that it was not, and `UnknownError` takes even that back.
 * Source: "How to ensure idempotence", and the common error codes.
 */
export function answerMayBeApplied(status: number, code?: string): boolean {
  return status < 400 || status >= 500 || code === 'UnknownError'
}
