import { listAudit } from '@/lib/connections/audit-log'
import { operation } from '../operation'
import { problemResponse, refuseOtherMethods, respond } from '../respond'
import { readAuditQuery } from './read-filter'

export const GET = operation('listAudit', async (context, request) => {
  const query = readAuditQuery(new URL(request.url).searchParams)
  if (!query.ok) return problemResponse(query.problem)
  const { filter, ...page } = query.value
  return respond(await listAudit(context, filter, page))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
