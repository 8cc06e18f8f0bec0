import type { Problem } from '../problem'
import { cite } from '../sources'

const reference2021 = cite('reference2021', 'Error codes')

/** What codes mean where a route was asked for, where that is something else than for a connection. */
export const routeProblems: Readonly<Record<string, Problem>> = {
  'Resource.QuotaFull': {
    parameters: ['RouteDest'],
    say: 'The gateway holds as many destination routes as its quota allows.',
    hint: 'Delete a route that is no longer used, combine blocks, or ask for a higher quota.',
    retryable: false,
    source: reference2021,
  },
  'QuotaExceeded.PolicyBasedRoute': {
    parameters: ['RouteSource', 'RouteDest'],
    say: 'The gateway holds as many policy routes as its quota allows.',
    hint: 'Delete a route that is no longer used, combine blocks, or ask for a higher quota.',
    retryable: false,
    source: reference2021,
  },
  'QuotaExceeded.VpnRouteEntry': {
    parameters: ['PublishVpc'],
    say: 'The routing table of the VPC cannot hold another route to the VPN gateway.',
    hint: 'Withdraw routes that are no longer used, or ask for a higher quota.',
    retryable: false,
    source: reference2021,
  },
  'InvalidRouteEntry.NotFound': {
    parameters: ['RouteDest'],
    say: 'The gateway has no such route.',
    hint: 'Somebody may have deleted it. Read the routes again.',
    retryable: false,
    source: cite('terraform', 'retried codes'),
  },
}
