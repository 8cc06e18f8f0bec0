import 'server-only'
import { createHmac, hash } from 'node:crypto'
import { unescape as lenientDecode } from 'node:querystring'
import type { Secret } from '@/lib/secret'
import { percentEncode } from './percent-encode'

/** Name of the scheme, as it stands in `Authorization` and in the string to sign. */
export const algorithm = 'ACS3-HMAC-SHA256'

/** What a V3 signature covers. Header names are lower-case; `query` is raw text without `?`. */
export type RequestToSign = {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  /** Lower-case names, sorted, every one a key of `headers`. */
  readonly signedHeaders: readonly string[]
  /** {@link hashedPayload} of the raw body. */
  readonly bodyHash: string
}

/** Lower-case hex SHA-256 of the raw body; text is hashed as UTF-8. */
export function hashedPayload(body: string | Uint8Array): string {
  return hash('sha256', body, 'hex')
}

/**
 * Canonical form of a raw query: decoded as a form (`+` is a blank), sorted by name in UTF-16
 * order, encoded anew. Decoding first is what lets every client's spelling of the same query
 * verify. Malformed escapes are kept as text; repeated names keep their order.
 *
 * @example canonicalQuery("b=1+2&a=(x)&c") // 'a=%28x%29&b=1%202&c='
 */
export function canonicalQuery(rawQuery: string): string {
  if (rawQuery === '') return ''
  const pairs = rawQuery.split('&').filter((part) => part !== '')
  return pairs
    .map(decodedPair)
    .sort(([a], [b]) => compareUtf16(a, b))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
}

/**
 * One `name:value` line per signed header, in the order of `signedHeaders`, each ended by a
 * newline. A name that `headers` lacks counts as empty, so its signature cannot match by luck.
 */
export function canonicalHeaders(
  headers: Readonly<Record<string, string>>,
  signedHeaders: readonly string[],
): string {
  let lines = ''
  for (const name of signedHeaders) lines += `${name}:${(headers[name] ?? '').trim()}\n`
  return lines
}

/** The canonical request. Source: "V3 request structure and signature", step 1. */
export function canonicalRequest(request: RequestToSign): string {
  const { method, path, query, headers, signedHeaders, bodyHash } = request
  return [
    method,
    path,
    canonicalQuery(query),
    canonicalHeaders(headers, signedHeaders),
    signedHeaders.join(';'),
    bodyHash,
  ].join('\n')
}

/** The string to sign. Source: "V3 request structure and signature", step 2. */
export function stringToSign(canonical: string): string {
  return `${algorithm}\n${hash('sha256', canonical, 'hex')}`
}

/** Lower-case hex HMAC-SHA256 under the bare secret. Source: same document, step 3. */
export function signature(accessKeySecret: Secret, toSign: string): string {
  return createHmac('sha256', accessKeySecret.reveal()).update(toSign).digest('hex')
}

/** The value of the `Authorization` header for a request. Source: same document, step 4. */
export function authorization(
  request: RequestToSign,
  accessKeyId: string,
  accessKeySecret: Secret,
): string {
  const signed = signature(accessKeySecret, stringToSign(canonicalRequest(request)))
  const names = request.signedHeaders.join(';')
  return `${algorithm} Credential=${accessKeyId},SignedHeaders=${names},Signature=${signed}`
}

function decodedPair(part: string): readonly [name: string, value: string] {
  const equals = part.indexOf('=')
  if (equals < 0) return [formDecode(part), '']
  return [formDecode(part.slice(0, equals)), formDecode(part.slice(equals + 1))]
}

function formDecode(text: string): string {
  return lenientDecode(text.replaceAll('+', ' '))
}

function compareUtf16(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
