import type { VpnConnection } from '../resources'
import { changeTimeOf } from '../state/gateway-ledger'
import { connectionStates } from '../transitions'
import type { Call } from './action'
import type { Described } from './connection-fields'

/** A connection with its gateways and its states at the moment of the call. */
export function described({ store, now, settleMs }: Call, connection: VpnConnection): Described {
  const { vpnConnectionId, parameters } = connection
  const customerGateway = store.customerGateways.get(parameters['CustomerGatewayId'] ?? '')
  const states = connectionStates({
    now,
    settleMs,
    changeTime: changeTimeOf(connection),
    negotiateTime: connection.renegotiateTime ?? connection.createTime,
    isDeleting: connection.deleteTime !== undefined,
    effectImmediately: parameters['EffectImmediately'] === 'true',
    peer: customerGateway?.peer ?? 'silent',
    override: store.overrides.get(vpnConnectionId),
  })
  const gateway = store.gateways.get(parameters['VpnGatewayId'] ?? '')?.gateway
  return { connection, gateway, customerGateway, ...states }
}
