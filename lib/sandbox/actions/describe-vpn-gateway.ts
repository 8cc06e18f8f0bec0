import { apiError } from '../api-error'
import type { Action } from './action'
import { gatewayFields } from './gateway-fields'
import { required, requiredRegion } from './required'

/** Source: "DescribeVpnGateway". A gateway of another region is not found (*assumed*). */
export const describeVpnGateway: Action = (call) => {
  const regionId = requiredRegion(call)
  const ledger = call.store.gateways.get(required(call.parameters, 'VpnGatewayId'))
  if (ledger?.gateway.regionId !== regionId)
    throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  const isReserved = call.parameters['IncludeReservationData'] === 'true'
  const status = ledger.statusAt(call.now, call.settleMs)
  return gatewayFields(ledger.gateway, status, 'single', isReserved)
}
