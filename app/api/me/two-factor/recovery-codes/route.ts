import { renewRecoveryCodes } from '@/lib/auth/own-account'
import { ownOperation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'
import { withBody } from '../../../with-body'

export const POST = ownOperation('renewRecoveryCodes', (context, request) =>
  withBody(request, async (body) => respond(await renewRecoveryCodes(context, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
