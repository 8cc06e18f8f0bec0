import { processContext } from '@/lib/connections/context'
import { listRegions } from '@/lib/connections/list-regions'
import { handle, refuseOtherMethods, respond } from '../respond'

export const dynamic = 'force-dynamic'

export const GET = handle(async (request) =>
  respond(await listRegions(processContext(), request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
