import { checkWithService } from '@/lib/connections/check-with-service'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'
import { withBody } from '../../with-body'

export const POST = operation('checkWithService', (context, request) =>
  withBody(request, async (body) =>
    respond(await checkWithService(context, body, request.signal)),
  ),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }
