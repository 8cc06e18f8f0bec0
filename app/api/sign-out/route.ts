import { signOut } from '@/lib/auth/sessions'
import { openOperation } from '../operation'
import { refuseOtherMethods, respondWithCookies } from '../respond'

export const POST = openOperation('signOut', async (visit) =>
  respondWithCookies(await signOut(visit)),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
