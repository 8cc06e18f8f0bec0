import type { Fields } from '../answer'
import { apiError, missing } from '../api-error'
import { failureCodes } from '../negotiation/failure-codes'
import { lastFailure } from '../negotiation/ike-log'
import { differingValues } from '../negotiation/remote-end'
import type { VpnConnection } from '../resources'
import type { Action, Call } from './action'
import { negotiationOf } from './described'
import { pageOf } from './paging'
import { requiredRegion } from './required'

/** `VpnConnectionIds.N` in the order of N. */
function idsIn(parameters: Call['parameters']): string[] {
  return Object.entries(parameters)
    .flatMap(([name, value]) => {
      const [, number] = /^VpnConnectionIds\.(\d{1,4})$/.exec(name) ?? []
      return number && value ? [{ number: Number(number), value }] : []
    })
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value)
}

/** One that is unknown, of another region or of another gateway is not found (*assumed*). */
function connectionsOf(call: Call): VpnConnection[] {
  const regionId = requiredRegion(call)
  const ids = idsIn(call.parameters)
  if (ids.length === 0) throw missing('VpnConnectionIds')
  const vpnGatewayId = call.parameters['VpnGatewayId']
  if (vpnGatewayId && !call.store.gateways.has(vpnGatewayId))
    throw apiError('InvalidVpnGatewayInstanceId.NotFound')
  return ids.map((id) => {
    const connection = call.store.connections.get(id)
    const isThere =
      connection?.parameters['RegionId'] === regionId &&
      [connection.parameters['VpnGatewayId'], ''].includes(vpnGatewayId ?? '')
    if (!connection || !isThere) throw apiError('InvalidVpnConnectionInstanceId.NotFound')
    return connection
  })
}

/**
 * `NoExceptionFound` while nothing has failed, also before the first attempt. Fields that say
 * nothing then are left out (*assumed*).
 */
function diagnosis(call: Call, connection: VpnConnection): Fields {
  const negotiation = negotiationOf(call, connection)
  const failure = lastFailure(negotiation)
  const code = failure?.code ?? 'NoExceptionFound'
  const differing = differingValues(code, negotiation.ends)
  return {
    VpnConnectionId: connection.vpnConnectionId,
    Severity: failureCodes[code].severity,
    FailedReason: failureCodes[code].reason,
    FailedReasonCode: code,
    ...(failure && { FailedTime: failure.time, SourceLog: failure.sourceLog }),
    ...(differing && {
      MismatchLocalParam: differing.local,
      MismatchRemoteParam: differing.remote,
    }),
  }
}

/**
 * Source: "DiagnoseVpnConnections": the list is a bare array, unlike all others. `TunnelIds` are for
 * connections with two tunnels, and ignored. Pages hold at most 50 (*assumed*).
 */
export const diagnoseVpnConnections: Action = (call) => {
  const { page, fields } = pageOf(call.parameters, connectionsOf(call))
  return { ...fields, VpnConnections: page.map((connection) => diagnosis(call, connection)) }
}
