import { getPeerConfig } from '@/lib/connections/get-peer-config'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('getPeerConfig', async (context, request, { params }: Params) =>
  respond(await getPeerConfig(context, await params, request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
