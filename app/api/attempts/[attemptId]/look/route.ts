import { processContext } from '@/lib/connections/context'
import { lookAgain } from '@/lib/connections/settle-attempt'
import { handle, refuseOtherMethods, respond } from '../../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const POST = handle(async (_request, { params }: Params) =>
  respond(await lookAgain(processContext(), (await params).attemptId)),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
