import { getSurroundings } from '@/lib/connections/get-surroundings'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; vpnGatewayId: string }> }

export const GET = operation('getSurroundings', async (context, request, { params }: Params) => {
  const { regionId, vpnGatewayId } = await params
  return respond(await getSurroundings(context, regionId, vpnGatewayId, request.signal))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
