import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import { failed, type Outcome } from './outcome'

const connectionId = /^[A-Za-z0-9-]{1,64}$/

/** The ID of a connection from an address; anything else is refused before anybody is asked. */
export function requireConnectionId(id: string): Outcome<string> {
  if (connectionId.test(id)) return { ok: true, value: id }
  return failed(
    ownProblem('Causeway.InvalidParameters', 422, {
      detail: 'The ID of a connection is not valid.',
      errors: [
        {
          parameter: 'VpnConnectionId',
          message: 'An ID such as vco-bp15oes1py4i66ab is needed.',
        },
      ],
    }),
  )
}
