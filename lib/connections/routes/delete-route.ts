import 'server-only'
import type { ChangedRoute } from '@/lib/vpn/routes/answers'
import { routeOperations, writeRemoval } from '@/lib/vpn/routes/write-route'
import type { Context } from '../context'
import { failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { invalidParameters } from '../read-parameters'
import { changeRoute } from './change-route'
import type { ConnectionPlace } from './gateway-of'
import { readRemovedRoute } from './route-body'

/** Deletes a route, which withdraws it from the VPC, too. One that is gone already is no failure. */
export const deleteRoute = permitted(
  'manageRoutes',
  async (
    context: Context,
    place: ConnectionPlace,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<ChangedRoute>> => {
    const reading = readRemovedRoute(body)
    if (!reading.ok) return failed(invalidParameters(reading.errors))
    const { asked: route, ...rest } = reading.value
    return changeRoute(context, place, {
      ...rest,
      operation: routeOperations[route.kind].remove,
      audit: 'route-delete-asked',
      kind: route.kind,
      ...(route.source !== undefined && { source: route.source }),
      destination: route.destination,
      parameters: writeRemoval({ ...route, nextHop: place.connectionId }),
      after: 'deleted',
    })
  },
)
