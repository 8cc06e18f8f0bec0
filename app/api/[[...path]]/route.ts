import { ownProblem } from '@/lib/http/problem'
import { problemResponse } from '../respond'

const refuse = async () =>
  problemResponse(
    ownProblem('Causeway.NotFound', 404, {
      detail:
        'The API lives at /api/connections, /api/regions, /api/vpn-gateways and /api/customer-gateways.',
    }),
  )

export {
  refuse as DELETE,
  refuse as GET,
  refuse as OPTIONS,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
}
