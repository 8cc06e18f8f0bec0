import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { VpnConnection, VpnGateway } from '../resources'
import { configuring, valueAfter } from '../transitions'
import { policyRoutesOf } from './auto-routes'

type Parameters = VpnConnection['parameters']

const blocks = (text: string | undefined): string[] => splitCidrs(text ?? '')

const ofTunnels = (parameters: Parameters, key: string): string[] =>
  [1, 2].flatMap((number) => parameters[`TunnelOptionsSpecification.${number}.${key}`] ?? [])

/** A BGP session of a connection, with the documented name of the group that holds its values. */
export type Session = {
  readonly group: string
  readonly tunnelCidr: string
  readonly localAsn: string
}

type SessionValues = { readonly TunnelCidr?: string; readonly LocalAsn?: string | number }

function sessionOf(group: string, { TunnelCidr, LocalAsn }: SessionValues): Session[] {
  if (TunnelCidr === undefined) return []
  return [{ group, tunnelCidr: TunnelCidr, localAsn: String(LocalAsn) }]
}

/** The BGP sessions of a connection, one per tunnel; none without BGP. */
export function sessionsOf(parameters: Parameters): readonly Session[] {
  const json = parameters['BgpConfig']
  if (json !== undefined) return sessionOf('BgpConfig', JSON.parse(json) as SessionValues)
  return [1, 2].flatMap((number) => {
    const group = `TunnelOptionsSpecification.${number}.TunnelBgpConfig`
    const [TunnelCidr, LocalAsn] = ['TunnelCidr', 'LocalAsn'].map(
      (key) => parameters[`${group}.${key}`],
    )
    return sessionOf(group, { ...(TunnelCidr && { TunnelCidr }), ...(LocalAsn && { LocalAsn }) })
  })
}

/** The customer gateways of the tunnels. */
export function peersOf(parameters: Parameters): readonly string[] {
  const { CustomerGatewayId } = parameters
  return CustomerGatewayId === undefined
    ? ofTunnels(parameters, 'CustomerGatewayId')
    : [CustomerGatewayId]
}

/**
 * What makes two connections the same (*assumed*; "CreateVpnConnection" only says that one exists):
 * the gateways at both ends and the subnets of both sides, in any order.
 */
export function identityOf(parameters: Parameters): string {
  const side = (name: string) => blocks(parameters[name]).sort().join(',')
  const { VpnGatewayId } = parameters
  const peers = peersOf(parameters).join(',')
  return [VpnGatewayId, peers, side('LocalSubnet'), side('RemoteSubnet')].join('|')
}

/** When a connection was last created, modified or deleted. */
export function changeTimeOf({ createTime, modifyTime, deleteTime }: VpnConnection): number {
  return deleteTime ?? modifyTime ?? createTime
}

/** A gateway and running totals over its connections, so that no create has to count them. */
export class GatewayLedger {
  readonly gateway: VpnGateway
  readonly tunnelCidrs = new Set<string>()
  /** How many BGP sessions have an AS number on the gateway's side. */
  readonly sessionCounts = new Map<string, number>()
  connectionCount = 0
  /** Those that connections add by themselves and those that people add. */
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
    for (const { tunnelCidr, localAsn } of sessionsOf(parameters)) {
      this.tunnelCidrs.add(tunnelCidr)
      this.sessionCounts.set(localAsn, (this.sessionCounts.get(localAsn) ?? 0) + 1)
    }
  }

  /** Frees what a connection took up. */
  remove({ parameters }: VpnConnection): void {
    this.connectionCount -= 1
    this.policyRoutes -= policyRoutesOf(parameters)
    for (const { tunnelCidr, localAsn } of sessionsOf(parameters)) {
      this.tunnelCidrs.delete(tunnelCidr)
      const count = (this.sessionCounts.get(localAsn) ?? 0) - 1
      if (count > 0) this.sessionCounts.set(localAsn, count)
      else this.sessionCounts.delete(localAsn)
    }
  }

  /** A change of one of its connections began. */
  touch(connection: VpnConnection): void {
    this.touchAt(changeTimeOf(connection))
  }

  /** Any other change of the gateway began. */
  touchAt(time: number): void {
    this.#lastChangeTime = Math.max(this.#lastChangeTime, time)
  }

  /** `Status` of the gateway at a moment. */
  statusAt(now: number, settleMs: number): string {
    if (this.gateway.alwaysUpdating) return 'updating'
    return valueAfter(configuring(settleMs), now - this.#lastChangeTime)
  }
}
