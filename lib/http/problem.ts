/** One bad parameter, by its documented name. */
export type ParameterError = { readonly parameter: string; readonly message: string }

/** The one shape of a failure that crosses to the browser (RFC 9457, problem details). */
export type Problem = {
  /** Where the code is explained: a place on the reference page. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  /** The service's request ID; empty when the request never reached the service. */
  readonly requestId: string
  readonly errors: readonly ParameterError[]
  /** Whether the same request can succeed a little later. Creates keep their ClientToken. */
  readonly retryable: boolean
}

export const problemContentType = 'application/problem+json'

/** Codes of our own; every other code is the service's. */
export const ownCodes = {
  'Causeway.InvalidParameters': 'Some parameters are not valid.',
  'Causeway.MalformedJson': 'The body is not JSON.',
  'Causeway.MalformedRequest': 'The request is not HTTP that can be read.',
  'Causeway.ForeignHost': 'Causeway does not answer under this name.',
  'Causeway.ForeignOrigin': 'Another site asked.',
  'Causeway.UnsupportedMediaType': 'The body must be JSON.',
  'Causeway.BodyTooLarge': 'The body is too large.',
  'Causeway.NotFound': 'There is nothing at this address.',
  'Causeway.MethodNotAllowed': 'This address does not take this method.',
  'Causeway.OutcomeUnknown': 'Nobody knows whether the request was carried out.',
  'Causeway.Unreachable': 'The service could not be reached.',
  'Causeway.UnreadableAnswer': 'The service gave an answer that cannot be read.',
  'Causeway.Deadline': 'The service did not answer in time.',
  'Causeway.Cancelled': 'The request was cancelled before it was sent.',
  'Causeway.JournalUnavailable': 'The journal cannot be used.',
  'Causeway.VersionNeeded': 'The version of the connection is needed.',
  'Causeway.ChangedElsewhere': 'The connection was changed elsewhere.',
  'Causeway.NothingToChange': 'Nothing would change.',
  'Causeway.TooLateToCancel': 'It is too late to take this back.',
  'Causeway.ProvenAbsent': 'The request was not carried out.',
  'Causeway.NoCredentials': 'The server has no usable credentials.',
  'Causeway.Unexpected': 'Something went wrong in Causeway.',
} as const

export type OwnCode = keyof typeof ownCodes

export const problemType = (code: string): string => `/parameters#error-${code}`

/** A problem with one of our own codes. */
export function ownProblem(
  code: OwnCode,
  status: number,
  rest: {
    detail: string
    errors?: readonly ParameterError[]
    retryable?: boolean
    requestId?: string
  },
): Problem {
  return {
    type: problemType(code),
    title: ownCodes[code],
    status,
    code,
    detail: rest.detail,
    requestId: rest.requestId ?? '',
    errors: rest.errors ?? [],
    retryable: rest.retryable ?? false,
  }
}

/** Whether a parsed body is a problem, and not whatever a proxy in between answered. */
export function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'detail' in body &&
    'errors' in body &&
    Array.isArray(body.errors)
  )
}
