import { slotsOf, textAt } from '../slots'
import { splitCidrs } from '../values/cidr-list'
import type { DescribedConnection } from './describe'
import { documentedName } from './documented-names'
import { isDescribed, readDescribed } from './read-described'

/**
 * The configured values of a described connection as one canonical text: equal for equal
 * configurations, whatever the order of fields and blocks and whether a number came as text. What
 * moves by itself (status of the negotiation, of BGP, of the health check) is not in it, nor is a key.
 */
export function versionOf(described: DescribedConnection): string {
  const text = readDescribed(described, '')
  const values = slotsOf(text.tunnels.length)
    .filter(isDescribed)
    .map((slot) => {
      const held = textAt(text, slot)
      const isList = slot.parameter.value.kind === 'cidr-list'
      return [documentedName(slot), isList ? splitCidrs(held).sort().join() : held] as const
    })
  const tunnels = (described.TunnelOptionsSpecification?.TunnelOptions ?? [])
    .map(({ TunnelId = '', Role = '', CustomerGatewayId = '' }) => [
      Role,
      TunnelId,
      CustomerGatewayId,
    ])
    .sort()
  const { EnableTunnelsBgp = false } = described
  return JSON.stringify({ values, tunnels, EnableTunnelsBgp })
}
