import { changeTags } from '@/lib/connections/tags/change-tags'
import { getTags } from '@/lib/connections/tags/get-tags'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'
import { withBody } from '../../../../with-body'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('getTags', async (context, request, { params }: Params) =>
  respond(await getTags(context, await params, request.signal)),
)

export const PUT = operation('changeTags', (context, request, { params }: Params) =>
  withBody(request, async (body) => respond(await changeTags(context, await params, body))),
)

const refuse = refuseOtherMethods('GET, PUT')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST }
