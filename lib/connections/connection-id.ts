import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'

const connectionId = /^[A-Za-z0-9-]{1,64}$/

/** Why a text cannot be the ID of a connection; undefined when it can. */
export function badConnectionId(id: string): Problem | undefined {
  if (connectionId.test(id)) return undefined
  const message = 'An ID such as vco-bp15oes1py4i66ab is needed.'
  return ownProblem('Causeway.InvalidParameters', 422, {
    detail: 'The ID of a connection is not valid.',
    errors: [{ parameter: 'VpnConnectionId', message }],
  })
}
