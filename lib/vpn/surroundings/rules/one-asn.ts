import { cite } from '../../sources'
import { namedOf, nameOf, type OtherConnection } from '../surroundings'
import { at, type SurroundingsRule } from '../surroundings-rule'

type Speaker = { readonly asn: number; readonly other: OtherConnection }

const speakersAmong = (others: readonly OtherConnection[]): readonly Speaker[] =>
  others.flatMap((other) => {
    const asn = other.tunnels.find(({ localAsn }) => localAsn !== undefined)?.localAsn
    return other.bgpEnabled && asn !== undefined ? [{ asn, other }] : []
  })

/**
 * The Alibaba Cloud side has one AS number for all connections of a gateway. An edit is only warned:
 * to change the number of a gateway, one of its connections has to be the first.
 */
export const oneAsn: SurroundingsRule = {
  id: 'one-asn',
  severity: 'error',
  source: [cite('bgp', 'prerequisites')],
  check: ({ values, others, except }) => {
    const speakers = speakersAmong(others)
    const [first] = speakers
    if (!first) return []
    const wrong = values.tunnels.flatMap(({ bgpLocalAsn: asn }, tunnel) =>
      asn !== undefined && asn !== first.asn ? [{ tunnel, asn }] : [],
    )
    const [one, ...more] = wrong
    if (!one) return []
    const isAgreed = speakers.every(({ asn }) => asn === first.asn)
    const hint = isAgreed
      ? 'All connections of one gateway must use the same.'
      : 'All connections of one gateway must use the same, and those of this one do not agree.'
    return [
      {
        paths: [
          at(one.tunnel, 'bgpLocalAsn'),
          ...more.map(({ tunnel }) => at(tunnel, 'bgpLocalAsn')),
        ] as const,
        severity: isAgreed && except === undefined ? ('error' as const) : ('warning' as const),
        message: `AS ${one.asn} here, AS ${first.asn} on the Alibaba Cloud side of ${nameOf(first.other)}. ${hint}`,
        other: namedOf(first.other),
        ...(isAgreed && {
          fix: {
            label: `Use AS ${first.asn}`,
            changes: wrong.map(({ tunnel }) => ({
              path: at(tunnel, 'bgpLocalAsn'),
              text: String(first.asn),
            })),
          },
        }),
      },
    ]
  },
}
