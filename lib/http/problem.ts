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
  /** How long to wait before, where that is known; the answer says it as `Retry-After` too. */
  readonly retryAfterSeconds?: number
}

/** A problem as the browser holds it. */
export type ShownProblem = Problem & {
  /** The ID of our own request, under which the server's log has it; absent where none was answered. */
  readonly logId?: string | undefined
}

export const problemContentType = 'application/problem+json'

/** Codes that a browser itself comes to; `own-problem.ts` has all of ours. */
export const browserCodes = {
  'Causeway.OutcomeUnknown': 'Nobody knows whether the request was carried out.',
  'Causeway.Unreachable': 'The service could not be reached.',
  'Causeway.UnreadableAnswer': 'The service gave an answer that cannot be read.',
  'Causeway.Unexpected': 'Something went wrong in Causeway.',
  'Causeway.NotApproved': 'The request was not approved.',
} as const

export const problemType = (code: string): string => `/parameters#error-${code}`

/** What there is to say of a problem, beside its code. */
export type ProblemDetails = {
  readonly detail: string
  readonly errors?: readonly ParameterError[]
  readonly retryable?: boolean
  readonly retryAfterSeconds?: number
  readonly requestId?: string
}

/** A problem of this code and title. */
export function problemWith(
  code: string,
  title: string,
  status: number,
  { detail, errors = [], retryable = false, requestId = '', ...wait }: ProblemDetails,
): Problem {
  const type = problemType(code)
  return { type, title, status, code, detail, requestId, errors, retryable, ...wait }
}

/** A problem that a browser itself comes to: it brings the words of the others not along. */
export const browserProblem = (
  code: keyof typeof browserCodes,
  status: number,
  details: ProblemDetails,
): Problem => problemWith(code, browserCodes[code], status, details)

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
