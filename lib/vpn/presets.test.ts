import { describe, expect, test } from 'vitest'
import { portableKey, portableKeyLength } from './portable-key'
import { presetKeys, presetOf, presets } from './presets'
import { heardAbout } from './testing-form'
import { documentedNameAt } from './wire/documented-names'

const asChanges = (preset: (typeof presets)[number]) =>
  Object.fromEntries(
    presetKeys.map((key) => [documentedNameAt(`tunnels.0.${key}`), preset.values[key]]),
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

  test('each is recognised in a form, also with a mode left over from IKEv1', () => {
    for (const preset of presets) {
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
