import { changePassword } from '@/lib/auth/own-account'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'
import { withBody } from '../../with-body'

export const POST = operation('changePassword', (context, request) =>
  withBody(request, async (body) => respond(await changePassword(context, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
