import { acceptInvitation } from '@/lib/auth/accept-invitation'
import { openOperation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'
import { withBody } from '../../with-body'

export const POST = openOperation('acceptInvitation', (visit, request) =>
  withBody(request, async (body) => respond(await acceptInvitation(visit, body), 201)),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
