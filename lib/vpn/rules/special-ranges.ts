import { type Cidr, formatCidr, isEverything, overlaps } from '@/lib/net/cidr'
import { cite } from '../sources'
import { connectionRule } from './rule'

/** Blocks that no network behind a gateway has (RFC 6890, not globally reachable and not private). */
const special: readonly (readonly [Cidr, string])[] = [
  [{ address: 0, prefix: 8 }, '0.0.0.0/8, “this network”'],
  [{ address: 0x7f000000, prefix: 8 }, '127.0.0.0/8, loopback'],
  [{ address: 0xa9fe0000, prefix: 16 }, '169.254.0.0/16, link-local'],
  [{ address: 0xe0000000, prefix: 4 }, '224.0.0.0/4, multicast'],
  [{ address: 0xf0000000, prefix: 4 }, '240.0.0.0/4, reserved'],
]
const sides = ['localSubnets', 'remoteSubnets'] as const

/** A block that cannot be anybody's subnet is nearly always a slip of the finger. */
export const specialRanges = connectionRule({
  id: 'special-ranges',
  severity: 'warning',
  source: [cite('rfc6890')],
  check: (connection) =>
    sides.flatMap((path) =>
      (connection[path] ?? [])
        .filter((block) => !isEverything(block))
        .flatMap((block) => {
          const found = special.find(([range]) => overlaps(range, block))
          if (!found) return []
          return [
            {
              paths: [path] as const,
              message: `${formatCidr(block)} overlaps ${found[1]}; no subnet can have these addresses.`,
            },
          ]
        }),
    ),
})
