import { confirmTwoFactor } from '@/lib/auth/own-account'
import { ownOperation } from '../../../operation'
import { refuseOtherMethods, respondWithCookies } from '../../../respond'
import { withBody } from '../../../with-body'

export const POST = ownOperation('confirmTwoFactor', (context, request) =>
  withBody(request, async (body) => respondWithCookies(await confirmTwoFactor(context, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
