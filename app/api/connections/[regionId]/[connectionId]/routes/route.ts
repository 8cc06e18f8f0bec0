import { addRoute } from '@/lib/connections/routes/add-route'
import { deleteRoute } from '@/lib/connections/routes/delete-route'
import { listRoutes } from '@/lib/connections/routes/list-routes'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'
import { withBody } from '../../../../with-body'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('listRoutes', async (context, request, { params }: Params) =>
  respond(await listRoutes(context, await params, request.signal)),
)

export const POST = operation('addRoute', (context, request, { params }: Params) =>
  withBody(request, async (body) => respond(await addRoute(context, await params, body), 201)),
)

export const DELETE = operation('deleteRoute', (context, request, { params }: Params) =>
  withBody(request, async (body) => respond(await deleteRoute(context, await params, body))),
)

const refuse = refuseOtherMethods('GET, POST, DELETE')

export { refuse as OPTIONS, refuse as PATCH, refuse as PUT }
