import 'server-only'
import { signature, stringToSign } from '@/lib/alibaba/signature-v1'
import { apiError, invalid, missing } from '../api-error'
import { assertFresh } from './freshness'
import type { Incoming } from './incoming'
import { sandboxAccessKeyId, sandboxSecret } from './key-pair'
import { isSameText } from './same-text'

const needed = ['AccessKeyId', 'SignatureNonce', 'Timestamp'] as const

/** Parameters every V1 call may carry; they are none of the action's own. */
export const commonParameters: ReadonlySet<string> = new Set([
  ...needed,
  'Action',
  'Version',
  'Format',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SecurityToken',
])

/**
 * Verifies a V1 request, query and form merged, and returns its nonce.
 * Source: "VPC API reference" (2021), common parameters and request signature; the order of the
 * checks is *assumed*.
 */
export function verifyV1(incoming: Incoming, now: number): string {
  const { method, parameters, queryPairs, formPairs } = incoming
  for (const name of needed) if (!parameters[name]) throw missing(name)
  const given = parameters['Signature']
  if (!given) throw apiError('IncompleteSignature')
  if (parameters['SignatureMethod'] !== 'HMAC-SHA1') throw apiError('InvalidSignatureMethod')
  if (parameters['SignatureVersion'] !== '1.0') throw invalid('SignatureVersion')
  if (parameters['AccessKeyId'] !== sandboxAccessKeyId)
    throw apiError('InvalidAccessKeyId.NotFound')
  assertFresh(parameters['Timestamp'] ?? '', now)
  const toSign = stringToSign(method, [...queryPairs, ...formPairs])
  if (!isSameText(signature(sandboxSecret, toSign), given))
    throw apiError('SignatureDoesNotMatch', `server string to sign is:${toSign}`)
  return parameters['SignatureNonce'] ?? ''
}
