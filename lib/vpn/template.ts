import { formatIpv4, parseIpv4 } from '@/lib/net/ipv4'
import type { ConnectionText } from './connection'
import { type Facts, factsOfTunnel } from './facts'
import { isReserved } from './tags/check-tags'
import { splitTags, writeTags } from './values/tag-list'

const isAddress = (text: string, address: string | undefined): boolean => {
  const parsed = parseIpv4(text)
  return parsed !== undefined && formatIpv4(parsed) === address
}

/**
 * The form another connection starts from. The service fills in the identifiers it was not given
 * with the gateways' own addresses; taken along, they would name the old peer to the new one. Tags that only the
 * service may set stay behind too: a create with them is refused.
 */
export function templateOf(text: ConnectionText, facts: Facts): ConnectionText {
  return {
    ...text,
    tags: writeTags(splitTags(text.tags).filter((tag) => !isReserved(tag))),
    tunnels: text.tunnels.map((tunnel, index) => {
      const { vpnGateway, customerGateway } = factsOfTunnel(facts, index)
      return {
        ...tunnel,
        localId: isAddress(tunnel.localId, vpnGateway?.internetIp) ? '' : tunnel.localId,
        remoteId: isAddress(tunnel.remoteId, customerGateway?.ipAddress) ? '' : tunnel.remoteId,
      }
    }),
  }
}
