import { OpenApiUtil } from '@alicloud/openapi-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { v1Vectors } from './signature.fixture'
import { canonicalParameters, signature, stringToSign } from './signature-v1'

describe.each(v1Vectors)('the V1 signature of $name', (vector) => {
  const toSign = stringToSign(vector.method, Object.entries(vector.parameters))

  it('has the documented string to sign, where one is printed', () => {
    expect(toSign).toBe(vector.stringToSign ?? toSign)
  })

  it('has the documented signature, and another under another secret', () => {
    expect(signature(new Secret(vector.secret), toSign)).toBe(vector.signature)
    expect(signature(new Secret(`${vector.secret}x`), toSign)).not.toBe(vector.signature)
  })

  it('does not cover the signature parameter itself', () => {
    const signed = { ...vector.parameters, Signature: vector.signature }
    expect(stringToSign(vector.method, Object.entries(signed))).toBe(toSign)
  })
})

describe('V1 signing', () => {
  it('takes query and form parameters together, in any order', () => {
    const query = new URLSearchParams('b=1&Action=x')
    const form = new URLSearchParams('a=2+3')
    expect(canonicalParameters([...query, ...form])).toBe('Action=x&a=2%203&b=1')
    expect(canonicalParameters([...form, ...query])).toBe('Action=x&a=2%203&b=1')
  })

  it('agrees with the official signing function on hostile parameters', () => {
    // The official function itself drops a leading dot and fails on `__proto__`.
    const name = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((n) => !/^\.|^__proto__$/.test(n))
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(
        fc.dictionary(name, text, { noNullPrototype: true }),
        fc.constantFrom('GET', 'POST'),
        fc.string({ minLength: 1 }),
        (parameters, method, secret) => {
          const entries = Object.entries(parameters)
          expect(signature(new Secret(secret), stringToSign(method, entries))).toBe(
            OpenApiUtil.getRPCSignature(parameters, method, secret),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
