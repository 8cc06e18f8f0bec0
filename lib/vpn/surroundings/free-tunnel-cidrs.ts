import { type Cidr, parseCidr, rangeOf } from '@/lib/net/cidr'
import type { Ipv4 } from '@/lib/net/ipv4'
import { reservedTunnelCidrs } from '../rules/tunnel-cidr'
import type { Surroundings } from './surroundings'

/** A free tunnel block and who takes which of its two host addresses. */
export type FreeTunnelCidr = {
  readonly block: Cidr
  /** The first host: the Alibaba Cloud side, `LocalBgpIp`. */
  readonly cloud: Ipv4
  /** The second host: your device. */
  readonly device: Ipv4
}

const size = 4
const base = 0xa9fe0000
const count = 0x1_0000 / size
const numberAt = (third: number) => (third * 256) / size

/**
 * Block numbers in the order in which they are offered: from 169.254.10.0, past the blocks that the
 * service keeps for itself, to 169.254.254.255; only then those below. The first and the last 256
 * addresses are set apart for future use (RFC 3927, section 2.1) and come last.
 */
const spans = [
  [numberAt(10), numberAt(255)],
  [numberAt(1), numberAt(10)],
  [0, numberAt(1)],
  [numberAt(255), count],
] as const

function take(taken: Set<number>, block: Cidr): void {
  const { first, last } = rangeOf(block)
  const from = Math.max(first, base)
  const to = Math.min(last, base + 0xffff)
  for (let address = from; address <= to; address += size) {
    taken.add(Math.floor((address - base) / size))
  }
}

const reserved = reservedTunnelCidrs.flatMap((text) => parseCidr(text) ?? [])

/**
 * The next free /30 blocks in 169.254.0.0/16: neither reserved, nor used by any connection of the
 * gateway, nor among those to avoid, such as the block of the form's other tunnel. Fewer than asked for
 * where no more are free.
 */
export function freeTunnelCidrs(
  { connections }: Pick<Surroundings, 'connections'>,
  wanted: number,
  avoid: readonly Cidr[] = [],
): readonly FreeTunnelCidr[] {
  const taken = new Set<number>()
  for (const block of [...reserved, ...avoid]) take(taken, block)
  for (const { tunnels } of connections) {
    for (const { tunnelCidr } of tunnels) if (tunnelCidr) take(taken, tunnelCidr)
  }
  const free: FreeTunnelCidr[] = []
  for (const [from, to] of spans) {
    for (let number = from; number < to && free.length < wanted; number += 1) {
      if (taken.has(number)) continue
      const address = base + number * size
      free.push({ block: { address, prefix: 30 }, cloud: address + 1, device: address + 2 })
    }
  }
  return free
}
