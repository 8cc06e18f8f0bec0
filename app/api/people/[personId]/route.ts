import { changePerson } from '@/lib/auth/people'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'
import { withBody } from '../../with-body'

type Params = { params: Promise<{ personId: string }> }

export const PATCH = operation('changePerson', (context, request, { params }: Params) =>
  withBody(request, async (body) =>
    respond(await changePerson(context, (await params).personId, body)),
  ),
)

const refuse = refuseOtherMethods('PATCH')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as POST, refuse as PUT }
