/** What is known about the chosen VPN gateway. */
export type VpnGatewayFacts = {
  /** `NationalStandard` is the China Certification gateway (ShangMi algorithms). */
  readonly type?: 'Normal' | 'NationalStandard'
  /** The address of the gateway, or of its first tunnel. */
  readonly internetIp?: string
  /** The address of the second tunnel, where the gateway has two. */
  readonly standbyIp?: string
  readonly enableBgp?: boolean
  readonly dualTunnel?: boolean
  readonly status?: string
  readonly businessStatus?: string
}

export type CustomerGatewayFacts = {
  readonly ipAddress?: string
  /** `null`: the gateway is known and carries no ASN. */
  readonly asn?: number | null
}

/**
 * What is known about the chosen gateways beyond the form. Every fact may be missing: an ID can be
 * typed that no list holds, and then nothing is assumed.
 */
export type Facts = {
  readonly vpnGateway?: VpnGatewayFacts
  /** One for each tunnel, in the order of the tunnels. */
  readonly customerGateways?: readonly (CustomerGatewayFacts | undefined)[]
}

/** The facts of one tunnel: `internetIp` is the tunnel's own address. */
export type TunnelFacts = {
  readonly vpnGateway?: VpnGatewayFacts
  readonly customerGateway?: CustomerGatewayFacts
}

export const noFacts: Facts = {}

function gatewayOfTunnel(gateway: VpnGatewayFacts, tunnel: number): VpnGatewayFacts {
  if (tunnel === 0) return gateway
  const { internetIp: _first, standbyIp, ...rest } = gateway
  return standbyIp === undefined ? rest : { ...rest, internetIp: standbyIp }
}

/** What is known about the two ends of one tunnel. */
export function factsOfTunnel(facts: Facts, tunnel: number): TunnelFacts {
  const customerGateway = facts.customerGateways?.[tunnel]
  return {
    ...(facts.vpnGateway && { vpnGateway: gatewayOfTunnel(facts.vpnGateway, tunnel) }),
    ...(customerGateway && { customerGateway }),
  }
}
