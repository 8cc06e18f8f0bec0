import { processContext } from '@/lib/connections/context'
import { getAttempt } from '@/lib/connections/find-attempts'
import { cancelAttempt } from '@/lib/connections/settle-attempt'
import { handle, refuseOtherMethods, respond } from '../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const GET = handle(async (_request, { params }: Params) =>
  respond(await getAttempt(processContext(), (await params).attemptId)),
)

export const DELETE = handle(async (_request, { params }: Params) =>
  respond(await cancelAttempt(processContext(), (await params).attemptId)),
)

const refuse = refuseOtherMethods('GET, DELETE')

export { refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
