import { endSession } from '@/lib/auth/sessions'
import { operation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'

type Params = { params: Promise<{ sessionId: string }> }

export const DELETE = operation('endSession', async (context, _request, { params }: Params) =>
  respond(await endSession(context, (await params).sessionId)),
)

const refuse = refuseOtherMethods('DELETE')

export { refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
