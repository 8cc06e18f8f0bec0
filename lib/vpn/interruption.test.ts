import { describe, expect, test } from 'vitest'
import { interruptionOf, interruptionSeverities } from './interruption'
import { dualTunnelSlots, singleTunnelSlots } from './slots'
import { type Change, fixedParameters } from './wire/describe-change'
import { documentedName, slotNamed } from './wire/documented-names'

function change(parameter: string, after = 'x'): Change {
  const slot = slotNamed(parameter, 'single') ?? slotNamed(parameter, 'dual')
  if (!slot) throw new Error(`${parameter} is no parameter`)
  return { path: slot.path, parameter, label: slot.parameter.label, before: '', after }
}

const changeable = [...singleTunnelSlots, ...dualTunnelSlots].filter(
  (slot) =>
    slot.parameter.value.kind !== 'token' && !fixedParameters.includes(documentedName(slot)),
)

/** What is said beside the change itself, where there are two tunnels. */
const aboutTheOther = /^The (active|standby) tunnel (goes on|carries)|^Both tunnels/

describe('what a change interrupts', () => {
  test.each(changeable.map(documentedName))('is known for %s, on and off', (parameter) => {
    for (const after of ['true', 'false', 'x']) {
      const found = interruptionOf([change(parameter, after)])
      const consequences = found.consequences.filter(({ say }) => !aboutTheOther.test(say))
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
    expect(interruptionOf([])).toEqual({
      severity: 'none',
      consequences: [],
      isOfStandbyAlone: false,
    })
    expect(interruptionSeverities[0]).toBe('none')
  })
})

describe('what a change of two tunnels interrupts', () => {
  const of = (tunnel: 1 | 2, key = 'TunnelIkeConfig.IkeLifetime') =>
    change(`TunnelOptionsSpecification.${tunnel}.${key}`, '3600')
  const told = (...changes: Change[]) =>
    interruptionOf(changes).consequences.map(({ severity, say, source }) => [
      severity,
      say.split(/[,.]/)[0],
      source === 'assumed',
    ])

  test('says that the other tunnel carries the traffic, as an assumption', () => {
    expect(told(of(1))).toEqual([
      ['renegotiates', 'Phase 1 is negotiated again', false],
      ['none', 'The standby tunnel carries the traffic meanwhile', true],
    ])
    expect(told(of(2), change('Name'))).toEqual([
      ['renegotiates', 'Phase 1 is negotiated again', false],
      ['none', 'The name is only shown in lists', true],
      ['none', 'The active tunnel goes on carrying the traffic', true],
    ])
  })

  test('says that no tunnel is left where both are changed', () => {
    expect(told(of(1), of(2))).toEqual([
      ['renegotiates', 'Phase 1 is negotiated again', false],
      ['renegotiates', 'Both tunnels are changed at once', true],
    ])
    expect(interruptionOf([of(1), of(2)]).consequences.at(-1)?.parameters).toEqual([
      of(1).parameter,
      of(2).parameter,
    ])
  })

  test('promises nothing where the connection itself is changed as well', () => {
    expect(told(of(1), change('RemoteSubnet')).map(([, say]) => say)).toEqual([
      'Phase 2 is negotiated again with the new subnets',
      'Phase 1 is negotiated again',
    ])
  })

  test('is of the standby tunnel alone only where nothing else is interrupted', () => {
    const isAlone = (...changes: Change[]) => interruptionOf(changes).isOfStandbyAlone
    expect(isAlone(of(2))).toBe(true)
    expect(isAlone(of(2), change('Name'))).toBe(true)
    expect(isAlone(of(1))).toBe(false)
    expect(isAlone(of(1), of(2))).toBe(false)
    expect(isAlone(of(2), change('RemoteSubnet'))).toBe(false)
    expect(isAlone(change('Name'))).toBe(false)
  })

  test('says nothing of another tunnel where there is one', () => {
    expect(told(change('IkeConfig.IkeLifetime', '3600'))).toHaveLength(1)
  })
})
