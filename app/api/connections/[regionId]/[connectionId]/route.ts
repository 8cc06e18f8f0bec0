import { deleteConnection } from '@/lib/connections/delete-connection'
import { getConnection } from '@/lib/connections/get-connection'
import { modifyConnection } from '@/lib/connections/modify-connection'
import { changeAnswer, readWaitMs } from '../../../change-answer'
import { versionIn } from '../../../if-match'
import { operation } from '../../../operation'
import { incomingOf, readJsonBody } from '../../../read-json-body'
import { problemResponse, refuseOtherMethods, respond, toResponse } from '../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('getConnection', async (context, request, { params }: Params) => {
  const { regionId, connectionId } = await params
  const outcome = await getConnection(context, regionId, connectionId, request.signal)
  const response = respond(outcome)
  if (outcome.ok) response.headers.set('etag', `"${outcome.value.Version}"`)
  return response
})

export const PATCH = operation(
  'modifyConnection',
  async (context, request, { params }: Params) => {
    const { regionId, connectionId: id } = await params
    const body = await readJsonBody(incomingOf(request))
    if (!body.ok) return problemResponse(body.problem)
    const target = { regionId, id, version: versionIn(request) }
    const waitMs = readWaitMs(request.headers.get('prefer'))
    return toResponse(
      changeAnswer(await modifyConnection(context, target, body.value, { waitMs }), 200),
    )
  },
)

export const DELETE = operation(
  'deleteConnection',
  async (context, request, { params }: Params) => {
    const { regionId, connectionId: id } = await params
    const body = await readJsonBody(incomingOf(request))
    if (!body.ok) return problemResponse(body.problem)
    const waitMs = readWaitMs(request.headers.get('prefer'))
    return toResponse(
      changeAnswer(
        await deleteConnection(context, { regionId, id }, body.value, { waitMs }),
        200,
      ),
    )
  },
)

const refuse = refuseOtherMethods('GET, PATCH, DELETE')

export { refuse as OPTIONS, refuse as POST, refuse as PUT }
