import type { PartialConnection } from '../../connection'
import { isDestinationRouting } from '../../routing-mode'
import { cite } from '../../sources'
import { publishedQuotas } from '../published-quotas'
import type { SurroundingsRule, SurroundingsSeen } from '../surroundings-rule'

type Sides = Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>

/** A route for each pair of a local and a remote block; none in destination routing mode. */
function routesOf(sides: Sides): number {
  const { localSubnets = [], remoteSubnets = [] } = sides
  if (isDestinationRouting(sides)) return 0
  return localSubnets.length * remoteSubnets.length
}

/** The routes in use beside the connection's own: counted, or as many as its connections would make. */
function inUse({ surroundings, others, except }: SurroundingsSeen) {
  const { policyRoutes } = surroundings
  if (policyRoutes) {
    const count = policyRoutes.filter(
      (nextHop) => except === undefined || nextHop !== except,
    ).length
    return { count, words: `has ${count}` }
  }
  const count = others.reduce((sum, other) => sum + routesOf(other), 0)
  return { count, words: `may have ${count} by the blocks of its connections` }
}

/** How many policy routes the create adds, against the number of 2021. */
export const policyRouteQuota: SurroundingsRule = {
  id: 'policy-route-quota',
  severity: 'warning',
  source: [
    cite('limits2021'),
    cite('reference2020', 'QuotaExceeded.PolicyBasedRoute'),
    cite('diagnosis', 'route table'),
  ],
  check: (seen) => {
    const { values } = seen
    const { policyRoutes: max } = publishedQuotas
    const added = values.autoConfigureRoutes ? routesOf(values) : 0
    const { count, words } = inUse(seen)
    if (added === 0 || count + added <= max) return []
    const [local, remote] = [values.localSubnets?.length, values.remoteSubnets?.length]
    const product = added === 1 ? 'one policy route' : `${added} policy routes`
    const what = `${product} (${local} local × ${remote} remote) would be added automatically; the gateway ${words}.`
    return [
      {
        paths: ['remoteSubnets', 'localSubnets', 'autoConfigureRoutes'] as const,
        // Beyond the published number already: then it was raised.
        ...(count > max && { severity: 'advice' as const }),
        message:
          count > max
            ? `${what} The quota was ${max} in 2021, and seems to have been raised.`
            : `${what} The quota was ${max} in 2021, unless it was raised; beyond it the service answers QuotaExceeded.PolicyBasedRoute.`,
      },
    ]
  },
}
