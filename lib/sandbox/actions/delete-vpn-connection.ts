import 'server-only'
import { invalid } from '../api-error'
import type { Action } from './action'
import { assertIdle, assertPermitted } from './gateway-limits'
import { earlierAnswer, spend, tokenOf } from './idempotence'
import { ledgerOf, required, requiredConnection } from './required'

/** At most 64 ASCII characters. Source: "DeleteVpnConnection", ClientToken. */
const clientToken = /^[\x20-\x7e]{0,64}$/

/**
 * Source: "DeleteVpnConnection". Asynchronous, one change at a time on a gateway. What the
 * connection takes up is free at once, and it is answered until the deletion has settled. Whose
 * gateway is locked for an overdue payment may still delete: no error table forbids it.
 */
export const deleteVpnConnection: Action = (call) => {
  const { parameters, store, now } = call
  for (const name of ['RegionId', 'VpnConnectionId']) required(parameters, name)
  const token = tokenOf('DeleteVpnConnection', parameters)
  const earlier = earlierAnswer(call, token)
  if (earlier) return earlier

  const connection = requiredConnection(call)
  const ledger = ledgerOf(call, connection)
  assertPermitted(ledger)
  if (!clientToken.test(token?.text ?? '')) throw invalid('ClientToken')
  assertIdle(ledger, call)
  const answer = {}
  store.put({ ...connection, deleteTime: now }, spend(token, answer))
  return answer
}
