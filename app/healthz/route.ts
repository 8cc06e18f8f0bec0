import { valueAnswer } from '../api/answer'
import { handle, refuseOtherMethods, toResponse } from '../api/respond'

/** The process answers: no more is asked, so that trouble elsewhere does not get it restarted. */
export const GET = Object.assign(
  handle(async () => toResponse(valueAnswer({ Status: 'alive' }))),
  { operation: 'getHealth' } as const,
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
