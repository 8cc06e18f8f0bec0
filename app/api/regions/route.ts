import { listRegions } from '@/lib/connections/list-regions'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'

export const dynamic = 'force-dynamic'

export const GET = operation('listRegions', async (context, request) =>
  respond(await listRegions(context, request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
