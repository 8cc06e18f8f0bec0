import { createToken, listTokens } from '@/lib/auth/tokens'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'
import { withBody } from '../with-body'

export const GET = operation('listTokens', async (context) => respond(await listTokens(context)))

export const POST = operation('createToken', (context, request) =>
  withBody(request, async (body) => respond(await createToken(context, body), 201)),
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
