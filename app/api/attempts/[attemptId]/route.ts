import { getAttempt } from '@/lib/connections/find-attempts'
import { cancelAttempt } from '@/lib/connections/settle-attempt'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const GET = operation('getAttempt', async (context, _request, { params }: Params) =>
  respond(await getAttempt(context, (await params).attemptId)),
)

export const DELETE = operation('cancelAttempt', async (context, _request, { params }: Params) =>
  respond(await cancelAttempt(context, (await params).attemptId)),
)

const refuse = refuseOtherMethods('GET, DELETE')

export { refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
