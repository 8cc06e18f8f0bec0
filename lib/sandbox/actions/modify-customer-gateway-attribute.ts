import 'server-only'
import { apiError } from '../api-error'
import type { CustomerGateway } from '../resources'
import type { Action, Call } from './action'
import { customerGatewayAnswer, customerGatewayFields } from './customer-gateway-fields'
import { assertIdle } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { keptFields, readCustomerGatewayChange } from './read-customer-gateway'
import { required, requiredCustomerGateway } from './required'

/** Gateways that carry a connection to it: they take a new key over, one change at a time. */
function assertPeersIdle(call: Call, { customerGatewayId }: CustomerGateway): void {
  for (const { parameters } of call.store.connectionsTo(customerGatewayId)) {
    const ledger = call.store.gateways.get(parameters['VpnGatewayId'] ?? '')
    if (!ledger) throw apiError('InvalidVpnGatewayInstanceId.NotFound')
    assertIdle(ledger, call)
  }
}

/**
 * Source: "ModifyCustomerGatewayAttribute". What is not sent stays. A new key is taken over by the VPN
 * gateways that carry a connection to it, which are `updating` meanwhile; that they must not be busy
 * before is *assumed*.
 */
export const modifyCustomerGatewayAttribute: Action = (call) => {
  const { parameters, store, now } = call
  for (const name of ['RegionId', 'CustomerGatewayId']) required(parameters, name)
  const token = tokenOf('ModifyCustomerGatewayAttribute', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const before = requiredCustomerGateway(call)
  const kept = keptFields(readCustomerGatewayChange(call))
  if (kept.authKey !== undefined) assertPeersIdle(call, before)
  const after: CustomerGateway = {
    ...before,
    ...kept,
    ...(kept.authKey !== undefined && { keyTime: now }),
  }
  const { ResourceGroupId } = customerGatewayFields(after)
  const answer = { ...customerGatewayAnswer(after), ResourceGroupId }
  store.putCustomerGateway(after, spend(token, answer))
  return answer
}
