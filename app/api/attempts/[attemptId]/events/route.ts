import { processContext } from '@/lib/connections/context'
import { followAttempt } from '@/lib/connections/follow-attempt'
import { eventStream } from '../../../event-stream'
import { handle, problemResponse, refuseOtherMethods } from '../../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const GET = handle(async (request, { params }: Params) => {
  const followed = await followAttempt(processContext(), (await params).attemptId, request.signal)
  return followed.ok ? eventStream(followed.value) : problemResponse(followed.problem)
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
