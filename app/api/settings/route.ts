import { changeSettings, getSettings } from '@/lib/auth/settings'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'
import { withBody } from '../with-body'

export const GET = operation('getSettings', async (context) =>
  respond(await getSettings(context)),
)

export const PATCH = operation('changeSettings', (context, request) =>
  withBody(request, async (body) => respond(await changeSettings(context, body))),
)

const refuse = refuseOtherMethods('GET, PATCH')

export { refuse as DELETE, refuse as OPTIONS, refuse as POST, refuse as PUT }
