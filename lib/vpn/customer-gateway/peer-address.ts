import { type Cidr, containsAddress } from '@/lib/net/cidr'
import { formatIpv4, type Ipv4, parseIpv4 } from '@/lib/net/ipv4'
import type { AddressValue } from '../values/address'
import { quote, refuse, textCodec } from '../values/text-codec'

/**
 * Where no customer gateway can be, although an address may be written so.
 * Source: "CreateCustomerGateway", IpAddress.
 */
export const refusedRanges: readonly { readonly range: Cidr; readonly is: string }[] = [
  {
    range: { address: 0x64400000, prefix: 10 },
    is: '100.64.0.0 to 100.127.255.255 (shared address space)',
  },
  {
    range: { address: 0x7f000000, prefix: 8 },
    is: '127.0.0.0 to 127.255.255.255 (loopback)',
  },
  {
    range: { address: 0xa9fe0000, prefix: 16 },
    is: '169.254.0.0 to 169.254.255.255 (link-local)',
  },
  {
    range: { address: 0xe0000000, prefix: 4 },
    is: '224.0.0.0 to 239.255.255.255 (multicast)',
  },
  {
    range: { address: 0xff000000, prefix: 8 },
    is: '255.0.0.0 to 255.255.255.255 (reserved)',
  },
]

/** RFC 1918. */
const privateRanges: readonly Cidr[] = [
  { address: 0x0a000000, prefix: 8 },
  { address: 0xac100000, prefix: 12 },
  { address: 0xc0a80000, prefix: 16 },
]

/** Whether only a gateway of the network type private can reach the address. */
export const isPrivateAddress = (address: Ipv4): boolean =>
  privateRanges.some((range) => containsAddress(range, address))

/** The static address of a device in a data centre. */
export function peerAddress(): AddressValue {
  const read = (text: string) => {
    const address = parseIpv4(text.trim())
    if (address === undefined)
      return refuse(`${quote(text)} is not an IPv4 address such as 203.0.113.10.`)
    const refused = refusedRanges.find(({ range }) => containsAddress(range, address))
    return refused
      ? refuse(`${formatIpv4(address)} is in ${refused.is}, where no customer gateway can be.`)
      : address
  }
  return {
    kind: 'ip-address',
    codec: textCodec(read, formatIpv4),
    constraint:
      'An IPv4 address outside 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 and 255.0.0.0/8.',
  }
}
