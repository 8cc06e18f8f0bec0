import { containsAddress, parseCidr } from '@/lib/net/cidr'
import { parseIpv4 } from '@/lib/net/ipv4'
import { statusOf } from '@/lib/vpn/connection-status'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'

/** The blocks of an answer. The form's reader would bring its codecs, 15 kB, onto a page that reads nothing. */
const blocksOf = (subnets = ''): readonly string[] => subnets.split(',').filter(Boolean)

/** The customer gateways of a connection: its own, or those of its tunnels. */
export function customerGatewaysOf(connection: DescribedConnection): readonly string[] {
  const tunnels = connection.TunnelOptionsSpecification?.TunnelOptions ?? []
  const ids = [connection.CustomerGatewayId, ...tunnels.map((tunnel) => tunnel.CustomerGatewayId)]
  return [...new Set(ids.filter((id) => id !== undefined))]
}

export function subnetsOf(connection: DescribedConnection) {
  return {
    local: blocksOf(connection.LocalSubnet),
    remote: blocksOf(connection.RemoteSubnet),
  }
}

function matchesWord(connection: DescribedConnection, word: string): boolean {
  const { local, remote } = subnetsOf(connection)
  const subnets = [...local, ...remote]
  const address = parseIpv4(word)
  const holdsAddress = subnets.some((text) => {
    const block = parseCidr(text)
    return block && address !== undefined && containsAddress(block, address)
  })
  const texts = [
    connection.Name,
    connection.VpnConnectionId,
    connection.VpnGatewayId,
    ...customerGatewaysOf(connection),
    ...subnets,
    statusOf(connection).word,
  ]
  return holdsAddress || texts.some((text) => text?.toLowerCase().includes(word))
}

/**
 * The connections in which every word of the search occurs, the newest first. An address finds the
 * connections whose subnets hold it.
 */
export function matchConnections(
  connections: readonly DescribedConnection[],
  search: string,
): readonly DescribedConnection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return connections
    .filter((connection) => words.every((word) => matchesWord(connection, word)))
    .toSorted((a, b) => (b.CreateTime ?? 0) - (a.CreateTime ?? 0))
}
