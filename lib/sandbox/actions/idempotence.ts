import 'server-only'
import { hash } from 'node:crypto'
import { apiError } from '../api-error'
import type { VpnConnection } from '../resources'
import type { Call } from './action'

/** What a call is known by when it is repeated; a digest, because the call holds secrets. */
export function tokenOf(parameters: Call['parameters']): VpnConnection['token'] {
  const text = parameters['ClientToken']
  if (!text) return undefined
  const pairs = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return { text, digest: hash('sha256', JSON.stringify(pairs), 'hex') }
}

/**
 * What an earlier call with the same token made. Tokens are kept after a success only and never
 * expire here (the service's time is not documented). Other parameters under the same token are
 * refused. Source: "How to ensure idempotence".
 */
export function earlierResult({ store }: Call, token: VpnConnection['token']) {
  if (!token) return undefined
  const earlier = store.withToken(token.text)
  if (earlier && earlier.token?.digest !== token.digest)
    throw apiError('IdempotentParameterMismatch')
  return earlier
}
