import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { ownProblem } from '@/lib/http/own-problem'
import { type ParameterError, type Problem, problemType } from '@/lib/http/problem'
import { missingCredentials } from '@/lib/vpn/credential-problems'
import type { Problem as KnownProblem } from '@/lib/vpn/problem'
import { problemOf } from '@/lib/vpn/problems'
import { refusedParameter } from '@/lib/vpn/refused-parameter'
import { documentedNames, dualTunnelNames, tunnelOptions } from '@/lib/vpn/wire/documented-names'

type Refusal = Extract<ServiceFailure, { kind: 'api' | 'throttled' }>

const everyName = [...documentedNames, ...dualTunnelNames]

const unknownOutcome =
  'The connection may exist. Send again with the same client token, which cannot create a second one, or look at the list first.'

/** How a failed call is told, where it was about something else than a connection. */
export type Telling = {
  /** Whether the call was to change anything: only then can an outcome be unknown. */
  readonly changes: boolean
  /** What to do where nobody knows whether it was carried out. */
  readonly doubt?: string
  /** What codes mean here, where that is something of its own. */
  readonly words?: Readonly<Record<string, KnownProblem>>
  /** The documented names of the parameters, so that a code which names one lands on it. */
  readonly names?: readonly string[]
  /** The parameters that were sent, by their documented names. */
  readonly sent?: Readonly<Record<string, string>>
}

const knownProblem = (code: string, { words = {} }: Telling): KnownProblem | undefined =>
  Object.hasOwn(words, code) ? words[code] : problemOf(code)

/** The standby tunnel's name of a parameter, where the message quotes its value and not the active tunnel's. */
function ofTunnelMeant(parameter: string, { message }: Refusal, { sent = {} }: Telling): string {
  const [active, standby] = [1, 2].map((number) => `${tunnelOptions}.${number}.${parameter}`)
  const quotes = (name = '') => sent[name] !== undefined && message.includes(sent[name])
  return standby && quotes(standby) && !quotes(active) ? standby : parameter
}

function errorsOf(refusal: Refusal, say: string, telling: Telling): ParameterError[] {
  const known = knownProblem(refusal.code, telling)
  const guess = known ? undefined : refusedParameter(refusal, telling.names ?? everyName)
  const parameters =
    known?.parameters.map((name) => ofTunnelMeant(name, refusal, telling)) ??
    (guess ? [guess] : [])
  return parameters.map((parameter) => ({ parameter, message: say }))
}

/** Not every text of the service ends with a stop. */
const sentence = (text: string) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)

/** A refusal keeps the service's status, code and request ID; the words are ours where we have some. */
function refusalProblem(refusal: Refusal, telling: Telling): Problem {
  const known = knownProblem(refusal.code, telling)
  const title = known?.say ?? (refusal.message || `The service refused: ${refusal.code}.`)
  const details = [known ? sentence(refusal.message) : '', known?.hint ?? '']
  if (refusal.maybeApplied && !known) details.push(telling.doubt ?? unknownOutcome)
  return {
    type: problemType(refusal.code),
    title,
    status: refusal.status >= 400 && refusal.status <= 599 ? refusal.status : 502,
    code: refusal.code,
    detail: details.filter(Boolean).join(' ') || title,
    requestId: refusal.requestId,
    errors: errorsOf(refusal, title, telling),
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

/** A failed call as the problem that crosses to the browser. */
export function serviceProblem(failure: ServiceFailure, telling: Telling): Problem {
  const unknown = telling.changes && failure.maybeApplied
  const { doubt = unknownOutcome } = telling
  switch (failure.kind) {
    case 'api':
    case 'throttled':
      return refusalProblem(failure, telling)
    case 'deadline':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 504, {
            detail: `No answer came in time. ${doubt}`,
            retryable: true,
          })
        : ownProblem('Causeway.Deadline', 504, {
            detail: 'No answer came in time.',
            retryable: true,
          })
    case 'connection-lost':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 502, {
            detail: `The connection to the service broke before the answer came. ${doubt}`,
            retryable: true,
          })
        : ownProblem('Causeway.UnreadableAnswer', 502, {
            detail: 'The connection to the service broke before the answer came.',
            retryable: true,
          })
    case 'unreadable-answer':
      return unreadableProblem(failure, unknown ? doubt : undefined)
    case 'unreachable':
      return ownProblem('Causeway.Unreachable', 503, {
        detail: `${unreachable[failure.reason] ?? ''} Nothing was sent.`.trim(),
        retryable: true,
      })
    case 'cancelled':
      return unknown
        ? ownProblem('Causeway.OutcomeUnknown', 503, {
            detail: `The request was cancelled under way. ${doubt}`,
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
  doubt: string | undefined,
): Problem {
  const what = `The answer (HTTP ${failure.status}) was not one of the service’s.`
  const { requestId } = failure
  return doubt
    ? ownProblem('Causeway.OutcomeUnknown', 502, {
        detail: `${what} ${doubt}`,
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
