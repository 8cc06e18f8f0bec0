import { lookAgain } from '@/lib/connections/settle-attempt'
import { operation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const POST = operation('lookAgain', async (context, _request, { params }: Params) =>
  respond(await lookAgain(context, (await params).attemptId)),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
