import { describe, expect, test } from 'vitest'
import { portableKey, portableKeyLength } from './portable-key'
import { certificationPreset, presetKeys, presetOf, presets, presetsOn } from './presets'
import { heardAbout } from './testing-form'
import { documentedNameAt } from './wire/documented-names'

const asChanges = (preset: (typeof presets)[number]) =>
  Object.fromEntries(
    presetKeys.map((key) => [documentedNameAt(`tunnels.0.${key}`, 1), preset.values[key]]),
  )

describe('presets', () => {
  test('the one recommended today has nothing said against it, the one of 2020 only advice', () => {
    const said = Object.fromEntries(
      presets.map((preset) => [
        preset.id,
        new Set(heardAbout(asChanges(preset)).map(({ severity }) => severity)),
      ]),
    )
    expect(said).toEqual({
      'recommended-today': new Set(),
      'strongest-2020': new Set(['advice']),
      'service-defaults': new Set(['warning']),
    })
  })

  test('on a China Certification gateway there is one, and nothing is said against it there', () => {
    const [only, ...others] = presetsOn({ type: 'NationalStandard' })
    if (!only) throw new Error('There is a preset.')
    expect(others).toEqual([])
    const changes = { ...asChanges(only), RemoteCaCertificate: 'TUlJ' }
    expect(heardAbout(changes, { vpnGateway: { type: 'NationalStandard' } })).toEqual([])
    expect(presetsOn({ type: 'Normal' })).toBe(presets)
    expect(presetsOn(undefined)).toBe(presets)
  })

  test('each says what it sets, lifetimes too, and has the same algorithms in both phases', () => {
    expect([...presets, certificationPreset].map(({ summary }) => summary)).toEqual([
      'IKEv2, aes256, sha256, group14, lifetimes of 86400 s',
      'IKEv2, aes256, sha1, group14, lifetimes of 86400 s',
      'IKEv1, aes, md5, group2, lifetimes of 86400 s',
      'IKEv1, sm4, sm3, group2, lifetimes of 86400 s',
    ])
    for (const { values } of [...presets, certificationPreset]) {
      expect([values.ipsecEncryption, values.ipsecAuthentication, values.ipsecGroup]).toEqual([
        values.ikeEncryption,
        values.ikeAuthentication,
        values.ikeGroup,
      ])
    }
  })

  test('each is recognised in a form, also with a mode left over from IKEv1', () => {
    for (const preset of [...presets, certificationPreset]) {
      const [tunnel] = [{ ...preset.values } as never]
      expect(presetOf(tunnel)?.id).toBe(preset.id)
    }
    const leftover = { ...presets[0]?.values, ikeMode: 'aggressive' } as never
    expect(presetOf(leftover)?.id).toBe('recommended-today')
  })
})

test('a generated key is portable and uses every bit it is given', () => {
  const zero = portableKey(new Uint8Array(portableKeyLength))
  const full = portableKey(new Uint8Array(portableKeyLength).fill(255))
  expect([zero, full].every((key) => /^[A-Za-z][A-Za-z0-9._]{31}$/.test(key))).toBe(true)
  expect(full.slice(1)).toBe('_'.repeat(31))
})
