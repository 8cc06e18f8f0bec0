import { formatIpv4, parseIpv4 } from '@/lib/net/ipv4'
import type { ConnectionText } from './connection'
import type { Facts } from './facts'

const isAddress = (text: string, address: string | undefined): boolean => {
  const parsed = parseIpv4(text)
  return parsed !== undefined && formatIpv4(parsed) === address
}

/**
 * The form another connection starts from. The service fills in the identifiers it was not given
 * with the gateways' own addresses; taken along, they would name the old peer to the new one.
 */
export function templateOf(text: ConnectionText, facts: Facts): ConnectionText {
  const { vpnGateway, customerGateway } = facts
  return {
    ...text,
    tunnels: text.tunnels.map((tunnel) => ({
      ...tunnel,
      localId: isAddress(tunnel.localId, vpnGateway?.internetIp) ? '' : tunnel.localId,
      remoteId: isAddress(tunnel.remoteId, customerGateway?.ipAddress) ? '' : tunnel.remoteId,
    })),
  }
}
