import 'server-only'
import {
  algorithm,
  canonicalRequest,
  hashedPayload,
  signature,
  stringToSign,
} from '@/lib/alibaba/signature-v3'
import { apiError } from '../api-error'
import { assertFresh } from './freshness'
import type { Incoming } from './incoming'
import { sandboxAccessKeyId, sandboxSecret } from './key-pair'
import { isSameText } from './same-text'

const shape = /^(\S+) Credential=([^,\s]+), ?SignedHeaders=([a-z0-9;_-]+), ?Signature=(\S+)$/i

/** Host, every `x-acs-` header and the content type must be signed. */
function mustBeSigned(name: string): boolean {
  return name === 'host' || name === 'content-type' || name.startsWith('x-acs-')
}

function isWhollySigned(headers: Incoming['headers'], signedHeaders: readonly string[]): boolean {
  const signed = new Set(signedHeaders)
  return Object.keys(headers).every((name) => !mustBeSigned(name) || signed.has(name))
}

/**
 * Verifies a V3 request and returns its nonce. The order of the checks is *assumed*; a security
 * token is taken whatever it says, as long as it is signed.
 * Source: "V3 request structure and signature"; texts of the refusals: "VPC common errors".
 */
export function verifyV3(incoming: Incoming, now: number): string {
  const { method, path, query, headers, body } = incoming
  const parts = shape.exec(headers['authorization'] ?? '')
  const [, scheme, accessKeyId, names = '', given = ''] = parts ?? []
  const signedHeaders = names.split(';')
  const nonce = headers['x-acs-signature-nonce']
  if (scheme !== algorithm || !nonce || !isWhollySigned(headers, signedHeaders))
    throw apiError('IncompleteSignature')
  if (accessKeyId !== sandboxAccessKeyId) throw apiError('InvalidAccessKeyId.NotFound')
  assertFresh(headers['x-acs-date'] ?? '', now)
  const bodyHash = hashedPayload(body)
  const canonical = canonicalRequest({ method, path, query, headers, signedHeaders, bodyHash })
  const toSign = stringToSign(canonical)
  const isBodyNamed = headers['x-acs-content-sha256'] === bodyHash
  if (!isBodyNamed || !isSameText(signature(sandboxSecret, toSign), given)) {
    throw apiError(
      'SignatureDoesNotMatch',
      `server StringToSign is [${toSign}] server CanonicalRequest is [${canonical}]`,
    )
  }
  return nonce
}
