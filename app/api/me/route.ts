import { getMe } from '@/lib/auth/own-account'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'

export const GET = operation('getMe', async (context) => respond(await getMe(context)))

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
