/** An IPv4 address as an unsigned 32-bit integer. */
export type Ipv4 = number

const octet = /^(?:0|[1-9]\d{0,2})$/

/**
 * Reads a dotted quad. Leading zeros, missing octets and blanks are refused, because tools
 * disagree whether `010` means 8 or 10 (RFC 6943, section 3.1.1).
 *
 * @example parseIpv4('10.0.0.1') // 167772161
 * @example parseIpv4('10.0.0.01') // undefined
 */
export function parseIpv4(text: string): Ipv4 | undefined {
  const octets = text.split('.')
  if (octets.length !== 4) return undefined
  let address = 0
  for (const part of octets) {
    if (!octet.test(part)) return undefined
    const value = Number(part)
    if (value > 255) return undefined
    address = address * 256 + value
  }
  return address
}

/** Writes the dotted quad of an address. */
export function formatIpv4(address: Ipv4): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}
