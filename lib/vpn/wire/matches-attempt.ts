import { formatCidr, parseCidr } from '@/lib/net/cidr'
import { splitCidrs } from '../values/cidr-list'
import { type DescribedConnection, tunnelsInOrder } from './describe'
import { readRequest } from './read-request'

/** Blocks as a set in one text: their order and the notation of a block mean nothing. */
function blockSet(text = ''): string {
  const blocks = splitCidrs(text).map((part) => {
    const block = parseCidr(part)
    return block ? formatCidr(block) : part
  })
  return [...new Set(blocks)].sort().join()
}

/** The customer gateways of the tunnels, the active one's first. */
function peersOf(described: DescribedConnection): readonly (string | undefined)[] {
  const tunnels = tunnelsInOrder(described)
  return tunnels.length === 0
    ? [described.CustomerGatewayId]
    : tunnels.map(({ CustomerGatewayId }) => CustomerGatewayId)
}

/**
 * Whether a described connection is what CreateVpnConnection with these flat parameters would have
 * made: the same gateways, the same sets of subnets, the same name. The service keeps no token, so
 * this is how a create whose answer was lost is found again.
 */
export function matchesAttempt(
  described: DescribedConnection,
  parameters: Readonly<Record<string, string>>,
): boolean {
  const { text } = readRequest(parameters)
  const peers = text.tunnels.map(({ customerGatewayId }) => customerGatewayId)
  return (
    described.VpnGatewayId === parameters['VpnGatewayId'] &&
    peersOf(described).join() === peers.join() &&
    (described.Name ?? '') === (parameters['Name'] ?? '') &&
    blockSet(described.LocalSubnet) === blockSet(parameters['LocalSubnet']) &&
    blockSet(described.RemoteSubnet) === blockSet(parameters['RemoteSubnet'])
  )
}
