import { cite } from '../../sources'
import type { SurroundingsRule, SurroundingsSaid, SurroundingsSeen } from '../surroundings-rule'

const paths = ['vpnGatewayId'] as const

function stateOf({ surroundings: { gateway }, facts }: SurroundingsSeen): SurroundingsSaid[] {
  const { status, businessStatus } = gateway
  if (businessStatus === 'FinancialLocked') {
    if (facts.vpnGateway?.businessStatus === 'FinancialLocked') return []
    const message =
      'The gateway is locked for an overdue payment: until it is paid, the service refuses every change as VpnGateway.FinancialLocked.'
    return [{ paths, message }]
  }
  if (status === undefined || status === 'active' || facts.vpnGateway?.status === status)
    return []
  return [
    {
      paths,
      severity: 'advice',
      message: `The gateway is ${status} at this moment; the service takes one change at a time.`,
    },
  ]
}

function bgpOf({ values, surroundings, facts }: SurroundingsSeen): SurroundingsSaid[] {
  const { enableBgp, bgpCapable } = surroundings.gateway
  // The number is there exactly while BGP is on: it has a default.
  const wanting = values.tunnels.findIndex(({ bgpLocalAsn }) => bgpLocalAsn !== undefined)
  if (wanting < 0 || enableBgp !== false || facts.vpnGateway?.enableBgp === false) return []
  const message =
    bgpCapable === false
      ? 'This VPN gateway cannot do BGP; the service may refuse it.'
      : 'BGP is not enabled on the VPN gateway; the service may refuse until it is.'
  return [
    {
      paths: [`tunnels.${wanting}.bgpLocalAsn`, 'vpnGatewayId'],
      source: [cite('bgp', 'prerequisites')],
      message,
    },
  ]
}

/**
 * What the gateway is at this moment. The list of gateways says the same a little earlier, and the
 * rules of the form speak about that: here only what they have not said is said.
 */
export const gatewayNow: SurroundingsRule = {
  id: 'gateway-now',
  severity: 'warning',
  source: [cite('today', 'DescribeVpnGateway')],
  check: (seen) => [...stateOf(seen), ...bgpOf(seen)],
}
