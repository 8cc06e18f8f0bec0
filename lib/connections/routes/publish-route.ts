import 'server-only'
import type { ChangedRoute } from '@/lib/vpn/routes/answers'
import { writePublication } from '@/lib/vpn/routes/write-route'
import type { Context } from '../context'
import { failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { invalidParameters } from '../read-parameters'
import { changeRoute } from './change-route'
import type { ConnectionPlace } from './gateway-of'
import { readPublication } from './route-body'

/**
 * Publishes the routes of a kind to a destination to the VPC's system route table, or with `PublishVpc` false withdraws
 * them.
 */
export const publishRoute = permitted(
  'manageRoutes',
  async (
    context: Context,
    place: ConnectionPlace,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<ChangedRoute>> => {
    const reading = readPublication(body)
    if (!reading.ok) return failed(invalidParameters(reading.errors))
    const { asked, ...rest } = reading.value
    const { kind, destination, published } = asked
    const route = { kind, destination, nextHop: place.connectionId }
    return changeRoute(context, place, {
      ...rest,
      operation: 'PublishVpnRouteEntry',
      audit: published ? 'route-publish-asked' : 'route-withdraw-asked',
      kind,
      destination,
      parameters: writePublication(route, published),
      after: published ? 'published' : 'normal',
    })
  },
)
