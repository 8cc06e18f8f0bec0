import { getLogs } from '@/lib/connections/get-logs'
import { readLogsQuery } from '@/lib/connections/logs-query'
import { operation } from '../../../../operation'
import { problemResponse, refuseOtherMethods, respond } from '../../../../respond'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const GET = operation('getLogs', async (context, request, { params }: Params) => {
  const query = readLogsQuery(new URL(request.url).searchParams)
  if (!query.ok) return problemResponse(query.problem)
  return respond(await getLogs(context, await params, query.value, request.signal))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
