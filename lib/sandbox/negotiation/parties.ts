import type { CustomerGateway, VpnConnection, VpnGateway } from '../resources'

/** One phase as both ends must agree on it, in the words of the API. */
export type Phase = {
  readonly encryption: string
  readonly authentication: string
  readonly group: string
  readonly lifetimeSeconds: string
}

/** What the two ends of a connection have in a log. The pre-shared key is not among it. */
export type Parties = {
  readonly connectionId: string
  readonly localIp: string
  readonly remoteIp: string
  readonly localId: string
  readonly remoteId: string
  readonly localSubnet: string
  readonly remoteSubnet: string
  readonly version: 'ikev1' | 'ikev2'
  readonly mode: string
  readonly phase1: Phase
  readonly phase2: Phase
  readonly dpd: boolean
  readonly natTraversal: boolean
}

/** The ends of a connection, read from its parameters and its gateways. */
export function partiesOf(
  { vpnConnectionId, parameters }: VpnConnection,
  gateway: VpnGateway | undefined,
  customerGateway: CustomerGateway | undefined,
): Parties {
  // Written by writeRequest: an object of texts and numbers.
  const config = (name: string) =>
    JSON.parse(parameters[name] ?? '{}') as Readonly<Record<string, string | number>>
  const [ike, ipsec] = [config('IkeConfig'), config('IpsecConfig')]
  const text = (value: string | number | undefined) => String(value ?? '')
  return {
    connectionId: vpnConnectionId,
    localIp: gateway?.internetIp ?? '0.0.0.0',
    remoteIp: customerGateway?.ipAddress ?? '0.0.0.0',
    localId: text(ike['LocalId']),
    remoteId: text(ike['RemoteId']),
    localSubnet: text(parameters['LocalSubnet']),
    remoteSubnet: text(parameters['RemoteSubnet']),
    version: ike['IkeVersion'] === 'ikev2' ? 'ikev2' : 'ikev1',
    mode: text(ike['IkeMode'] ?? 'main'),
    phase1: {
      encryption: text(ike['IkeEncAlg']),
      authentication: text(ike['IkeAuthAlg']),
      group: text(ike['IkePfs']),
      lifetimeSeconds: text(ike['IkeLifetime']),
    },
    phase2: {
      encryption: text(ipsec['IpsecEncAlg']),
      authentication: text(ipsec['IpsecAuthAlg']),
      group: text(ipsec['IpsecPfs']),
      lifetimeSeconds: text(ipsec['IpsecLifetime']),
    },
    dpd: parameters['EnableDpd'] !== 'false',
    natTraversal: parameters['EnableNatTraversal'] !== 'false',
  }
}
