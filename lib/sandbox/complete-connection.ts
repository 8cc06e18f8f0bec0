import 'server-only'
import { Secret } from '@/lib/secret'
import type { Connection } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { CustomerGateway, VpnGateway } from './resources'

/** What the schema is told about a pair of gateways. */
export function factsAbout(
  gateway: VpnGateway,
  customerGateway: CustomerGateway,
  status: string,
): Facts {
  return {
    vpnGateway: {
      type: gateway.vpnType,
      internetIp: gateway.internetIp,
      enableBgp: gateway.enableBgp,
      dualTunnel: false,
      status,
      businessStatus: gateway.businessStatus,
    },
    customerGateway: {
      ipAddress: customerGateway.ipAddress,
      asn: customerGateway.asn ?? null,
    },
  }
}

/**
 * The documented parameters of a connection with everything the service fills in: the pre-shared
 * key, and both identifiers from the gateways' addresses.
 * Source: "CreateVpnConnection" (2020 reference), IkeConfig.Psk, LocalIdIPsec and RemoteId.
 */
export function completeConnection(
  connection: Connection,
  gateway: VpnGateway,
  customerGateway: CustomerGateway,
  psk: () => string,
): Record<string, string> {
  const tunnels = connection.tunnels.map((tunnel) => ({
    ...tunnel,
    psk: tunnel.psk ?? new Secret(psk()),
    localId: tunnel.localId ?? gateway.internetIp,
    remoteId: tunnel.remoteId ?? customerGateway.ipAddress,
  }))
  return writeRequest({ ...connection, tunnels }, 'reveal')
}
