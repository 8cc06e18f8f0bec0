import { formatIpv4, type Ipv4, parseIpv4 } from './ipv4'

/** An IPv4 CIDR block as written: `address` may still carry host bits. */
export type Cidr = { readonly address: Ipv4; readonly prefix: number }

const prefixText = /^(?:0|[1-9]\d?)$/

/**
 * Reads `address/prefix`. Host bits are kept, so that a caller can say which ones were set.
 *
 * @example parseCidr('10.1.0.0/16') // { address: 167837696, prefix: 16 }
 * @example parseCidr('10.1.0.0/33') // undefined
 */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return undefined
  const address = parseIpv4(text.slice(0, slash))
  const prefix = text.slice(slash + 1)
  if (address === undefined || !prefixText.test(prefix) || Number(prefix) > 32) return undefined
  return { address, prefix: Number(prefix) }
}

/** Writes `address/prefix`, host bits included. */
export function formatCidr(cidr: Cidr): string {
  return `${formatIpv4(cidr.address)}/${cidr.prefix}`
}

/** How many addresses the block holds: 1 for a /32, 4294967296 for a /0. */
export function sizeOf(cidr: Cidr): number {
  return 2 ** (32 - cidr.prefix)
}

/** The block with its host bits cleared. */
export function networkOf(cidr: Cidr): Cidr {
  return { address: cidr.address - (cidr.address % sizeOf(cidr)), prefix: cidr.prefix }
}

/** Whether bits behind the prefix are set, as in `10.1.2.3/16`. */
export function hasHostBits(cidr: Cidr): boolean {
  return cidr.address % sizeOf(cidr) !== 0
}

/** First and last address of the block. */
export function rangeOf(cidr: Cidr): { first: Ipv4; last: Ipv4 } {
  const first = networkOf(cidr).address
  return { first, last: first + sizeOf(cidr) - 1 }
}

/** By bits and not by sizes: two sides of fifty blocks are compared thousands of times on a key stroke. */
export function containsAddress({ address: block, prefix }: Cidr, address: Ipv4): boolean {
  // A shift by 32 would be none.
  return prefix === 0 || (block ^ address) >>> (32 - prefix) === 0
}

/** Whether `outer` holds every address of `inner`; equal blocks contain each other. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return outer.prefix <= inner.prefix && containsAddress(outer, inner.address)
}

/** Whether the blocks share an address. CIDR blocks overlap only by one containing the other. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return containsCidr(a, b) || containsCidr(b, a)
}

export function isSameCidr(a: Cidr, b: Cidr): boolean {
  return a.prefix === b.prefix && containsAddress(a, b.address)
}

/** The addresses a device may use: network and broadcast are left out of blocks up to /30. */
export function isHostOf(cidr: Cidr, address: Ipv4): boolean {
  const { first, last } = rangeOf(cidr)
  if (cidr.prefix >= 31) return containsAddress(cidr, address)
  return first < address && address < last
}

/** `0.0.0.0/0`: every address. */
export function isEverything(cidr: Cidr): boolean {
  return cidr.prefix === 0
}
