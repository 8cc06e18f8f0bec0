import { processContext } from '@/lib/connections/context'
import { createConnection } from '@/lib/connections/create-connection'
import { listConnections } from '@/lib/connections/list-connections'
import { readJsonBody } from '../read-json-body'
import { requireRegion } from '../require-region'
import { handle, problemResponse, refuseOtherMethods, respond } from '../respond'

export const GET = handle(async (request) => {
  const region = requireRegion(request)
  if (!region.ok) return problemResponse(region.problem)
  return respond(await listConnections(processContext(), region.value, request.signal))
})

export const POST = handle(async (request) => {
  const body = await readJsonBody(request)
  if (!body.ok) return problemResponse(body.problem)
  // A create is not cancelled when the browser goes away: its outcome would be unknown to nobody's gain.
  return respond(await createConnection(processContext(), body.value), 201)
})

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
