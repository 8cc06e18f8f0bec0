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

/** When a connection was last created, modified or deleted. */
export function changeTimeOf({ createTime, modifyTime, deleteTime }: VpnConnection): number {
  return deleteTime ?? modifyTime ?? createTime
}

/** A gateway and running totals over its connections, so that no create has to count them. */
export class GatewayLedger {
  readonly gateway: VpnGateway
  readonly tunnelCidrs = new Set<string>()
  connectionCount = 0
  policyRoutes = 0
  /** When the last change of a connection began, or -Infinity. */
  #lastChangeTime = Number.NEGATIVE_INFINITY

  constructor(gateway: VpnGateway) {
    this.gateway = gateway
  }

  /** Books what a connection takes up. */
  add({ parameters }: VpnConnection): void {
    this.connectionCount += 1
    this.policyRoutes += policyRoutesOf(parameters)
    const block = tunnelCidrOf(parameters)
    if (block !== undefined) this.tunnelCidrs.add(block)
  }

  /** Frees what a connection took up. */
  remove({ parameters }: VpnConnection): void {
    this.connectionCount -= 1
    this.policyRoutes -= policyRoutesOf(parameters)
    const block = tunnelCidrOf(parameters)
    if (block !== undefined) this.tunnelCidrs.delete(block)
  }

  /** A change of one of its connections began. */
  touch(connection: VpnConnection): void {
    this.#lastChangeTime = Math.max(this.#lastChangeTime, changeTimeOf(connection))
  }

  /** `Status` of the gateway at a moment. */
  statusAt(now: number, settleMs: number): string {
    if (this.gateway.alwaysUpdating) return 'updating'
    return valueAfter(configuring(settleMs), now - this.#lastChangeTime)
  }
}
