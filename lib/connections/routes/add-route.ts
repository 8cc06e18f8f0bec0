import 'server-only'
import { formatCidr } from '@/lib/net/cidr'
import type { ChangedRoute } from '@/lib/vpn/routes/answers'
import { routeOperations, writeNewRoute } from '@/lib/vpn/routes/write-route'
import type { Context } from '../context'
import { failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { invalidParameters } from '../read-parameters'
import { changeRoute } from './change-route'
import type { ConnectionPlace } from './gateway-of'
import { readNewRoute } from './route-body'

/** Adds a route into a connection. `body` holds `RouteType` and the documented parameters of its operation. */
export const addRoute = permitted(
  'manageRoutes',
  async (
    context: Context,
    place: ConnectionPlace,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<ChangedRoute>> => {
    const reading = readNewRoute(body)
    if (!reading.ok) return failed(invalidParameters(reading.errors))
    const { asked: route, ...rest } = reading.value
    return changeRoute(context, place, {
      ...rest,
      operation: routeOperations[route.kind].create,
      audit: 'route-add-asked',
      kind: route.kind,
      ...(route.source && { source: formatCidr(route.source) }),
      destination: formatCidr(route.destination),
      parameters: writeNewRoute(route, place.connectionId),
      after: route.published ? 'published' : 'normal',
    })
  },
)
