import { listAttempts } from '@/lib/connections/find-attempts'
import { operation } from '../operation'
import { problemResponse, refuseOtherMethods, respond } from '../respond'
import { readAttemptQuery } from './read-filter'

export const GET = operation('listAttempts', async (context, request) => {
  const query = readAttemptQuery(new URL(request.url).searchParams)
  if (!query.ok) return problemResponse(query.problem)
  const { filter, ...page } = query.value
  return respond(await listAttempts(context, filter, page))
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
