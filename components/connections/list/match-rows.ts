import { type Cidr, containsAddress, overlaps, parseCidr } from '@/lib/net/cidr'
import { type Ipv4, parseIpv4 } from '@/lib/net/ipv4'
import type { ListRow } from './list-row'

type Word = {
  readonly text: string
  readonly address: Ipv4 | undefined
  readonly block: Cidr | undefined
}

function matchesWord({ haystack, blocks }: ListRow, { text, address, block }: Word): boolean {
  if (haystack.includes(text)) return true
  if (address !== undefined) return blocks.some((one) => containsAddress(one, address))
  return block !== undefined && blocks.some((one) => overlaps(one, block))
}

/**
 * Whether a row holds every word of a search. An address finds the connections whose subnets hold
 * it, a block those whose subnets share an address with it.
 */
export function matcherOf(search: string): (row: ListRow) => boolean {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ text, address: parseIpv4(text), block: parseCidr(text) }))
  return (row) => words.every((word) => matchesWord(row, word))
}
