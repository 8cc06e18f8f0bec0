import { processContext } from '@/lib/connections/context'
import { handle, refuseOtherMethods } from '../api/respond'
import { readinessResponse } from './readiness-response'

/** Open to everyone, and asks for no sign-in: that would need what it is asked about. */
export const GET = Object.assign(
  handle(() => readinessResponse(processContext())),
  { operation: 'getReadiness' } as const,
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
