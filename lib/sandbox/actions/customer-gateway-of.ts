import { ApiError, apiError } from '../api-error'
import type { CustomerGateway } from '../resources'
import type { Call } from './action'
import { requiredRegion } from './required'

/**
 * A gateway of another region counts as not found (*assumed*). The ID behind the documented sentence is
 * the sandbox's own: of two tunnels, it tells which one is meant.
 */
export function customerGatewayOf(call: Call, id: string): CustomerGateway {
  const customerGateway = call.store.customerGateways.get(id)
  if (customerGateway?.regionId === requiredRegion(call)) return customerGateway
  const { status, code, message } = apiError('InvalidCustomerGatewayInstanceId.NotFound')
  throw new ApiError(status, code, `${message} ${id}`)
}
