import { processContext } from '@/lib/connections/context'
import { getConnection } from '@/lib/connections/get-connection'
import { handle, refuseOtherMethods, respond } from '../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = handle(async (request, { params }: Params) => {
  const { regionId, connectionId } = await params
  return respond(await getConnection(processContext(), regionId, connectionId, request.signal))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
