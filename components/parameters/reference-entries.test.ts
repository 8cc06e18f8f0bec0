import { describe, expect, test } from 'vitest'
import { documentedNames, dualTunnelNames } from '@/lib/vpn/wire/documented-names'
import { hasAnchor, namesOnlyIn, referenceSteps, roleNames } from './reference-entries'

const entries = referenceSteps.flatMap((step) => step.entries)
const entryNamed = (wanted: string) => entries.find(({ name }) => name === wanted)

describe('the entries of the reference', () => {
  test('have an anchor for every name of either mode, and none stands twice', () => {
    for (const name of [...documentedNames, ...dualTunnelNames, ...roleNames])
      expect(hasAnchor(name), name).toBe(true)
    const anchors = entries.flatMap(({ name, tunnelNames }) => [name, ...tunnelNames])
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(hasAnchor('IkeConfig')).toBe(false)
  })

  test('show a parameter of a tunnel once, under all its names', () => {
    expect(entryNamed('IkeConfig.Psk')).toMatchObject({
      tunnelName: 'TunnelOptionsSpecification.N.TunnelIkeConfig.Psk',
      tunnelNames: [
        'TunnelOptionsSpecification.1.TunnelIkeConfig.Psk',
        'TunnelOptionsSpecification.2.TunnelIkeConfig.Psk',
      ],
      only: undefined,
    })
    expect(entryNamed('RegionId')).toMatchObject({ tunnelNames: [], tunnelName: undefined })
  })

  test('know what belongs to one mode alone', () => {
    expect(namesOnlyIn('dual')).toEqual(['EnableTunnelsBgp'])
    expect(namesOnlyIn('single')).toEqual([
      'HealthCheckConfig.enable',
      'HealthCheckConfig.dip',
      'HealthCheckConfig.sip',
      'HealthCheckConfig.interval',
      'HealthCheckConfig.retry',
      'BgpConfig.EnableBgp',
    ])
  })
})
