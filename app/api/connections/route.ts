import { processContext } from '@/lib/connections/context'
import { listConnections } from '@/lib/connections/list-connections'
import { incomingOf } from '../read-json-body'
import { requireRegion } from '../require-region'
import { handle, problemResponse, refuseOtherMethods, respond, toResponse } from '../respond'
import { postConnection } from './post-connection'

export const GET = handle(async (request) => {
  const region = requireRegion(request)
  if (!region.ok) return problemResponse(region.problem)
  return respond(await listConnections(processContext(), region.value, request.signal))
})

export const POST = async (request: Request) =>
  toResponse(await postConnection(incomingOf(request)))

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
