import { describe, expect, test } from 'vitest'
import { interruptionOf, interruptionSeverities } from './interruption'
import { singleTunnelSlots } from './slots'
import { type Change, fixedParameters } from './wire/describe-change'
import { documentedName, slotNamed } from './wire/documented-names'

function change(parameter: string, after = 'x'): Change {
  const slot = slotNamed(parameter)
  if (!slot) throw new Error(`${parameter} is no parameter`)
  return { path: slot.path, parameter, label: slot.parameter.label, before: '', after }
}

const changeable = singleTunnelSlots.filter(
  (slot) =>
    slot.parameter.value.kind !== 'token' && !fixedParameters.includes(documentedName(slot)),
)

describe('what a change interrupts', () => {
  test.each(changeable.map(documentedName))('is known for %s, on and off', (parameter) => {
    for (const after of ['true', 'false', 'x']) {
      const { consequences } = interruptionOf([change(parameter, after)])
      expect(consequences).toHaveLength(1)
      expect(consequences[0]).toMatchObject({ parameters: [parameter] })
      expect(consequences[0]?.say).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  test.each([
    ['Name', 'x', 'none'],
    ['RemoteSubnet', '10.0.0.0/8', 'cuts'],
    ['EffectImmediately', 'true', 'resets'],
    ['EffectImmediately', 'false', 'none'],
    ['IkeConfig.Psk', '***', 'cuts'],
    ['IkeConfig.IkeLifetime', '3600', 'renegotiates'],
    ['IkeConfig.RemoteId', 'peer.example', 'cuts'],
    ['IpsecConfig.IpsecPfs', 'group14', 'cuts'],
    ['IpsecConfig.IpsecLifetime', '3600', 'renegotiates'],
    ['HealthCheckConfig.enable', 'false', 'none'],
    ['HealthCheckConfig.dip', '10.0.0.1', 'resets'],
    ['BgpConfig.EnableBgp', 'false', 'cuts'],
    ['BgpConfig.LocalAsn', '65010', 'resets'],
  ])('%s to %s: %s', (parameter, after, severity) => {
    expect(interruptionOf([change(parameter, after)]).severity).toBe(severity)
  })

  test('is the worst of its consequences, each said once', () => {
    const found = interruptionOf([
      change('Name'),
      change('IkeConfig.IkeVersion', 'ikev2'),
      change('IkeConfig.IkePfs', 'group14'),
      change('IpsecConfig.IpsecLifetime', '3600'),
    ])
    expect(found.severity).toBe('cuts')
    expect(found.consequences.map(({ severity, parameters }) => [severity, parameters])).toEqual([
      ['cuts', ['IkeConfig.IkeVersion', 'IkeConfig.IkePfs']],
      ['renegotiates', ['IpsecConfig.IpsecLifetime']],
      ['none', ['Name']],
    ])
  })

  test('is nothing for no change', () => {
    expect(interruptionOf([])).toEqual({ severity: 'none', consequences: [] })
    expect(interruptionSeverities[0]).toBe('none')
  })
})
