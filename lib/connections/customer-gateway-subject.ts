import type { ServiceFailure } from '@/lib/alibaba/errors'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError, Problem } from '@/lib/http/problem'
import type { CustomerGatewayCheck } from '@/lib/vpn/customer-gateway/check'
import { customerGatewayKeys } from '@/lib/vpn/customer-gateway/fields'
import { customerGatewayWords } from '@/lib/vpn/customer-gateway/problems'
import { wireNameOf } from '@/lib/vpn/customer-gateway/read-body'
import { serviceProblem, type Telling } from './service-problem'

// What the verbs about customer gateways share: their words and their IDs.

const telling: Telling = {
  changes: true,
  words: customerGatewayWords,
  names: [...customerGatewayKeys.map(wireNameOf), 'RegionId', 'CustomerGatewayId', 'ClientToken'],
}

/** Which customer gateway, as an address names it. */
export type CustomerGatewayTarget = {
  readonly regionId: string
  readonly customerGatewayId: string
}

const idPattern = /^[A-Za-z0-9-]{1,64}$/

/** Why a text cannot be the ID of a customer gateway; nothing when it can. */
export const errorsOfId = (id: string): ParameterError[] =>
  idPattern.test(id)
    ? []
    : [
        {
          parameter: 'CustomerGatewayId',
          message: 'An ID such as cgw-bp15oes1py4i66ab is needed.',
        },
      ]

/** Errors for what an operation has no parameter for. */
export const unknownNames = (
  others: Readonly<Record<string, unknown>>,
  operation: string,
): ParameterError[] =>
  Object.keys(others).map((parameter) => ({
    parameter,
    message: `${operation} has no parameter of this name.`,
  }))

/** A check's errors under documented names. */
export const errorsByName = ({ errors }: CustomerGatewayCheck): ParameterError[] =>
  customerGatewayKeys.flatMap((key) => {
    const message = errors[key]
    return message === undefined ? [] : [{ parameter: wireNameOf(key), message }]
  })

/** What is known of a call whose outcome is not. */
function whatHappened(failure: ServiceFailure): string {
  switch (failure.kind) {
    case 'api':
    case 'throttled':
      return `The service answered ${failure.code}.`
    case 'unreadable-answer':
      return `The answer (HTTP ${failure.status}) was not one of the service’s.`
    case 'deadline':
      return 'No answer came in time.'
    default:
      return 'The connection to the service broke before the answer came.'
  }
}

/** It may have been done: the same token does it once, however often it is sent. */
export function outcomeUnknown(
  what: string,
  { clientToken, requestId, status }: { clientToken: string; requestId: string; status: number },
): Problem {
  return ownProblem('Causeway.OutcomeUnknown', status, {
    detail: `${what} It may have been carried out. Send the same again with the client token ${clientToken}: nothing is done twice. Or look at the list first.`,
    requestId,
    retryable: true,
  })
}

/** A failed change as a problem; the token stays good where nobody knows the outcome. */
export function gatewayChangeProblem(failure: ServiceFailure, clientToken: string): Problem {
  if (!failure.maybeApplied) return serviceProblem(failure, telling)
  const requestId = 'requestId' in failure ? failure.requestId : ''
  const status = failure.kind === 'deadline' ? 504 : 502
  return outcomeUnknown(whatHappened(failure), { clientToken, requestId, status })
}
