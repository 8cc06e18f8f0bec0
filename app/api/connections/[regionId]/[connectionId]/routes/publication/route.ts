import { publishRoute } from '@/lib/connections/routes/publish-route'
import { operation } from '../../../../../operation'
import { refuseOtherMethods, respond } from '../../../../../respond'
import { withBody } from '../../../../../with-body'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const PUT = operation('publishRoute', (context, request, { params }: Params) =>
  withBody(request, async (body) => respond(await publishRoute(context, await params, body))),
)

const refuse = refuseOtherMethods('PUT')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST }
