import { signIn } from '@/lib/auth/sign-in'
import { getSignIn } from '@/lib/auth/sign-in-ways'
import { openOperation } from '../operation'
import { refuseOtherMethods, respond, respondWithCookies } from '../respond'
import { withBody } from '../with-body'

export const GET = openOperation('getSignIn', async (visit) => respond(await getSignIn(visit)))

export const POST = openOperation('signIn', (visit, request) =>
  withBody(request, async (body) => respondWithCookies(await signIn(visit, body))),
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
