import { type DocumentedCode, documentedAnswer } from './error-codes'

/** A refusal in the service's words; the server turns it into JSON or XML. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string

  /** Sent as `x-acs-retry-after`, which the official client reads. */
  readonly retryAfterMs: number | undefined

  constructor(status: number, code: string, message: string, retryAfterMs?: number) {
    super(message)
    this.name = 'ApiError'
    this.retryAfterMs = retryAfterMs
    this.status = status
    this.code = code
  }
}

/**
 * A documented refusal, each `%s` of its text filled in turn.
 *
 * @example apiError('IllegalParam.LocalSubnet', '10.0.0.0/33').message
 * // 'The specified "LocalSubnet" (10.0.0.0/33) is invalid.'
 */
export function apiError(code: DocumentedCode, ...fills: (string | number)[]): ApiError {
  const { status, message } = documentedAnswer(code) ?? { status: 400, message: code }
  let next = 0
  return new ApiError(
    status,
    code,
    message.replace(/ ?%s/g, (hole) => {
      const fill = fills[next++]
      return fill === undefined ? '' : hole.replace('%s', () => String(fill))
    }),
  )
}

/** A required parameter is absent or empty. Source: "VPC common errors", Missing<Param>. */
export function missing(parameter: string): ApiError {
  return new ApiError(400, `Missing${parameter}`, `${parameter} is mandatory for this action.`)
}

/**
 * A parameter has a value that is not taken. Source: "VPC common errors", Invalid<Param>. The
 * sentence behind the documented one is the sandbox's own and never repeats a secret.
 */
export function invalid(parameter: string, why?: string): ApiError {
  const documented = `Specified parameter ${parameter} is not valid.`
  return new ApiError(400, `Invalid${parameter}`, why ? `${documented} ${why}` : documented)
}
