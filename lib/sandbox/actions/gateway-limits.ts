import { apiError, invalid } from '../api-error'
import { type GatewayLedger, policyRoutesOf, tunnelCidrOf } from '../state/gateway-ledger'
import type { Store } from '../state/store'
import type { Call } from './action'

type Parameters = Call['parameters']

/** Whether the caller may use the gateway, and whether it is paid for. */
export function assertUsable({ gateway }: GatewayLedger): void {
  if (gateway.refuses) throw apiError(gateway.refuses)
  if (gateway.businessStatus === 'FinancialLocked') throw apiError('VpnGateway.FinancialLocked')
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
 * What the gateway's other connections leave no room for. A tunnel block must be unique among the
 * connections of a gateway ("CreateVpnConnection" today, BgpConfig.TunnelCidr); the code is *assumed*.
 */
export function assertRoom(store: Store, ledger: GatewayLedger, parameters: Parameters): void {
  if (store.hasIdentity(parameters)) throw apiError('InvalidVpnConnection.AlreadyExists')
  const block = tunnelCidrOf(parameters)
  if (block !== undefined && ledger.tunnelCidrs.has(block))
    throw invalid('BgpConfig', `TunnelCidr: ${block} is taken by another connection.`)
  const { quota } = ledger.gateway
  if (ledger.connections.length >= quota.connections) throw apiError('Resource.QuotaFull')
  const wanted = policyRoutesOf(parameters)
  if (ledger.policyRoutes + wanted > quota.policyRoutes) {
    const { policyRoutes: existing } = ledger
    throw apiError('QuotaExceeded.PolicyBasedRoute', existing, wanted, quota.policyRoutes)
  }
}

/** One change at a time. Source: "CreateVpnConnection" (today), usage notes. */
export function assertIdle(ledger: GatewayLedger, { now, settleMs }: Call): void {
  if (ledger.statusAt(now, settleMs) !== 'active') throw apiError('VpnGateway.Configuring')
}
