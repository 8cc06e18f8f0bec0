import { apiError, invalid } from '../api-error'
import {
  type GatewayLedger,
  identityOf,
  policyRoutesOf,
  tunnelCidrOf,
} from '../state/gateway-ledger'
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

/**
 * What the gateway's other connections leave no room for; `before` are the parameters of a connection
 * that is modified, whose own share is free to it. A tunnel block must be unique among the
 * connections of a gateway ("CreateVpnConnection" today, BgpConfig.TunnelCidr); the code is *assumed*.
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
  const block = tunnelCidrOf(parameters)
  const ownBlock = before && tunnelCidrOf(before)
  if (block !== undefined && block !== ownBlock && ledger.tunnelCidrs.has(block))
    throw invalid('BgpConfig', `TunnelCidr: ${block} is taken by another connection.`)
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
