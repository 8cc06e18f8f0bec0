import { cite } from '../sources'
import { connectionRule, tunnelRule } from './rule'

/** An ID of another kind of resource is nearly always a slip of the clipboard. */
export const gatewayIds = tunnelRule({
  id: 'gateway-ids',
  severity: 'warning',
  source: [cite('today', 'VpnGatewayId, CustomerGatewayId')],
  check: ({ tunnel, connection, at }) => {
    const findings = []
    if (connection.vpnGatewayId && !connection.vpnGatewayId.startsWith('vpn-')) {
      findings.push({
        paths: ['vpnGatewayId'] as const,
        message: 'The ID of a VPN gateway begins with vpn-.',
      })
    }
    if (tunnel.customerGatewayId && !tunnel.customerGatewayId.startsWith('cgw-')) {
      findings.push({
        paths: [at('customerGatewayId')] as const,
        message:
          'The ID of a customer gateway begins with cgw-. (The 2020 reference’s sample, with vpn-, is a slip.)',
      })
    }
    return findings
  },
})

/** What the chosen VPN gateway's own state says about the create that is about to be sent. */
export const gatewayState = connectionRule({
  id: 'gateway-state',
  severity: 'warning',
  source: [cite('today', 'DescribeVpnGateways')],
  check: (_connection, { vpnGateway }) => {
    const paths = ['vpnGatewayId'] as const
    if (!vpnGateway) return []
    if (vpnGateway.businessStatus === 'FinancialLocked') {
      return [
        {
          paths,
          message:
            'This gateway is locked for an overdue payment; the service will refuse the connection.',
        },
      ]
    }
    if (vpnGateway.dualTunnel) {
      return [
        {
          paths,
          message: 'This gateway has two tunnels; a single-tunnel connection may be refused.',
        },
      ]
    }
    if (vpnGateway.status !== undefined && vpnGateway.status !== 'active') {
      return [
        {
          paths,
          severity: 'advice',
          message: `The gateway is ${vpnGateway.status}; the service takes one change at a time.`,
        },
      ]
    }
    return []
  },
})

const smAlgorithms = {
  ikeEncryption: 'sm4',
  ikeAuthentication: 'sm3',
  ipsecEncryption: 'sm4',
  ipsecAuthentication: 'sm3',
} as const
const smFixed = { ikeVersion: 'ikev1', ikeMode: 'main', ...smAlgorithms } as const

/** ShangMi algorithms and China Certification gateways belong together. */
export const chinaCertification = tunnelRule({
  id: 'china-certification',
  severity: 'warning',
  source: [cite('today', 'IkeConfig, IpsecConfig')],
  check: ({ tunnel, facts, at }) => {
    const type = facts.vpnGateway?.type
    if (type === 'NationalStandard') {
      const wrong = (Object.keys(smFixed) as (keyof typeof smFixed)[]).filter(
        (key) => tunnel[key] !== undefined && tunnel[key] !== smFixed[key],
      )
      const [first, ...others] = wrong
      if (!first) return []
      return [
        {
          paths: [at(first), ...others.map(at)],
          message:
            'Today’s service takes only ikev1, main, sm4 and sm3 on a China Certification gateway.',
          fix: {
            label: 'Use ikev1, main, sm4 and sm3',
            changes: Object.entries(smFixed).map(([key, text]) => ({
              path: at(key as keyof typeof smFixed),
              text,
            })),
          },
        },
      ]
    }
    return (Object.keys(smAlgorithms) as (keyof typeof smAlgorithms)[])
      .filter((key) => tunnel[key] === smAlgorithms[key])
      .map((key) => ({
        paths: [at(key)],
        severity: type === 'Normal' ? ('error' as const) : ('warning' as const),
        message: `${smAlgorithms[key]} works on China Certification gateways only.`,
      }))
  },
})
