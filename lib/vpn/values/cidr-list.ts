import { type Cidr, formatCidr, parseCidr } from '@/lib/net/cidr'
import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type CidrListValue = {
  readonly kind: 'cidr-list'
  readonly codec: TextCodec<readonly Cidr[]>
  readonly constraint: string
  readonly countMax: number
}

/**
 * Cuts pasted text into blocks: commas, semicolons, blanks and lines all separate.
 *
 * @example splitCidrs('10.0.0.0/16, 10.1.0.0/16\n10.2.0.0/16') // three texts
 */
export function splitCidrs(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '')
}

/** The wire's way of joining; the only place that joins with commas. */
export function joinCidrs(blocks: readonly string[]): string {
  return blocks.join(',')
}

/** Why one block of a list is not taken, or undefined. */
export function refuseCidr(text: string): string | undefined {
  if (parseCidr(text)) return undefined
  if (text.includes(':')) return `${quote(text)} is IPv6; only IPv4 CIDR blocks are taken.`
  if (!text.includes('/')) return `${quote(text)} has no prefix length, such as /24.`
  return `${quote(text)} is not an IPv4 CIDR block such as 10.0.0.0/16.`
}

/** IPv4 CIDR blocks. Host bits pass here and are a rule's business, which can offer the right block. */
export function cidrList({ countMax }: { countMax: number }): CidrListValue {
  const read = (text: string) => {
    const blocks: Cidr[] = []
    const refusals: string[] = []
    for (const part of splitCidrs(text)) {
      const block = parseCidr(part)
      if (block) blocks.push(block)
      else refusals.push(refuseCidr(part) ?? '')
    }
    if (refusals.length > 0) return refuse(refusals.slice(0, 5).join(' '))
    if (blocks.length === 0) return refuse('At least one CIDR block is needed.')
    if (blocks.length > countMax) {
      return refuse(`${blocks.length} CIDR blocks; the limit is ${countMax}.`)
    }
    return blocks
  }
  return {
    kind: 'cidr-list',
    codec: textCodec<readonly Cidr[]>(read, (blocks) => joinCidrs(blocks.map(formatCidr))),
    constraint: `IPv4 CIDR blocks without host bits, at most ${countMax}.`,
    countMax,
  }
}
