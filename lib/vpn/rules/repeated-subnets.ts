import { type Cidr, containsCidr, formatCidr, isSameCidr } from '@/lib/net/cidr'
import { cite } from '../sources'
import { joinCidrs } from '../values/cidr-list'
import { connectionRule, type Said } from './rule'

const sides = ['localSubnets', 'remoteSubnets'] as const

function repeated(path: (typeof sides)[number], blocks: readonly Cidr[]): Said[] {
  return blocks.flatMap((inner, position) => {
    const outer = blocks.find(
      (other, otherPosition) =>
        otherPosition !== position &&
        containsCidr(other, inner) &&
        (!isSameCidr(other, inner) || otherPosition < position),
    )
    if (!outer) return []
    const same = isSameCidr(outer, inner)
    const rest = blocks.filter((_, other) => other !== position).map(formatCidr)
    return [
      {
        paths: [path] as const,
        severity: same ? 'error' : 'warning',
        message: same
          ? `${formatCidr(inner)} is listed twice.`
          : `${formatCidr(inner)} lies inside ${formatCidr(outer)} of the same side, which already covers it.`,
        fix: { label: `Remove ${formatCidr(inner)}`, changes: [{ path, text: joinCidrs(rest) }] },
      },
    ]
  })
}

/** A block that stands twice on one side, or inside another block of it. */
export const repeatedSubnets = connectionRule({
  id: 'repeated-subnets',
  severity: 'error',
  source: [cite('causeway', 'each block makes a traffic selector and a route of its own')],
  check: (connection) => sides.flatMap((path) => repeated(path, connection[path] ?? [])),
})
