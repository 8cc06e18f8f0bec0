import { processContext } from '@/lib/connections/context'
import { getPeerConfig } from '@/lib/connections/get-peer-config'
import { handle, refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = handle(async (request, { params }: Params) =>
  respond(await getPeerConfig(processContext(), await params, request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
