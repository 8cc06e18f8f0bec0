import type { Fields } from '../answer'
import { apiError, missing } from '../api-error'
import { failureCodes } from '../negotiation/failure-codes'
import { lastFailure } from '../negotiation/ike-log'
import { differingValues } from '../negotiation/remote-end'
import type { VpnConnection } from '../resources'
import { type TunnelView, tunnelViews } from '../state/tunnel-views'
import type { Action, Call } from './action'
import { negotiationOf } from './described'
import { pageOf } from './paging'
import { requiredRegion } from './required'

type List = 'VpnConnectionIds' | 'TunnelIds'

/** `VpnConnectionIds.N` or `TunnelIds.N` in the order of N. */
function idsIn(parameters: Call['parameters'], list: List): string[] {
  const numbered = new RegExp(`^${list}\\.(\\d{1,4})$`)
  return Object.entries(parameters)
    .flatMap(([name, value]) => {
      const [, number] = numbered.exec(name) ?? []
      return number && value ? [{ number: Number(number), value }] : []
    })
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value)
}

/** One that is unknown, of another region or of another gateway is not found (*assumed*). */
function connectionsOf(call: Call, ids: readonly string[]): VpnConnection[] {
  const regionId = requiredRegion(call)
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
 * The tunnels of a call: those it names, and the only ones of the single-tunnel connections it names. That
 * a dual-tunnel connection without a tunnel is asked about both is *assumed*.
 */
function viewsOf(call: Call): TunnelView[] {
  const { parameters, store } = call
  const ids = idsIn(parameters, 'VpnConnectionIds')
  const tunnelIds = idsIn(parameters, 'TunnelIds')
  if (ids.length + tunnelIds.length === 0) throw missing('VpnConnectionIds')
  const owners = tunnelIds.map((tunnelId) => {
    const owner = store.connectionOfTunnel(tunnelId)
    if (!owner) throw apiError('InvalidVpnConnectionInstanceId.NotFound')
    return owner
  })
  const connections = connectionsOf(call, [...new Set([...ids, ...owners])])
  const views = connections.flatMap(tunnelViews)
  return views.filter(
    ({ tunnelId }) =>
      tunnelIds.length === 0 || tunnelId === undefined || tunnelIds.includes(tunnelId),
  )
}

/**
 * `NoExceptionFound` while nothing has failed, also before the first attempt. Fields that say
 * nothing then are left out (*assumed*).
 */
function diagnosis(call: Call, view: TunnelView): Fields {
  const negotiation = negotiationOf(call, view)
  const failure = lastFailure(negotiation)
  const code = failure?.code ?? 'NoExceptionFound'
  const differing = differingValues(code, negotiation.ends)
  return {
    VpnConnectionId: view.connection.vpnConnectionId,
    ...(view.tunnelId !== undefined && { TunnelId: view.tunnelId }),
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
 * connections with two tunnels. Pages hold at most 50 (*assumed*).
 */
export const diagnoseVpnConnections: Action = (call) => {
  const { page, fields } = pageOf(call.parameters, viewsOf(call))
  return { ...fields, VpnConnections: page.map((view) => diagnosis(call, view)) }
}
