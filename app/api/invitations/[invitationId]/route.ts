import { withdrawInvitation } from '@/lib/auth/invitations'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

type Params = { params: Promise<{ invitationId: string }> }

export const DELETE = operation(
  'withdrawInvitation',
  async (context, _request, { params }: Params) =>
    respond(await withdrawInvitation(context, (await params).invitationId)),
)

const refuse = refuseOtherMethods('DELETE')

export { refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
