import { browserProblem } from '@/lib/http/problem'
import type { CustomerGatewayAnswer } from '@/lib/vpn/customer-gateway/answers'
import { jsonInit, requestAnswer } from './request-json'

const path = '/api/customer-gateways'

const pathOf = (regionId: string, customerGatewayId: string) =>
  `${path}/${encodeURIComponent(regionId)}/${encodeURIComponent(customerGatewayId)}`

const outcomeUnknown = browserProblem('Causeway.OutcomeUnknown', 0, {
  detail:
    'The connection to Causeway broke before the answer came. Send the same again: the client token makes sure that nothing is done twice.',
  retryable: true,
})

/** In documented names; the same `ClientToken` for every try of the same. */
type Body = Readonly<Record<string, string>>

const send = (method: 'POST' | 'PATCH' | 'DELETE', where: string, body: Body) =>
  requestAnswer(where, jsonInit(method, body), outcomeUnknown)

/** Which customer gateway. */
export type CustomerGatewayPlace = {
  readonly regionId: string
  readonly customerGatewayId: string
}

/** Creates a customer gateway. @throws ProblemError, `Causeway.OutcomeUnknown` where nobody knows */
export async function createCustomerGateway(body: Body): Promise<CustomerGatewayAnswer> {
  // The type that our own route declares.
  return (await send('POST', path, body)).body as CustomerGatewayAnswer
}

/** Changes what is given of a customer gateway. @throws ProblemError, as above */
export async function modifyCustomerGateway(
  { regionId, customerGatewayId }: CustomerGatewayPlace,
  body: Body,
): Promise<void> {
  await send('PATCH', pathOf(regionId, customerGatewayId), body)
}

/** Deletes a customer gateway that no connection leads to. @throws ProblemError, as above */
export async function deleteCustomerGateway(
  { regionId, customerGatewayId }: CustomerGatewayPlace,
  body: Body,
): Promise<void> {
  await send('DELETE', pathOf(regionId, customerGatewayId), body)
}
