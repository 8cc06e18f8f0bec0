import { cite } from '../../sources'
import { publishedQuotas } from '../published-quotas'
import type { SurroundingsRule } from '../surroundings-rule'

/** How many connections a gateway holds, against the number of 2021. An edit adds none. */
export const connectionQuota: SurroundingsRule = {
  id: 'connection-quota',
  severity: 'warning',
  source: [cite('limits2021')],
  check: ({ others, except }) => {
    const { connections: max } = publishedQuotas
    const count = others.length
    if (except !== undefined || count < max) return []
    const paths = ['vpnGatewayId'] as const
    if (count > max) {
      return [
        {
          paths,
          severity: 'advice' as const,
          message: `This gateway holds ${count} connections, so its quota has been raised above the ${max} of 2021; how far is not known here.`,
        },
      ]
    }
    return [
      {
        paths,
        message: `This gateway holds ${count} connections, the quota of 2021 unless it was raised. The service may refuse one more as Resource.QuotaFull.`,
      },
    ]
  },
}
