import { apiError } from '../api-error'
import type { Action } from './action'
import { connectionFields } from './connection-fields'
import { described } from './described'
import { required, requiredRegion } from './required'

/** Source: "DescribeVpnConnection". A connection of another region is not found (*assumed*). */
export const describeVpnConnection: Action = (call) => {
  const regionId = requiredRegion(call)
  const id = required(call.parameters, 'VpnConnectionId')
  const connection = call.store.connections.get(id)
  if (connection?.parameters['RegionId'] !== regionId)
    throw apiError('InvalidVpnConnectionInstanceId.NotFound')
  return connectionFields(described(call, connection), 'single')
}
