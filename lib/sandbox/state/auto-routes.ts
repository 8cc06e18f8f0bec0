import { isEverything, parseCidr } from '@/lib/net/cidr'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { Route, VpnConnection } from '../resources'

const blocks = (text: string | undefined): string[] => splitCidrs(text ?? '')

const hasEverything = (side: readonly string[]) =>
  side.some((text) => isEverything(parseCidr(text) ?? { address: 0, prefix: 32 }))

/** The pairs of a local and a remote block for which a connection adds a route by itself. */
function pairsOf(parameters: VpnConnection['parameters']): [string, string][] {
  if (parameters['AutoConfigRoute'] === 'false') return []
  const locals = blocks(parameters['LocalSubnet'])
  const remotes = blocks(parameters['RemoteSubnet'])
  if (hasEverything(locals) && hasEverything(remotes)) return []
  return locals.flatMap((local) => remotes.map((remote): [string, string] => [local, remote]))
}

/**
 * The policy-based routes a connection adds to its gateway: one for each pair of a local and a remote
 * block (*assumed*, after the route table shown in "Troubleshoot IPsec-VPN connection issues").
 * None without `AutoConfigRoute`, and none in destination routing mode, `0.0.0.0/0` on both sides.
 */
export const policyRoutesOf = (parameters: VpnConnection['parameters']): number =>
  pairsOf(parameters).length

/**
 * These routes themselves, with weight 100 and priority 10 as that route table shows them. They are
 * not published at first (*assumed*: "up, but no traffic" is explained by just that).
 */
export function autoRoutesOf(connection: VpnConnection): Route[] {
  const { vpnConnectionId, createTime, modifyTime = createTime, parameters } = connection
  if (connection.deleteTime !== undefined) return []
  return pairsOf(parameters).map(([source, destination]) => ({
    kind: 'policy',
    source,
    destination,
    nextHop: vpnConnectionId,
    weight: 100,
    priority: 10,
    description: '',
    published: false,
    createTime: modifyTime,
    isAutomatic: true,
  }))
}
