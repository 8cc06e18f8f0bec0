import { formatCidr, isHostOf, rangeOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { cite } from '../sources'
import { tunnelRule } from './rule'

/** The BGP address must be one of the two hosts of the tunnel block. */
export const bgpAddress = tunnelRule({
  id: 'bgp-address',
  severity: 'error',
  source: [cite('reference2020', 'LocalBgpIp'), cite('today', 'BgpConfig.LocalBgpIp')],
  check: ({ tunnel, at }) => {
    const { bgpTunnelCidr: block, bgpLocalIp: address } = tunnel
    if (!block || address === undefined || block.prefix > 30 || isHostOf(block, address))
      return []
    const path = at('bgpLocalIp')
    const [first, second] = [1, 2].map((host) => formatIpv4(rangeOf(block).first + host))
    const hosts = block.prefix === 30 ? ` Its hosts are ${first} and ${second}.` : ''
    return [
      {
        paths: [path, at('bgpTunnelCidr')],
        message: `${formatIpv4(address)} is not a host address of ${formatCidr(block)}.${hosts}`,
        ...(block.prefix === 30 &&
          first && { fix: { label: `Use ${first}`, changes: [{ path, text: first }] } }),
      },
    ]
  },
})

const isPrivate = (asn: number) =>
  (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294)
const serviceDefault = 45_104
/** AS_TRANS, and the last number of each width. */
const neverAssigned = new Map([
  [23_456, cite('rfc6793', 'AS_TRANS')],
  [65_535, cite('rfc7300')],
  [4_294_967_295, cite('rfc7300')],
])

/** AS numbers that cannot work, and those that belong to somebody. */
export const bgpAsn = tunnelRule({
  id: 'bgp-asn',
  severity: 'warning',
  source: [cite('today', 'BgpConfig.LocalAsn')],
  check: ({ tunnel, facts, at }) => {
    const asn = tunnel.bgpLocalAsn
    if (asn === undefined) return []
    const paths = [at('bgpLocalAsn')] as const
    const setApart = neverAssigned.get(asn)
    if (setApart) {
      return [
        {
          paths,
          source: [setApart],
          message: `AS ${asn} is set apart and cannot be a speaker’s number.`,
        },
      ]
    }
    if (facts.customerGateway?.asn === asn) {
      return [
        {
          paths,
          source: [cite('bgp')],
          message: `The customer gateway carries AS ${asn} too; the two ends of this session need different numbers.`,
        },
      ]
    }
    if (asn === serviceDefault || isPrivate(asn)) return []
    return [
      {
        paths,
        severity: 'advice',
        source: [cite('today', 'BgpConfig.LocalAsn'), cite('rfc6996', '5')],
        message: `AS ${asn} is public. The service recommends a private number: 64512 to 65534, or 4200000000 to 4294967294.`,
      },
    ]
  },
})

/** What BGP needs of the two gateways, as far as it is known. */
export const bgpGateways = tunnelRule({
  id: 'bgp-gateways',
  severity: 'error',
  source: [cite('bgp')],
  check: ({ tunnel, connection, facts, at }) => {
    const isDual = connection.tunnels.length > 1
    if ((isDual ? connection.tunnelsBgpEnabled : tunnel.bgpEnabled) !== true) return []
    const theSwitch = isDual ? 'tunnelsBgpEnabled' : at('bgpEnabled')
    const findings = []
    if (facts.customerGateway?.asn === null) {
      findings.push({
        paths: isDual
          ? ([at('customerGatewayId'), theSwitch] as const)
          : ([theSwitch, at('customerGatewayId')] as const),
        message:
          'The customer gateway carries no AS number, and one cannot be added later. Choose a customer gateway with an ASN, or leave BGP off.',
      })
    }
    if (facts.vpnGateway?.enableBgp === false) {
      findings.push({
        paths: [theSwitch] as const,
        severity: 'warning' as const,
        message: 'BGP is not enabled on the VPN gateway; the service may refuse until it is.',
      })
    }
    return findings
  },
})
