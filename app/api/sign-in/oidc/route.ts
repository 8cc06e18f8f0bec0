import { startOidc } from '@/lib/auth/oidc'
import { openOperation } from '../../operation'
import { refuseOtherMethods, respondWithCookies } from '../../respond'
import { withBody } from '../../with-body'

export const POST = openOperation('startOidc', (visit, request) =>
  withBody(request, async (body) => respondWithCookies(await startOidc(visit, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
