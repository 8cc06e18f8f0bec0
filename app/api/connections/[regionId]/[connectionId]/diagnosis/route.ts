import { processContext } from '@/lib/connections/context'
import { getDiagnosis } from '@/lib/connections/get-diagnosis'
import { handle, refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = handle(async (request, { params }: Params) =>
  respond(await getDiagnosis(processContext(), await params, request.signal)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
