import { giveSecondFactor } from '@/lib/auth/second-factor'
import { openOperation } from '../../operation'
import { refuseOtherMethods, respondWithCookies } from '../../respond'
import { withBody } from '../../with-body'

export const POST = openOperation('giveSecondFactor', (visit, request) =>
  withBody(request, async (body) => respondWithCookies(await giveSecondFactor(visit, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
