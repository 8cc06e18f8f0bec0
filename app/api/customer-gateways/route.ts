import { processContext } from '@/lib/connections/context'
import { listCustomerGateways } from '@/lib/connections/list-gateways'
import { requireRegion } from '../require-region'
import { handle, problemResponse, refuseOtherMethods, respond } from '../respond'

export const GET = handle(async (request) => {
  const region = requireRegion(request)
  if (!region.ok) return problemResponse(region.problem)
  return respond(await listCustomerGateways(processContext(), region.value, request.signal))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
