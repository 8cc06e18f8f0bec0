import 'server-only'
import { hash } from 'node:crypto'
import type { Fields } from '../answer'
import { apiError } from '../api-error'
import type { SpentToken } from '../resources'
import type { Call } from './action'

/** What a call is known by when it is repeated; a digest, because the call holds secrets. */
export type Token = Pick<SpentToken, 'text' | 'digest'>

/**
 * The token of a call, if it carries one. One that another operation has spent is spent for all of
 * them (*assumed*), so the name of the operation belongs to the digest.
 */
export function tokenOf(action: string, parameters: Call['parameters']): Token | undefined {
  const text = parameters['ClientToken']
  if (!text) return undefined
  const pairs = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return { text, digest: hash('sha256', JSON.stringify([action, ...pairs]), 'hex') }
}

/**
 * What an earlier call with the same token was answered. Tokens are kept after a success only and
 * never expire here (the service's time is not documented). Other parameters under the same token
 * are refused. Source: "How to ensure idempotence".
 */
export function earlierAnswer({ store }: Call, token: Token | undefined): Fields | undefined {
  const spent = token && store.spentToken(token.text)
  if (spent && spent.digest !== token.digest) throw apiError('IdempotentParameterMismatch')
  return spent?.answer
}

/** The token together with the answer it stands for from now on. */
export function spend(token: Token | undefined, answer: Fields): SpentToken | undefined {
  return token && { ...token, answer }
}
