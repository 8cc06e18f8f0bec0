import { listSessions } from '@/lib/auth/sessions'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

export const GET = operation('listSessions', async (context) =>
  respond(await listSessions(context)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
