import { listPeople } from '@/lib/auth/people'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'

export const GET = operation('listPeople', async (context) => respond(await listPeople(context)))

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
