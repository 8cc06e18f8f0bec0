import { resetPassword } from '@/lib/auth/people'
import { operation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'

type Params = { params: Promise<{ personId: string }> }

export const POST = operation('resetPassword', async (context, _request, { params }: Params) =>
  respond(await resetPassword(context, (await params).personId), 201),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
