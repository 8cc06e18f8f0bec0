import { type FailureCode, failureCodes } from '../negotiation/failure-codes'
import type { Negotiation } from '../negotiation/ike-log'
import { partiesOf } from '../negotiation/parties'
import type { Peer, VpnConnection } from '../resources'
import { changeTimeOf } from '../state/gateway-ledger'
import { connectionStates, trafficDelayMs } from '../transitions'
import type { Call } from './action'
import type { Described } from './connection-fields'

/** What a connection fails with, unless the control has put another code on it. */
const codeOfPeer: Readonly<Record<Peer, FailureCode>> = {
  answers: 'NoExceptionFound',
  silent: 'Phase1NegotiationTimeout',
  'refuses-phase-2': 'PfsMismatch',
}

/** When the connection's negotiation starts: after its change has settled. */
function negotiateTimeOf({ settleMs }: Call, connection: VpnConnection): number {
  const { createTime, renegotiateTime = createTime, parameters } = connection
  const delayMs = parameters['EffectImmediately'] === 'true' ? 0 : trafficDelayMs
  return renegotiateTime + settleMs + delayMs
}

function gatewaysOf({ store }: Call, { parameters }: VpnConnection) {
  return {
    gateway: store.gateways.get(parameters['VpnGatewayId'] ?? '')?.gateway,
    customerGateway: store.customerGateways.get(parameters['CustomerGatewayId'] ?? ''),
  }
}

function failureCodeOf(call: Call, connection: VpnConnection): FailureCode {
  const { customerGateway } = gatewaysOf(call, connection)
  const mark = call.store.mismatches.get(connection.vpnConnectionId)
  return mark ?? codeOfPeer[customerGateway?.peer ?? 'silent']
}

/** A connection with its gateways and its states at the moment of the call. */
export function described(call: Call, connection: VpnConnection): Described {
  const states = connectionStates({
    now: call.now,
    settleMs: call.settleMs,
    changeTime: changeTimeOf(connection),
    negotiateTime: negotiateTimeOf(call, connection),
    isDeleting: connection.deleteTime !== undefined,
    outcome: failureCodes[failureCodeOf(call, connection)].outcome,
    override: call.store.overrides.get(connection.vpnConnectionId),
  })
  return { connection, ...gatewaysOf(call, connection), ...states }
}

/** How the two ends of a connection have got on until the moment of the call. */
export function negotiationOf(call: Call, connection: VpnConnection): Negotiation {
  const { gateway, customerGateway } = gatewaysOf(call, connection)
  return {
    ends: partiesOf(connection, gateway, customerGateway),
    code: failureCodeOf(call, connection),
    beginTime: negotiateTimeOf(call, connection),
    untilTime: connection.deleteTime ?? call.now,
  }
}
