import { customerGateways, gateways, region } from './seeded'

/** Values of a form by documented name, as a link holds them. */
export type LinkValues = Readonly<Record<string, string>>

/** The least that can be created, and no warning. */
export const minimal = {
  RegionId: region,
  VpnGatewayId: gateways.core,
  CustomerGatewayId: customerGateways.datacentre,
  LocalSubnet: '10.20.0.0/16',
  RemoteSubnet: '172.20.0.0/16',
  'IkeConfig.IkeVersion': 'ikev2',
  'IkeConfig.IkeEncAlg': 'aes256',
  'IkeConfig.IkeAuthAlg': 'sha256',
  'IkeConfig.IkePfs': 'group14',
  'IpsecConfig.IpsecEncAlg': 'aes256',
  'IpsecConfig.IpsecAuthAlg': 'sha256',
  'IpsecConfig.IpsecPfs': 'group14',
} as const satisfies LinkValues

/** A link written by hand, so that the product's own writer is not what it is tested with. */
export function linkTo(values: LinkValues, step?: string): string {
  const entries = Object.entries(values).map(
    ([name, text]) => `${name}=${encodeURIComponent(text)}`,
  )
  return `/connections/new${step === undefined ? '' : `?step=${step}`}#${entries.join('&')}`
}

/** The entries of the address bar's fragment. */
export function valuesIn(address: string): Record<string, string> {
  const fragment = new URL(address).hash.slice(1)
  return Object.fromEntries(new URLSearchParams(fragment.replaceAll('+', '%2B')))
}
