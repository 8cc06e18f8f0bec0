import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '@/lib/secret'
import { keysFrom } from './keys'
import { fingerprint, seal, unseal } from './seal'

const keys = keysFrom(new Secret('the secret of one installation'))
const others = keysFrom(new Secret('the secret of another installation'))

describe('a seal', () => {
  test('opens to what was sealed, and never twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, about) => {
        const sealed = seal(keys, text, about)
        expect(unseal(keys, sealed, about)).toBe(text)
        expect(seal(keys, text, about)).not.toBe(sealed)
      }),
    )
  })

  test('opens for no other keys, for nothing else it is about, and not at all once touched', () => {
    const sealed = seal(keys, 'a-key-that-is-nobodys-business', 'token')
    expect(sealed).not.toContain('nobodys')
    expect(unseal(others, sealed, 'token')).toBeUndefined()
    expect(unseal(keys, sealed, 'other')).toBeUndefined()
    const [version, id, text = ''] = sealed.split('.')
    const bytes = Buffer.from(text, 'base64')
    for (let index = 0; index < bytes.length; index += 1) {
      const touched = Buffer.from(bytes)
      touched[index] = (touched[index] ?? 0) ^ 1
      const forged = `${version}.${id}.${touched.toString('base64')}`
      expect(unseal(keys, forged, 'token'), `byte ${index}`).toBeUndefined()
    }
    for (const junk of ['', 'v1', `v1.${keys.id}.`, `v2.${id}.${text}`])
      expect(unseal(keys, junk, 'token')).toBeUndefined()
  })
})

describe('a fingerprint', () => {
  test('is equal for equal requests in any order, and tells nothing without the keys', () => {
    const parameters = { Name: 'one', IkeConfig: '{"Psk":"short"}' }
    const turned = { IkeConfig: '{"Psk":"short"}', Name: 'one' }
    const first = fingerprint(keys, 'CreateVpnConnection', parameters)
    expect(fingerprint(keys, 'CreateVpnConnection', turned)).toBe(first)
    expect(fingerprint(keys, 'DeleteVpnConnection', parameters)).not.toBe(first)
    expect(fingerprint(others, 'CreateVpnConnection', parameters)).not.toBe(first)
  })

  test('differs for requests that differ', () => {
    const record = fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 })
    fc.assert(
      fc.property(record, record, (one, two) => {
        const isSame =
          JSON.stringify(Object.entries(one).sort()) ===
          JSON.stringify(Object.entries(two).sort())
        expect(fingerprint(keys, 'x', one) === fingerprint(keys, 'x', two)).toBe(isSame)
      }),
    )
  })
})
