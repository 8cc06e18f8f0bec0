import { isEverything, parseCidr } from '@/lib/net/cidr'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { VpnConnection, VpnGateway } from '../resources'
import { configuring, valueAfter } from '../transitions'

type Parameters = VpnConnection['parameters']

const blocks = (text: string | undefined): string[] => splitCidrs(text ?? '')

/**
 * The policy-based routes a connection adds to its gateway: one for each pair of a local and a remote
 * block (*assumed*, after the route table shown in "Troubleshoot IPsec-VPN connection issues").
 * None without `AutoConfigRoute`, and none in destination routing mode, `0.0.0.0/0` on both sides.
 */
export function policyRoutesOf(parameters: Parameters): number {
  if (parameters['AutoConfigRoute'] === 'false') return 0
  const sides = [blocks(parameters['LocalSubnet']), blocks(parameters['RemoteSubnet'])]
  const everything = (side: string[]) =>
    side.some((text) => isEverything(parseCidr(text) ?? { address: 0, prefix: 32 }))
  if (sides.every(everything)) return 0
  return sides.reduce((product, side) => product * side.length, 1)
}

/** The block of a BGP session, or undefined. */
export function tunnelCidrOf(parameters: Parameters): string | undefined {
  const json = parameters['BgpConfig']
  if (json === undefined) return undefined
  const config = JSON.parse(json) as { TunnelCidr?: string }
  return config.TunnelCidr
}

/**
 * What makes two connections the same (*assumed*; "CreateVpnConnection" only says that one exists):
 * both gateways and the subnets of both sides, in any order.
 */
export function identityOf(parameters: Parameters): string {
  const side = (name: string) => blocks(parameters[name]).sort().join(',')
  const { VpnGatewayId, CustomerGatewayId } = parameters
  return [VpnGatewayId, CustomerGatewayId, side('LocalSubnet'), side('RemoteSubnet')].join('|')
}

/** A gateway and running totals over its connections, so that no create has to count them. */
export class GatewayLedger {
  readonly gateway: VpnGateway
  readonly connections: VpnConnection[] = []
  readonly tunnelCidrs = new Set<string>()
  policyRoutes = 0
  /** When the last create began, or -Infinity. */
  lastCreateTime = Number.NEGATIVE_INFINITY

  constructor(gateway: VpnGateway) {
    this.gateway = gateway
  }

  add(connection: VpnConnection): void {
    this.connections.push(connection)
    this.policyRoutes += policyRoutesOf(connection.parameters)
    this.lastCreateTime = Math.max(this.lastCreateTime, connection.createTime)
    const block = tunnelCidrOf(connection.parameters)
    if (block !== undefined) this.tunnelCidrs.add(block)
  }

  /** `Status` of the gateway at a moment. */
  statusAt(now: number, settleMs: number): string {
    if (this.gateway.alwaysUpdating) return 'updating'
    return valueAfter(configuring(settleMs), now - this.lastCreateTime)
  }
}
