import { parseCidr, rangeOf } from '@/lib/net/cidr'
import { formatIpv4, parseIpv4 } from '@/lib/net/ipv4'
import type { Fields } from '../answer'
import type { CustomerGateway, VpnConnection, VpnGateway } from '../resources'

/** A connection with what its fields are computed from. */
export type Described = {
  readonly connection: VpnConnection
  readonly gateway: VpnGateway | undefined
  readonly customerGateway: CustomerGateway | undefined
  readonly state: string
  readonly status: string
  /** Of a dual-tunnel connection; none of any other. */
  readonly tunnels?: readonly DescribedTunnel[]
}

/** One tunnel of a connection as it is described: its view, and what the view does not say. */
export type DescribedTunnel = Described & {
  readonly tunnelId: string
  readonly role: string
  readonly zone: string
}

export type Config = Readonly<Record<string, string | number>>

// The texts were written by writeRequest, whose members are texts and numbers.
export const configOf = (connection: VpnConnection, name: string): Config | undefined => {
  const json = connection.parameters[name]
  return json === undefined ? undefined : (JSON.parse(json) as Config)
}

/** Phase 1 in the documented keys, without the older name of `LocalId`. */
export function ikeFields(connection: VpnConnection): Fields {
  const config = configOf(connection, 'IkeConfig') ?? {}
  // With IKEv2 the mode is not sent, and is still answered as main (seen in Terraform's tests).
  const isAnswered = ([name]: [string, unknown]) => name !== 'LocalIdIPsec'
  return { IkeMode: 'main', ...Object.fromEntries(Object.entries(config).filter(isAnswered)) }
}

/** Phase 2 in the documented keys. */
export const ipsecFields = (connection: VpnConnection): Fields =>
  configOf(connection, 'IpsecConfig') ?? {}

function peerAddress(block: string, local: string): string {
  const parsed = parseCidr(block)
  const address = parseIpv4(local)
  if (!parsed || address === undefined) return ''
  const { first } = rangeOf(parsed)
  return formatIpv4(address === first + 1 ? first + 2 : first + 1)
}

/**
 * `Status` is `success` or `false` in the list and `success` or `failed` in the single answer, and
 * only the latter has `EnableBgp`: the two operations are documented so.
 */
export function bgpFields(described: Described, form: 'list' | 'single'): Fields {
  const config = configOf(described.connection, 'BgpConfig')
  const enabled = form === 'single' ? { EnableBgp: String(config !== undefined) } : {}
  const down = form === 'single' ? 'failed' : 'false'
  if (!config) return { ...enabled, Status: down }
  const [block, local] = [String(config['TunnelCidr']), String(config['LocalBgpIp'])]
  return {
    ...enabled,
    Status: described.status === 'ipsec_sa_established' ? 'success' : down,
    LocalAsn: Number(config['LocalAsn']),
    PeerAsn: described.customerGateway?.asn,
    LocalBgpIp: local,
    PeerBgpIp: peerAddress(block, local),
    TunnelCidr: block,
  }
}
