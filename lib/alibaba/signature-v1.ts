import 'server-only'
import { createHmac } from 'node:crypto'
import type { Secret } from '@/lib/secret'
import { percentEncode } from './percent-encode'

/**
 * The parameters a V1 signature covers, query and form body merged, as `name=value` pairs sorted
 * by name. `Signature` itself is left out.
 * Source: "ECS API reference", request signature, step 1.
 */
export function canonicalParameters(
  parameters: Iterable<readonly [name: string, value: string]>,
): string {
  return [...parameters]
    .filter(([name]) => name !== 'Signature')
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
}

/**
 * The V1 string to sign. It holds every parameter, secrets included: never log it.
 * Source: "ECS API reference", request signature, step 2.
 */
export function stringToSign(
  method: string,
  parameters: Iterable<readonly [name: string, value: string]>,
): string {
  return `${method}&%2F&${percentEncode(canonicalParameters(parameters))}`
}

/** Base64 HMAC-SHA1 under the secret followed by `&`. Source: same document, step 3. */
export function signature(accessKeySecret: Secret, toSign: string): string {
  return createHmac('sha1', `${accessKeySecret.reveal()}&`).update(toSign).digest('base64')
}
