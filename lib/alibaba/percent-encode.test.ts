import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formBody } from './form-body'
import { isWellFormed, percentEncode } from './percent-encode'

const unicode = fc.string({ unit: 'binary' })

describe('percentEncode', () => {
  it.each([
    ['', ''],
    ['AZaz09-_.~', 'AZaz09-_.~'],
    [' +*', '%20%2B%2A'],
    ["!'()", '%21%27%28%29'],
    ['&=/?#', '%26%3D%2F%3F%23'],
    ['阿é😀', '%E9%98%BF%C3%A9%F0%9F%98%80'],
    ['\r\n\0', '%0D%0A%00'],
  ])('writes %j as %s', (text, encoded) => {
    expect(percentEncode(text)).toBe(encoded)
  })

  it('leaves nothing but unreserved characters and escapes, and decodes back', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const encoded = percentEncode(text)
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/)
        expect(decodeURIComponent(encoded)).toBe(text)
      }),
    )
  })

  it('throws exactly for text that isWellFormed refuses', () => {
    expect(isWellFormed('half \ud83d')).toBe(false)
    expect(() => percentEncode('half \ud83d')).toThrow(URIError)
    expect(isWellFormed('whole 😀')).toBe(true)
  })
})

describe('formBody', () => {
  it('keeps the order given and the equals sign of an empty value', () => {
    expect(formBody({ b: '', a: 'x y' })).toBe('b=&a=x%20y')
    expect(formBody({})).toBe('')
  })

  it('is read back by a form parser, in pure ASCII', () => {
    fc.assert(
      fc.property(fc.dictionary(unicode, unicode), (parameters) => {
        const body = formBody(parameters)
        expect(Buffer.byteLength(body)).toBe(body.length)
        expect([...new URLSearchParams(body)]).toEqual(Object.entries(parameters))
      }),
    )
  })
})
