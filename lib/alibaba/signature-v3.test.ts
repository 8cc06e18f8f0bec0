import { stringify } from 'node:querystring'
import { OpenApiUtil } from '@alicloud/openapi-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { v3Vectors } from './signature.fixture'
import {
  algorithm,
  authorization,
  canonicalHeaders,
  canonicalQuery,
  canonicalRequest,
  hashedPayload,
  type RequestToSign,
  signature,
  stringToSign,
} from './signature-v3'

type Official = Parameters<typeof OpenApiUtil.getAuthorization>[0]

/** The official client's own signature over the same request. */
function officialAuthorization(
  request: RequestToSign & { readonly parameters: Readonly<Record<string, string>> },
  accessKeyId: string,
  secret: string,
): string {
  const { method, path, headers, parameters, bodyHash } = request
  // Only these four fields of the official request class take part in signing.
  const official = { method, pathname: path, query: parameters, headers } as unknown as Official
  return OpenApiUtil.getAuthorization(official, algorithm, bodyHash, accessKeyId, secret)
}

describe.each(v3Vectors)('the V3 signature of $name', (vector) => {
  const request: RequestToSign = {
    method: 'POST',
    path: '/',
    query: vector.query,
    headers: vector.headers,
    signedHeaders: Object.keys(vector.headers).sort(),
    bodyHash: hashedPayload(vector.body),
  }
  const secret = new Secret(vector.secret)

  it('hashes the body as the header says', () => {
    expect(request.bodyHash).toBe(vector.headers['x-acs-content-sha256'])
  })

  it('has the documented string to sign and signature', () => {
    const toSign = stringToSign(canonicalRequest(request))
    expect(toSign).toBe(vector.stringToSign)
    expect(signature(secret, toSign)).toBe(vector.signature)
  })

  it('stands in the Authorization header without blanks around the commas', () => {
    const names = request.signedHeaders.join(';')
    expect(authorization(request, vector.accessKeyId, secret)).toBe(
      `ACS3-HMAC-SHA256 Credential=${vector.accessKeyId},SignedHeaders=${names},Signature=${vector.signature}`,
    )
  })

  it('changes with the query, a header, the body hash and the secret', () => {
    const nonce = { ...vector.headers, 'x-acs-signature-nonce': 'other' }
    const variants: [RequestToSign, Secret][] = [
      [{ ...request, query: `${vector.query}x` }, secret],
      [{ ...request, headers: nonce }, secret],
      [{ ...request, bodyHash: hashedPayload(`${vector.body}x`) }, secret],
      [request, new Secret(`${vector.secret}x`)],
    ]
    for (const [changed, key] of variants) {
      expect(signature(key, stringToSign(canonicalRequest(changed)))).not.toBe(vector.signature)
    }
  })
})

describe('canonicalQuery', () => {
  it.each([
    ['', ''],
    ['b=2&a=1', 'a=1&b=2'],
    ['a', 'a='],
    ['a=b=c', 'a=b%3Dc'],
    ['a=1+2&b=1%202', 'a=1%202&b=1%202'],
    ["a=!'()*~", 'a=%21%27%28%29%2A~'],
    ['&&a=1&', 'a=1'],
    ['a=2&B=1&a=1', 'B=1&a=2&a=1'],
    ['Tag.10.Key=x&Tag.1.Key=y', 'Tag.1.Key=y&Tag.10.Key=x'],
    ['a=%zz&b=%', 'a=%25zz&b=%25'],
  ])('turns %j into %j', (raw, canonical) => {
    expect(canonicalQuery(raw)).toBe(canonical)
  })

  it('gives one form to every spelling of the same parameters', () => {
    const parameters = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(parameters, (given) => {
        const spelt = canonicalQuery(stringify(given))
        expect(canonicalQuery(new URLSearchParams(given).toString())).toBe(spelt)
        expect(canonicalQuery(spelt)).toBe(spelt)
      }),
    )
  })
})

describe('canonicalHeaders', () => {
  it('trims values, keeps the signed order and ends every line', () => {
    const headers = { host: ' h:1 ', 'x-acs-date': 'd', accept: 'unsigned' }
    expect(canonicalHeaders(headers, ['host', 'x-acs-date'])).toBe('host:h:1\nx-acs-date:d\n')
  })
})

describe('the official signing function', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
  const parameterName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._~-]{0,30}$/)
  const headerName = fc.stringMatching(/^x-acs-[a-z0-9-]{1,12}$/)

  it('agrees with ours on hostile requests of every shape', () => {
    fc.assert(
      fc.property(
        fc.dictionary(parameterName, text),
        fc.dictionary(headerName, text),
        fc.option(text, { nil: undefined }),
        text,
        fc.string({ minLength: 1 }),
        (parameters, extra, contentType, body, secret) => {
          const headers: Record<string, string> = { ...extra, host: '127.0.0.1:4010' }
          if (contentType !== undefined) headers['content-type'] = contentType
          const request = {
            method: 'POST',
            path: '/',
            query: stringify(parameters),
            parameters,
            headers,
            signedHeaders: Object.keys(headers).sort(),
            bodyHash: hashedPayload(body),
          }
          expect(authorization(request, 'testid', new Secret(secret))).toBe(
            officialAuthorization(request, 'testid', secret),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
