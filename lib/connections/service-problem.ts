import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { ownProblem } from '@/lib/http/own-problem'
import { type ParameterError, type Problem, problemType } from '@/lib/http/problem'
import { missingCredentials } from '@/lib/vpn/credential-problems'
import { parameterInCode, problemOf } from '@/lib/vpn/problems'
import { documentedNames } from '@/lib/vpn/wire/documented-names'

type Refusal = Extract<ServiceFailure, { kind: 'api' | 'throttled' }>

const unknownOutcome =
  'The connection may exist. Send again with the same client token, which cannot create a second one, or look at the list first.'

function errorsOf(refusal: Refusal, say: string): ParameterError[] {
  const known = problemOf(refusal.code)
  const guess = known ? undefined : parameterInCode(refusal.code, documentedNames)
  const parameters = known?.parameters ?? (guess ? [guess] : [])
  return parameters.map((parameter) => ({ parameter, message: say }))
}

/** A refusal keeps the service's status, code and request ID; the words are ours where we have some. */
function refusalProblem(refusal: Refusal): Problem {
  const known = problemOf(refusal.code)
  const title = known?.say ?? (refusal.message || `The service refused: ${refusal.code}.`)
  const details = [known ? refusal.message : '', known?.hint ?? '']
  if (refusal.maybeApplied && !known) details.push(unknownOutcome)
  return {
    type: problemType(refusal.code),
    title,
    status: refusal.status >= 400 && refusal.status <= 599 ? refusal.status : 502,
    code: refusal.code,
    detail: details.filter(Boolean).join(' ') || title,
    requestId: refusal.requestId,
    errors: errorsOf(refusal, title),
    retryable: known?.retryable ?? (refusal.kind === 'throttled' || refusal.maybeApplied),
  }
}

const unreachable: Readonly<Record<string, string>> = {
  refused: 'The connection was refused.',
  'name-not-found': 'The host name of the service was not found.',
  'connect-timeout': 'No connection came about within 5 seconds.',
  tls: 'The TLS handshake failed.',
  network: 'The network failed.',
}

/**
 * A failed call as the problem that crosses to the browser. `changes` says whether the call was to
 * change anything: only then can an outcome be unknown.
 */
export function serviceProblem(
  failure: ServiceFailure,
  { changes }: { changes: boolean },
): Problem {
  const unknown = changes && failure.maybeApplied
  switch (failure.kind) {
    case 'api':
    case 'throttled':
      return refusalProblem(failure)
    case 'deadline':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 504, {
            detail: `No answer came in time. ${unknownOutcome}`,
            retryable: true,
          })
        : ownProblem('Causeway.Deadline', 504, {
            detail: 'No answer came in time.',
            retryable: true,
          })
    case 'connection-lost':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 502, {
            detail: `The connection to the service broke before the answer came. ${unknownOutcome}`,
            retryable: true,
          })
        : ownProblem('Causeway.UnreadableAnswer', 502, {
            detail: 'The connection to the service broke before the answer came.',
            retryable: true,
          })
    case 'unreadable-answer':
      return unreadableProblem(failure, unknown)
    case 'unreachable':
      return ownProblem('Causeway.Unreachable', 503, {
        detail: `${unreachable[failure.reason] ?? ''} Nothing was sent.`.trim(),
        retryable: true,
      })
    case 'cancelled':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 503, {
            detail: `The request was cancelled under way. ${unknownOutcome}`,
            retryable: true,
          })
        : ownProblem('Causeway.Cancelled', 503, { detail: 'Nothing was sent.', retryable: true })
    case 'no-credentials': {
      const { say, hint } = missingCredentials(failure)
      return ownProblem('Causeway.NoCredentials', 503, {
        detail: `${say} ${hint} Nothing was sent.`,
      })
    }
    case 'unknown-region':
      return ownProblem('Causeway.InvalidParameters', 422, {
        detail: 'The region is not one that Causeway may call.',
        errors: [
          { parameter: 'RegionId', message: 'This region is not on the list of public regions.' },
        ],
      })
    case 'malformed-parameter':
      return ownProblem('Causeway.InvalidParameters', 422, {
        detail: 'A text cannot be sent.',
        errors: [
          { parameter: failure.parameter, message: 'Half a surrogate pair has no UTF-8 form.' },
        ],
      })
  }
}

function unreadableProblem(
  failure: Extract<ServiceFailure, { kind: 'unreadable-answer' }>,
  unknown: boolean,
): Problem {
  const what = `The answer (HTTP ${failure.status}) was not one of the service’s.`
  const { requestId } = failure
  return unknown
    ? ownProblem('Causeway.OutcomeUnknown', 502, {
        detail: `${what} ${unknownOutcome}`,
        requestId,
        retryable: true,
      })
    : ownProblem('Causeway.UnreadableAnswer', 502, { detail: what, requestId, retryable: true })
}

/** A 200 without an ID: the service said yes to something nobody can name. */
export function answerWithoutId(requestId: string): Problem {
  return ownProblem('Causeway.OutcomeUnknown', 502, {
    detail: `The answer named no connection. ${unknownOutcome}`,
    requestId,
    retryable: true,
  })
}
