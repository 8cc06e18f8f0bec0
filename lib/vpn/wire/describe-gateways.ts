import type { CustomerGatewayFacts, Facts, VpnGatewayFacts } from '../facts'
import { isRecord, listIn, type ReadFields, readFields } from './read-fields'

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
  AutoPropagate: 'boolean',
  NetworkType: 'text',
  VpnType: 'text',
  GatewayType: 'text',
  ResourceGroupId: 'text',
} as const
// `AuthKey`, which the service sends in clear, is left out on purpose.
const customerGateway = {
  CustomerGatewayId: 'text',
  Name: 'text',
  Description: 'text',
  IpAddress: 'text',
  Asn: 'number',
  CreateTime: 'number',
  ResourceGroupId: 'text',
} as const
const region = { RegionId: 'text', LocalName: 'text' } as const

/** What is read of gateways and regions. */
export const gatewayFields = { vpnGateway, customerGateway, region } as const

export type DescribedVpnGateway = ReadFields<typeof vpnGateway> & {
  /** Whether BGP could be enabled: a flag of the JSON text `Tag`. Absent where it is not said. */
  BgpCapable?: boolean
}
export type DescribedCustomerGateway = ReadFields<typeof customerGateway>
export type DescribedRegion = ReadFields<typeof region>

/** `VpnEnableBgp` of the capability flags; it means "can", and `EnableBgp` "does". */
function bgpCapability(gateway: unknown): Pick<DescribedVpnGateway, 'BgpCapable'> {
  const text = isRecord(gateway) ? gateway['Tag'] : undefined
  if (typeof text !== 'string') return {}
  try {
    const flags: unknown = JSON.parse(text)
    const flag = isRecord(flags) ? flags['VpnEnableBgp'] : undefined
    return flag === undefined ? {} : { BgpCapable: String(flag).toLowerCase() === 'true' }
  } catch {
    return {}
  }
}

/** The gateways of a page of DescribeVpnGateways. */
export function readVpnGateways(body: unknown): DescribedVpnGateway[] {
  return listIn(body, 'VpnGateways', 'VpnGateway').flatMap((one) => {
    const read = readFields(vpnGateway, one)
    return read ? [{ ...read, ...bgpCapability(one) }] : []
  })
}

/** The gateways of a page of DescribeCustomerGateways. */
export function readCustomerGateways(body: unknown): DescribedCustomerGateway[] {
  return listIn(body, 'CustomerGateways', 'CustomerGateway').flatMap(
    (one) => readFields(customerGateway, one) ?? [],
  )
}

/**
 * The answer of CreateCustomerGateway and ModifyCustomerGatewayAttribute. Undefined without an ID: then
 * nobody knows whether there is one.
 */
export function readCustomerGatewayAnswer(
  body: unknown,
): (DescribedCustomerGateway & { CustomerGatewayId: string }) | undefined {
  const read = readFields(customerGateway, body)
  return read?.CustomerGatewayId === undefined
    ? undefined
    : { ...read, CustomerGatewayId: read.CustomerGatewayId }
}

/** The regions of DescribeRegions. */
export function readRegions(body: unknown): DescribedRegion[] {
  return listIn(body, 'Regions', 'Region').flatMap((one) => readFields(region, one) ?? [])
}

/** Whether a gateway has two tunnels: only such gateways carry these fields (DescribeVpnGateway). */
export const hasTwoTunnels = ({
  DisasterRecoveryVSwitchId,
  DisasterRecoveryInternetIp,
}: Pick<
  DescribedVpnGateway,
  'DisasterRecoveryVSwitchId' | 'DisasterRecoveryInternetIp'
>): boolean => DisasterRecoveryVSwitchId !== undefined || DisasterRecoveryInternetIp !== undefined

function vpnGatewayFacts(gateway: DescribedVpnGateway): VpnGatewayFacts {
  const { VpnType, InternetIp, DisasterRecoveryInternetIp, EnableBgp, Status, BusinessStatus } =
    gateway
  return {
    ...((VpnType === 'Normal' || VpnType === 'NationalStandard') && { type: VpnType }),
    ...(InternetIp !== undefined && { internetIp: InternetIp }),
    ...(DisasterRecoveryInternetIp !== undefined && { standbyIp: DisasterRecoveryInternetIp }),
    ...(EnableBgp !== undefined && { enableBgp: EnableBgp }),
    ...(Status !== undefined && { status: Status }),
    ...(BusinessStatus !== undefined && { businessStatus: BusinessStatus }),
    dualTunnel: hasTwoTunnels(gateway),
  }
}

const customerGatewayFacts = (gateway: DescribedCustomerGateway): CustomerGatewayFacts => ({
  asn: gateway.Asn ?? null,
  ...(gateway.IpAddress !== undefined && { ipAddress: gateway.IpAddress }),
})

/**
 * What the rules may know about the chosen gateways.
 *
 * @param customers - the customer gateway of each tunnel, as far as it is known
 */
export function factsOf(
  vpn: DescribedVpnGateway | undefined,
  customers: readonly (DescribedCustomerGateway | undefined)[],
): Facts {
  return {
    ...(vpn && { vpnGateway: vpnGatewayFacts(vpn) }),
    ...(customers.some(Boolean) && {
      customerGateways: customers.map((one) => one && customerGatewayFacts(one)),
    }),
  }
}
