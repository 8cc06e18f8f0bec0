import { startTwoFactor, stopTwoFactor } from '@/lib/auth/own-account'
import { ownOperation } from '../../operation'
import { refuseOtherMethods, respondWithCookies } from '../../respond'
import { withBody } from '../../with-body'

export const POST = ownOperation('startTwoFactor', (context, request) =>
  withBody(request, async (body) => respondWithCookies(await startTwoFactor(context, body))),
)

export const DELETE = ownOperation('stopTwoFactor', (context, request) =>
  withBody(request, async (body) => respondWithCookies(await stopTwoFactor(context, body))),
)

const refuse = refuseOtherMethods('POST, DELETE')

export { refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
