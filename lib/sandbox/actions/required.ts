import { apiError, missing } from '../api-error'
import type { CustomerGateway, VpnConnection } from '../resources'
import type { GatewayLedger } from '../state/gateway-ledger'
import type { Call } from './action'

/** The value of a parameter that must be there; an empty one counts as absent (*assumed*). */
export function required(parameters: Call['parameters'], name: string): string {
  const value = parameters[name]
  if (value === undefined || value === '') throw missing(name)
  return value
}

/** The region of a call. Source of the refusal: "CreateSslVpnClientCert", error codes. */
export function requiredRegion({ parameters, store }: Call): string {
  const regionId = required(parameters, 'RegionId').trim()
  if (!store.regions.has(regionId)) throw apiError('InvalidRegionId.NotFound')
  return regionId
}

/** The connection of a call. One of another region is not found (*assumed*). */
export function requiredConnection(call: Call): VpnConnection {
  const regionId = requiredRegion(call)
  const connection = call.store.connections.get(required(call.parameters, 'VpnConnectionId'))
  if (connection?.parameters['RegionId'] !== regionId)
    throw apiError('InvalidVpnConnectionInstanceId.NotFound')
  return connection
}

/** The customer gateway of a call. One of another region is not found (*assumed*). */
export function requiredCustomerGateway(call: Call): CustomerGateway {
  const regionId = requiredRegion(call)
  const id = required(call.parameters, 'CustomerGatewayId')
  const gateway = call.store.customerGateways.get(id)
  if (gateway?.regionId !== regionId) throw apiError('InvalidCustomerGatewayInstanceId.NotFound')
  return gateway
}

/** The gateway a connection stands on; every connection has one. */
export function ledgerOf({ store }: Call, { parameters }: VpnConnection): GatewayLedger {
  const ledger = store.gateways.get(parameters['VpnGatewayId'] ?? '')
  if (!ledger) throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  return ledger
}
