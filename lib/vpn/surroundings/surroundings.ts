import type { Cidr } from '@/lib/net/cidr'
import type { Ipv4 } from '@/lib/net/ipv4'
import type { NamedConnection } from '../finding'
import type { IkeKey } from '../ike-keys'

/** Phase 1 of a tunnel as the service tells it, in texts that a form takes. */
export type IkeTexts = Readonly<Partial<Record<IkeKey, string>>>

/** A tunnel of another connection. */
export type OtherTunnel = {
  readonly customerGatewayId: string | undefined
  readonly tunnelCidr: Cidr | undefined
  /** The AS number of the Alibaba Cloud side. */
  readonly localAsn: number | undefined
  readonly ike: IkeTexts
}

/** A connection that stands on the VPN gateway already. */
export type OtherConnection = NamedConnection & {
  readonly localSubnets: readonly Cidr[]
  readonly remoteSubnets: readonly Cidr[]
  readonly bgpEnabled: boolean
  /** `State` of DescribeVpnConnections. */
  readonly state: string | undefined
  /** One tunnel, or the active and the standby one. */
  readonly tunnels: readonly OtherTunnel[]
  /** The addresses its health check probes from and to; undefined while the check is off. */
  readonly healthCheck: { readonly source: Ipv4; readonly destination: Ipv4 } | undefined
}

/** The VPN gateway itself. What the service does not say is undefined. */
export type SurroundingGateway = {
  readonly regionId: string
  readonly vpnGatewayId: string
  readonly name: string | undefined
  readonly status: string | undefined
  readonly businessStatus: string | undefined
  readonly enableBgp: boolean | undefined
  /** Whether BGP could be switched on (`VpnEnableBgp` among the capabilities in `Tag`). */
  readonly bgpCapable: boolean | undefined
  readonly dualTunnel: boolean
  readonly type: 'Normal' | 'NationalStandard' | undefined
}

/**
 * What the server knows about a chosen VPN gateway: what it can do now, and what stands on it. A
 * connection that is being edited is among `connections`; who asks says which one that is.
 */
export type Surroundings = {
  readonly gateway: SurroundingGateway
  readonly connections: readonly OtherConnection[]
  /** The next hops of the policy routes, a route each; undefined when they could not be read. */
  readonly policyRoutes: readonly (string | undefined)[] | undefined
}

/** The connections beside the one that is being edited. One that is deleted takes up nothing. */
export function othersOf(
  { connections }: Surroundings,
  except?: string,
): readonly OtherConnection[] {
  return connections.filter(
    ({ vpnConnectionId, state }) => vpnConnectionId !== except && state !== 'deleted',
  )
}

/** The name of a connection, or its ID where it has none. */
export const nameOf = ({ name, vpnConnectionId }: NamedConnection): string =>
  name ?? vpnConnectionId

/** As far as a finding names it. */
export const namedOf = ({
  regionId,
  vpnConnectionId,
  name,
}: NamedConnection): NamedConnection => ({ regionId, vpnConnectionId, name })
