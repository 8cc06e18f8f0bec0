import { listApprovals } from '@/lib/connections/approvals/list-approvals'
import { operation } from '../operation'
import { problemResponse, refuseOtherMethods, respond } from '../respond'
import { readApprovalQuery } from './read-query'

export const GET = operation('listApprovals', async (context, request) => {
  const query = readApprovalQuery(new URL(request.url).searchParams)
  if (!query.ok) return problemResponse(query.problem)
  const { filter, ...page } = query.value
  return respond(await listApprovals(context, filter, page))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
