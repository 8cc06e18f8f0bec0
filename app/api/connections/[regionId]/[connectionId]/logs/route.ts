import { processContext } from '@/lib/connections/context'
import { getLogs } from '@/lib/connections/get-logs'
import { readLogsQuery } from '@/lib/connections/logs-query'
import { handle, problemResponse, refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = handle(async (request, { params }: Params) => {
  const query = readLogsQuery(new URL(request.url).searchParams)
  if (!query.ok) return problemResponse(query.problem)
  return respond(await getLogs(processContext(), await params, query.value, request.signal))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
