import {
  certificationKeys,
  certificationValues,
  isCertificationGateway,
} from '../china-certification'
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
  check: ({ tunnels }, { vpnGateway }) => {
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
    const isDual = tunnels.length > 1
    if (vpnGateway.dualTunnel !== undefined && vpnGateway.dualTunnel !== isDual) {
      const message = isDual
        ? 'This gateway has one tunnel; a connection with two may be refused.'
        : 'This gateway has two tunnels; a single-tunnel connection may be refused.'
      return [{ paths, message }]
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

/** What a standard gateway has in the place of the algorithms of the other kind. */
const standardValues = {
  ikeEncryption: 'aes256',
  ikeAuthentication: 'sha256',
  ipsecEncryption: 'aes256',
  ipsecAuthentication: 'sha256',
} as const

const algorithmKeys = Object.keys(standardValues) as readonly (keyof typeof standardValues)[]

/** ShangMi algorithms and China Certification gateways belong together. */
export const chinaCertification = tunnelRule({
  id: 'china-certification',
  severity: 'warning',
  source: [cite('today', 'IkeConfig, IpsecConfig')],
  check: ({ tunnel, facts, at }) => {
    if (isCertificationGateway(facts.vpnGateway)) {
      const wrong = certificationKeys.filter(
        (key) => tunnel[key] !== undefined && tunnel[key] !== certificationValues[key],
      )
      const [first, ...others] = wrong
      if (!first) return []
      return [
        {
          paths: [at(first), ...others.map(at)],
          severity: 'error',
          message:
            'Today’s service takes only ikev1, main, sm4 and sm3 on a China Certification gateway.',
          fix: {
            label: 'Use ikev1, main, sm4 and sm3',
            changes: certificationKeys.map((key) => ({
              path: at(key),
              text: certificationValues[key],
            })),
          },
        },
      ]
    }
    const wrong = algorithmKeys.filter((key) => tunnel[key] === certificationValues[key])
    const isStandard = facts.vpnGateway?.type === 'Normal'
    const fix = {
      label: 'Use aes256 and sha256',
      changes: wrong.map((key) => ({ path: at(key), text: standardValues[key] })),
    }
    return wrong.map((key) => ({
      paths: [at(key)],
      severity: isStandard ? ('error' as const) : ('warning' as const),
      message: `${certificationValues[key]} works on China Certification gateways only.`,
      // Of a gateway that is not known the person knows more.
      ...(isStandard && { fix }),
    }))
  },
})
