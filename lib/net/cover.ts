import { type Cidr, containsCidr, networkOf, overlaps, sizeOf } from './cidr'

/** The two halves of a block that is not a single address. */
function halves(block: Cidr): readonly [Cidr, Cidr] {
  const prefix = block.prefix + 1
  const { address } = networkOf(block)
  return [
    { address, prefix },
    { address: address + sizeOf({ address, prefix }), prefix },
  ]
}

/**
 * What of a block none of the others holds, as the fewest blocks that make it up, lowest first.
 *
 * @example uncovered(10.0.0.0/23, [10.0.0.0/24]) // [10.0.1.0/24]
 */
export function uncovered(block: Cidr, covers: readonly Cidr[]): readonly Cidr[] {
  if (covers.some((cover) => containsCidr(cover, block))) return []
  // Those that are left lie inside: blocks overlap only by one containing the other.
  const inside = covers.filter((cover) => overlaps(block, cover))
  if (inside.length === 0) return [networkOf(block)]
  return halves(block).flatMap((half) => uncovered(half, inside))
}

/**
 * A block cut so that each of the cutters either holds a piece whole or has nothing of it, lowest first.
 *
 * @example pieces(10.0.0.0/23, [10.0.0.0/24]) // [10.0.0.0/24, 10.0.1.0/24]
 */
export function pieces(block: Cidr, cutters: readonly Cidr[]): readonly Cidr[] {
  const inside = cutters.filter(
    (cutter) => cutter.prefix > block.prefix && containsCidr(block, cutter),
  )
  if (inside.length === 0) return [networkOf(block)]
  return halves(block).flatMap((half) => pieces(half, inside))
}
