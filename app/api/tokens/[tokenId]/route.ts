import { revokeToken } from '@/lib/auth/tokens'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

type Params = { params: Promise<{ tokenId: string }> }

export const DELETE = operation('revokeToken', async (context, _request, { params }: Params) =>
  respond(await revokeToken(context, (await params).tokenId)),
)

const refuse = refuseOtherMethods('DELETE')

export { refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
