import type { Facts } from '../facts'
import { listIn, type ReadFields, readFields } from './read-fields'

const vpnGateway = {
  VpnGatewayId: 'text',
  Name: 'text',
  Description: 'text',
  VpcId: 'text',
  VSwitchId: 'text',
  InternetIp: 'text',
  DisasterRecoveryVSwitchId: 'text',
  DisasterRecoveryInternetIp: 'text',
  Spec: 'text',
  Status: 'text',
  BusinessStatus: 'text',
  ChargeType: 'text',
  CreateTime: 'number',
  EndTime: 'number',
  IpsecVpn: 'text',
  EnableBgp: 'boolean',
  NetworkType: 'text',
  VpnType: 'text',
  GatewayType: 'text',
} as const
// `AuthKey`, which the service sends in clear, is left out on purpose.
const customerGateway = {
  CustomerGatewayId: 'text',
  Name: 'text',
  Description: 'text',
  IpAddress: 'text',
  Asn: 'number',
  CreateTime: 'number',
} as const
const region = { RegionId: 'text', LocalName: 'text' } as const

/** What is read of gateways and regions. */
export const gatewayFields = { vpnGateway, customerGateway, region } as const

export type DescribedVpnGateway = ReadFields<typeof vpnGateway>
export type DescribedCustomerGateway = ReadFields<typeof customerGateway>
export type DescribedRegion = ReadFields<typeof region>

/** The gateways of a page of DescribeVpnGateways. */
export function readVpnGateways(body: unknown): DescribedVpnGateway[] {
  return listIn(body, 'VpnGateways', 'VpnGateway').flatMap(
    (one) => readFields(vpnGateway, one) ?? [],
  )
}

/** The gateways of a page of DescribeCustomerGateways. */
export function readCustomerGateways(body: unknown): DescribedCustomerGateway[] {
  return listIn(body, 'CustomerGateways', 'CustomerGateway').flatMap(
    (one) => readFields(customerGateway, one) ?? [],
  )
}

/** The regions of DescribeRegions. */
export function readRegions(body: unknown): DescribedRegion[] {
  return listIn(body, 'Regions', 'Region').flatMap((one) => readFields(region, one) ?? [])
}

function vpnGatewayFacts(gateway: DescribedVpnGateway): NonNullable<Facts['vpnGateway']> {
  const { VpnType, InternetIp, EnableBgp, Status, BusinessStatus } = gateway
  return {
    ...((VpnType === 'Normal' || VpnType === 'NationalStandard') && { type: VpnType }),
    ...(InternetIp !== undefined && { internetIp: InternetIp }),
    ...(EnableBgp !== undefined && { enableBgp: EnableBgp }),
    ...(Status !== undefined && { status: Status }),
    ...(BusinessStatus !== undefined && { businessStatus: BusinessStatus }),
    // Only dual-tunnel gateways carry these (DescribeVpnGateways).
    dualTunnel:
      gateway.DisasterRecoveryVSwitchId !== undefined ||
      gateway.DisasterRecoveryInternetIp !== undefined,
  }
}

/** What the rules may know about the chosen gateways. */
export function factsOf(
  vpn: DescribedVpnGateway | undefined,
  customer: DescribedCustomerGateway | undefined,
): Facts {
  return {
    ...(vpn && { vpnGateway: vpnGatewayFacts(vpn) }),
    ...(customer && {
      customerGateway: {
        asn: customer.Asn ?? null,
        ...(customer.IpAddress !== undefined && { ipAddress: customer.IpAddress }),
      },
    }),
  }
}
