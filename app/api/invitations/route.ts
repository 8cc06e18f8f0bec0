import { invite, listInvitations } from '@/lib/auth/invitations'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'
import { withBody } from '../with-body'

export const GET = operation('listInvitations', async (context) =>
  respond(await listInvitations(context)),
)

export const POST = operation('invite', (context, request) =>
  withBody(request, async (body) => respond(await invite(context, body), 201)),
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
