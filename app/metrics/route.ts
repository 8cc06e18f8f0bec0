import { operation } from '../api/operation'
import { refuseOtherMethods } from '../api/respond'
import { metricsResponse } from './metrics-response'

export const GET = operation('getMetrics', (context) => metricsResponse(context))

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
