import { ownProblem } from '@/lib/http/own-problem'
import { problemResponse } from '../respond'

const refuse = async () =>
  problemResponse(
    ownProblem('Causeway.NotFound', 404, {
      detail: 'No operation of the API has this address. /api-reference lists all of them.',
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
