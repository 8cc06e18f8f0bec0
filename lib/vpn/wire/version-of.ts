import { slotsOf, textAt } from '../slots'
import { splitCidrs } from '../values/cidr-list'
import { type DescribedConnection, tunnelsInOrder } from './describe'
import { documentedName } from './documented-names'
import { isDescribed, readDescribed } from './read-described'

/** The order of blocks means nothing. */
const inOneOrder: Readonly<Record<string, (text: string) => string>> = {
  'cidr-list': (text) => splitCidrs(text).sort().join(),
}

/**
 * The configured values of a described connection as one canonical text: equal for equal
 * configurations, whatever the order of fields, blocks and tunnels and whether a number came as text. What
 * moves by itself (status of the negotiation, of BGP, of the health check) is not in it, nor is a key. Tags are
 * not either: they have operations of their own, and nobody's edit should fail by them.
 */
export function versionOf(described: DescribedConnection): string {
  const text = readDescribed(described, '')
  const values = slotsOf(text.tunnels.length)
    .filter((slot) => isDescribed(slot) && slot.parameter.value.kind !== 'tag-list')
    .map((slot) => {
      const held = textAt(text, slot)
      const ordered = inOneOrder[slot.parameter.value.kind]
      return [documentedName(slot), ordered ? ordered(held) : held] as const
    })
  const tunnels = tunnelsInOrder(described).map(({ TunnelId = '' }) => TunnelId)
  return JSON.stringify({ values, tunnels })
}
