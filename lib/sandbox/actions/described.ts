import { tunnelAddress } from '../complete-connection'
import { type FailureCode, failureCodes } from '../negotiation/failure-codes'
import type { Negotiation } from '../negotiation/ike-log'
import { partiesOf } from '../negotiation/parties'
import type { Peer, VpnConnection, VpnGateway } from '../resources'
import { changeTimeOf } from '../state/gateway-ledger'
import { type TunnelView, tunnelViews } from '../state/tunnel-views'
import { connectionStates, trafficDelayMs } from '../transitions'
import type { Call } from './action'
import type { Described, DescribedTunnel } from './described-values'

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

/** The gateway as the end of one tunnel: at that tunnel's address. */
const endOf = (gateway: VpnGateway, index: number): VpnGateway => ({
  ...gateway,
  internetIp: tunnelAddress(gateway, index),
})

function gatewaysOf({ store }: Call, { connection: { parameters }, index }: TunnelView) {
  const gateway = store.gateways.get(parameters['VpnGatewayId'] ?? '')?.gateway
  return {
    gateway: gateway && endOf(gateway, index),
    customerGateway: store.customerGateways.get(parameters['CustomerGatewayId'] ?? ''),
  }
}

function failureCodeOf(call: Call, view: TunnelView): FailureCode {
  const { customerGateway } = gatewaysOf(call, view)
  const { mismatches } = call.store
  const mark =
    mismatches.get(view.tunnelId ?? '') ?? mismatches.get(view.connection.vpnConnectionId)
  return mark ?? codeOfPeer[customerGateway?.peer ?? 'silent']
}

function describedView(call: Call, view: TunnelView): Described {
  const { connection } = view
  const states = connectionStates({
    now: call.now,
    settleMs: call.settleMs,
    changeTime: changeTimeOf(connection),
    negotiateTime: negotiateTimeOf(call, connection),
    isDeleting: connection.deleteTime !== undefined,
    outcome: failureCodes[failureCodeOf(call, view)].outcome,
    override:
      call.store.overrides.get(view.tunnelId ?? '') ??
      call.store.overrides.get(connection.vpnConnectionId),
  })
  return { connection, ...gatewaysOf(call, view), ...states }
}

const roles = ['master', 'slave']
/** A tunnel has fewer states than a connection ("DescribeVpnConnection"). */
const tunnelStates: Readonly<Record<string, string>> = {
  updating: 'updating',
  deleting: 'deleting',
  deleted: 'deleting',
}

function describedTunnel(call: Call, view: TunnelView): DescribedTunnel[] {
  if (view.tunnelId === undefined) return []
  const one = describedView(call, view)
  const { index, tunnelId } = view
  return [
    {
      ...one,
      tunnelId,
      state: tunnelStates[one.state] ?? 'active',
      role: roles[index] ?? '',
      zone: one.gateway?.disasterRecovery?.zones[index] ?? '',
    },
  ]
}

/** A connection with its gateways, its tunnels and its states at the moment of the call. */
export function described(call: Call, connection: VpnConnection): Described {
  const views = tunnelViews(connection)
  const [first] = views
  const one = describedView(call, first ?? { index: 0, tunnelId: undefined, connection })
  return {
    ...one,
    connection,
    tunnels: views.flatMap((view) => describedTunnel(call, view)),
  }
}

/** How the two ends of a tunnel have got on until the moment of the call. */
export function negotiationOf(call: Call, view: TunnelView): Negotiation {
  const { connection } = view
  const { gateway, customerGateway } = gatewaysOf(call, view)
  return {
    ends: partiesOf(connection, gateway, customerGateway),
    code: failureCodeOf(call, view),
    beginTime: negotiateTimeOf(call, connection),
    untilTime: connection.deleteTime ?? call.now,
  }
}
