import { getDiagnosis } from '@/lib/connections/get-diagnosis'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('getDiagnosis', async (context, request, { params }: Params) =>
  respond(await getDiagnosis(context, await params, request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
