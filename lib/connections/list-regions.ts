import 'server-only'
import { isKnownRegion, regionNames } from '@/lib/alibaba/regions'
import type { RegionList } from '@/lib/vpn/wire/answers'
import { readRegions } from '@/lib/vpn/wire/describe-gateways'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { serviceProblem } from './service-problem'

/** Any region can be asked for the list; this one has the central endpoint. */
const askedRegion = 'cn-hangzhou'

/** The regions of the account, as far as the allow-list lets Causeway call them. */
export const listRegions = permitted(
  'readConnections',
  async ({ client }: Context, signal?: AbortSignal): Promise<Outcome<RegionList>> => {
    const answer = await client.call(
      'DescribeRegions',
      askedRegion,
      { AcceptLanguage: 'en-US' },
      { signal },
    )
    if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: false }))
    const Region = readRegions(answer.body).flatMap(({ RegionId, LocalName }) =>
      RegionId !== undefined && isKnownRegion(RegionId)
        ? [{ RegionId, LocalName: LocalName ?? regionNames[RegionId] }]
        : [],
    )
    return done({ RequestId: answer.requestId, Regions: { Region } })
  },
)
