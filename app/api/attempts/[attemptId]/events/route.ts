import { followAttempt } from '@/lib/connections/follow-attempt'
import { eventStream } from '../../../event-stream'
import { askingOf, isStillAdmitted, operation } from '../../../operation'
import { problemResponse, refuseOtherMethods } from '../../../respond'

type Params = { params: Promise<{ attemptId: string }> }

export const GET = operation('followAttempt', async (context, request, { params }: Params) => {
  const ended = new AbortController()
  const signal = AbortSignal.any([request.signal, ended.signal])
  const followed = await followAttempt(context, (await params).attemptId, signal)
  if (!followed.ok) return problemResponse(followed.problem)
  return eventStream(followed.value, {
    isWelcome: () => isStillAdmitted(askingOf(request)),
    onEnd: () => ended.abort(),
  })
})

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
