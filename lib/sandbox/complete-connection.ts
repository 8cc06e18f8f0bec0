import 'server-only'
import { Secret } from '@/lib/secret'
import { certificationValues } from '@/lib/vpn/china-certification'
import type { Connection, ConnectionText } from '@/lib/vpn/connection'
import { defaultText } from '@/lib/vpn/defaults'
import type { Facts } from '@/lib/vpn/facts'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { CustomerGateway, VpnGateway } from './resources'

/** What the schema is told about a gateway and the customer gateway of each tunnel. */
export function factsAbout(
  gateway: VpnGateway,
  customerGateways: readonly CustomerGateway[],
  status: string,
): Facts {
  const { disasterRecovery } = gateway
  return {
    vpnGateway: {
      type: gateway.vpnType,
      internetIp: gateway.internetIp,
      enableBgp: gateway.enableBgp,
      ...(disasterRecovery && { standbyIp: disasterRecovery.internetIp }),
      dualTunnel: disasterRecovery !== undefined,
      status,
      businessStatus: gateway.businessStatus,
    },
    customerGateways: customerGateways.map(({ ipAddress, asn = null }) => ({ ipAddress, asn })),
  }
}

/**
 * What a create that leaves parameters out is laid over. On a China Certification gateway the defaults
 * are the algorithms it takes ("CreateVpnConnection" today, IkeConfig.IkeEncAlg; of the others *assumed*).
 * The AS number of two tunnels must be given, so it has none.
 */
export function defaultsOn({ vpnType, disasterRecovery }: VpnGateway): ConnectionText {
  const text = defaultText(disasterRecovery ? 'dual' : 'single')
  const tunnels = text.tunnels.map((tunnel) => ({
    ...tunnel,
    ...(vpnType === 'NationalStandard' && certificationValues),
    ...(disasterRecovery && { bgpLocalAsn: '' }),
  }))
  return { ...text, tunnels }
}

/** The address of a gateway's tunnel; of the gateway itself where it has one tunnel. */
export const tunnelAddress = (gateway: VpnGateway, tunnel: number): string =>
  tunnel === 0 ? gateway.internetIp : (gateway.disasterRecovery?.internetIp ?? gateway.internetIp)

/**
 * The documented parameters of a connection with everything the service fills in: the pre-shared
 * keys, and all identifiers from the addresses. A China Certification gateway has no key.
 * Source: "CreateVpnConnection" (2020 reference), IkeConfig.Psk, LocalIdIPsec and RemoteId.
 */
export function completeConnection(
  connection: Connection,
  gateway: VpnGateway,
  customerGateways: readonly CustomerGateway[],
  psk: () => string,
): Record<string, string> {
  const tunnels = connection.tunnels.map((tunnel, index) => ({
    ...tunnel,
    ...(gateway.vpnType === 'Normal' && { psk: tunnel.psk ?? new Secret(psk()) }),
    localId: tunnel.localId ?? tunnelAddress(gateway, index),
    remoteId: tunnel.remoteId ?? customerGateways[index]?.ipAddress ?? '',
  }))
  return writeRequest({ ...connection, tunnels }, 'reveal')
}
