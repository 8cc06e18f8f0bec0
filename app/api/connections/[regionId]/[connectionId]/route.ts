import { processContext } from '@/lib/connections/context'
import { deleteConnection } from '@/lib/connections/delete-connection'
import { getConnection } from '@/lib/connections/get-connection'
import { modifyConnection } from '@/lib/connections/modify-connection'
import { changeAnswer, readWaitMs } from '../../../change-answer'
import { incomingOf, readJsonBody } from '../../../read-json-body'
import {
  handle,
  problemResponse,
  refuseOtherMethods,
  respond,
  toResponse,
} from '../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = handle(async (request, { params }: Params) => {
  const { regionId, connectionId } = await params
  const outcome = await getConnection(processContext(), regionId, connectionId, request.signal)
  const response = respond(outcome)
  if (outcome.ok) response.headers.set('etag', `"${outcome.value.Version}"`)
  return response
})

/** An entity tag as the header has it, or as the body names it. */
const versionIn = (request: Request) =>
  request.headers
    .get('if-match')
    ?.trim()
    .replace(/^"(.*)"$/, '$1')

export const PATCH = handle(async (request, { params }: Params) => {
  const { regionId, connectionId: id } = await params
  const body = await readJsonBody(incomingOf(request))
  if (!body.ok) return problemResponse(body.problem)
  const target = { regionId, id, version: versionIn(request) }
  const waitMs = readWaitMs(request.headers.get('prefer'))
  return toResponse(
    changeAnswer(await modifyConnection(processContext(), target, body.value, { waitMs }), 200),
  )
})

export const DELETE = handle(async (request, { params }: Params) => {
  const { regionId, connectionId: id } = await params
  const body = await readJsonBody(incomingOf(request))
  if (!body.ok) return problemResponse(body.problem)
  const waitMs = readWaitMs(request.headers.get('prefer'))
  return toResponse(
    changeAnswer(
      await deleteConnection(processContext(), { regionId, id }, body.value, { waitMs }),
      200,
    ),
  )
})

const refuse = refuseOtherMethods('GET, PATCH, DELETE')

export { refuse as OPTIONS, refuse as POST, refuse as PUT }
