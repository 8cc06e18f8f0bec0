import { type Cidr, formatCidr, parseCidr } from '@/lib/net/cidr'
import { formatIpv4, type Ipv4, parseIpv4 } from '@/lib/net/ipv4'
import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type AddressValue = {
  readonly kind: 'ip-address'
  readonly codec: TextCodec<Ipv4>
  readonly constraint: string
}

export type CidrValue = {
  readonly kind: 'cidr'
  readonly codec: TextCodec<Cidr>
  readonly constraint: string
}

/** One IPv4 address. */
export function ipAddress(): AddressValue {
  const read = (text: string) =>
    parseIpv4(text.trim()) ?? refuse(`${quote(text)} is not an IPv4 address such as 10.0.0.1.`)
  return {
    kind: 'ip-address',
    codec: textCodec(read, formatIpv4),
    constraint: 'An IPv4 address.',
  }
}

/** One IPv4 CIDR block; which blocks are allowed is for rules to say. */
export function cidr(constraint: string): CidrValue {
  const read = (text: string) =>
    parseCidr(text.trim()) ??
    refuse(`${quote(text)} is not an IPv4 CIDR block such as 169.254.11.0/30.`)
  return { kind: 'cidr', codec: textCodec(read, formatCidr), constraint }
}
