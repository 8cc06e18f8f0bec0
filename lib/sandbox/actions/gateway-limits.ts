import { apiError, invalid } from '../api-error'
import { policyRoutesOf } from '../state/auto-routes'
import { type GatewayLedger, identityOf, type Session, sessionsOf } from '../state/gateway-ledger'
import type { Store } from '../state/store'
import type { Call } from './action'

type Parameters = Call['parameters']

/** Whether the caller may use the gateway. */
export function assertPermitted({ gateway }: GatewayLedger): void {
  if (gateway.refuses) throw apiError(gateway.refuses)
}

/** Whether the caller may use the gateway, and whether it is paid for. */
export function assertUsable(ledger: GatewayLedger): void {
  assertPermitted(ledger)
  if (ledger.gateway.businessStatus === 'FinancialLocked')
    throw apiError('VpnGateway.FinancialLocked')
}

/** The blocks that a seeded gateway refuses, to make `IllegalParam` reachable in a valid form. */
export function assertSubnetsTaken({ gateway }: GatewayLedger, parameters: Parameters): void {
  const { local, remote } = gateway.refusedSubnets ?? {}
  const holds = (name: string, block: string | undefined) =>
    block !== undefined && parameters[name]?.split(',').includes(block)
  if (holds('LocalSubnet', local)) throw apiError('IllegalParam.LocalSubnet', local ?? '')
  if (holds('RemoteSubnet', remote)) throw apiError('IllegalParam.RemoteSubnet', remote ?? '')
}

function refusedSession({ group }: Session, key: string, why: string) {
  const [top = group] = group.split('.')
  return invalid(top, `${group}.${key}: ${why}`)
}

/**
 * A tunnel block must be unique among the connections of a gateway ("CreateVpnConnection" today,
 * BgpConfig.TunnelCidr), and all of them have one AS number on the gateway's side ("Configure BGP",
 * prerequisites). To change that number one connection has to be the first, so that one that speaks BGP
 * already may take another. The codes are *assumed*.
 */
function assertRoomForSessions(
  { tunnelCidrs, sessionCounts }: GatewayLedger,
  sessions: readonly Session[],
  own: readonly Session[],
): void {
  const isOwn = (block: string) => own.some(({ tunnelCidr }) => tunnelCidr === block)
  for (const session of sessions) {
    const { tunnelCidr, localAsn } = session
    if (tunnelCidrs.has(tunnelCidr) && !isOwn(tunnelCidr))
      throw refusedSession(session, 'TunnelCidr', `${tunnelCidr} is taken by another connection.`)
    if (own.length === 0 && sessionCounts.size > 0 && !sessionCounts.has(localAsn)) {
      const theirs = [...sessionCounts.keys()].join(', ')
      throw refusedSession(
        session,
        'LocalAsn',
        `The other connections of the gateway use ${theirs}.`,
      )
    }
  }
}

/**
 * What the gateway's other connections leave no room for; `before` are the parameters of a connection
 * that is modified, whose own share is free to it.
 */
export function assertRoom(
  store: Store,
  ledger: GatewayLedger,
  parameters: Parameters,
  before?: Parameters,
): void {
  const isNewIdentity = !before || identityOf(before) !== identityOf(parameters)
  if (isNewIdentity && store.hasIdentity(parameters))
    throw apiError('InvalidVpnConnection.AlreadyExists')
  assertRoomForSessions(ledger, sessionsOf(parameters), before ? sessionsOf(before) : [])
  const { quota } = ledger.gateway
  if (!before && ledger.connectionCount >= quota.connections) throw apiError('Resource.QuotaFull')
  const existing = ledger.policyRoutes - (before ? policyRoutesOf(before) : 0)
  const wanted = policyRoutesOf(parameters)
  if (existing + wanted > quota.policyRoutes)
    throw apiError('QuotaExceeded.PolicyBasedRoute', existing, wanted, quota.policyRoutes)
}

/** One change at a time. Source: "CreateVpnConnection" (today), usage notes. */
export function assertIdle(ledger: GatewayLedger, { now, settleMs }: Call): void {
  if (ledger.statusAt(now, settleMs) !== 'active') throw apiError('VpnGateway.Configuring')
}
