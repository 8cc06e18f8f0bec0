import 'server-only'
import { apiError, invalid } from '../api-error'
import type { Action } from './action'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { required, requiredCustomerGateway } from './required'

/** At most 64 ASCII characters. Source: "DeleteCustomerGateway", ClientToken. */
const clientToken = /^[\x20-\x7e]{0,64}$/

/**
 * Source: "DeleteCustomerGateway". Refused while a connection uses it, also for one tunnel of two, and
 * until the deletion of such a connection has settled (*assumed*).
 */
export const deleteCustomerGateway: Action = (call) => {
  const { parameters, store } = call
  for (const name of ['RegionId', 'CustomerGatewayId']) required(parameters, name)
  const token = tokenOf('DeleteCustomerGateway', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const { customerGatewayId } = requiredCustomerGateway(call)
  if (!clientToken.test(token?.text ?? '')) throw invalid('ClientToken')
  if (store.connectionsTo(customerGatewayId).length > 0)
    throw apiError('DependencyViolation.VpnConnection')
  const answer = {}
  store.removeCustomerGateway(customerGatewayId, spend(token, answer))
  return answer
}
