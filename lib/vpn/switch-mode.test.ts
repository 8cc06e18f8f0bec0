import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultText } from './defaults'
import { writeConnection } from './schema'
import { shareableSlots } from './share-link'
import { switchMode } from './switch-mode'
import { anyConnection, anyDualConnection, anyTextOver } from './testing'
import { formWith } from './testing-form'

describe('a gateway with another number of tunnels', () => {
  test('takes everything of a single tunnel into both, but for what each must have of its own', () => {
    const before = formWith({
      'IkeConfig.Psk': 'one-key-for-both',
      'IkeConfig.LocalId': '198.51.100.1',
      'BgpConfig.EnableBgp': 'true',
      'BgpConfig.TunnelCidr': '169.254.11.0/30',
      'BgpConfig.LocalBgpIp': '169.254.11.1',
    })
    const { text, leftBehind } = switchMode(before, 'dual')
    const [active, standby] = text.tunnels
    expect(active).toEqual(before.tunnels[0])
    expect(standby).toEqual({ ...active, localId: '', bgpTunnelCidr: '', bgpLocalIp: '' })
    expect([text.tunnelsBgpEnabled, leftBehind]).toEqual(['true', []])
  })

  test('names what has no place there', () => {
    const health = formWith({
      'HealthCheckConfig.enable': 'true',
      'HealthCheckConfig.dip': '192.168.0.9',
    })
    expect(switchMode(health, 'dual').leftBehind).toEqual(['Health check', 'Destination address'])
    const dual = formWith({
      EnableTunnelsBgp: 'true',
      'TunnelOptionsSpecification.2.TunnelBgpConfig.TunnelCidr': '169.254.11.4/30',
    })
    const back = switchMode(dual, 'single')
    expect(back.text.tunnels).toHaveLength(1)
    expect(back.text.tunnels[0]?.bgpEnabled).toBe('true')
    expect(back.leftBehind).toEqual([
      'Customer gateway (standby tunnel)',
      'Tunnel CIDR block (standby tunnel)',
    ])
  })

  test('names a default of the standby tunnel that the active one does not have', () => {
    const tunnel = (number: number) => `TunnelOptionsSpecification.${number}`
    const dual = formWith({
      EnableTunnelsBgp: 'false',
      [`${tunnel(2)}.CustomerGatewayId`]: '',
      [`${tunnel(1)}.TunnelIkeConfig.IkeVersion`]: 'ikev2',
      [`${tunnel(2)}.TunnelIkeConfig.IkeVersion`]: 'ikev1',
      [`${tunnel(1)}.TunnelIkeConfig.IkeLifetime`]: '3600',
      [`${tunnel(2)}.TunnelIkeConfig.IkeLifetime`]: '',
      [`${tunnel(1)}.TunnelIpsecConfig.IpsecLifetime`]: '',
      [`${tunnel(2)}.TunnelIpsecConfig.IpsecLifetime`]: '86400',
      [`${tunnel(1)}.TunnelIkeConfig.LocalId`]: '198.51.100.1',
    })
    expect(switchMode(dual, 'single').leftBehind).toEqual([
      'IKE version (standby tunnel)',
      'IKE SA lifetime (standby tunnel)',
    ])
  })

  test('there and back again is where it began, whatever the form holds', () => {
    fc.assert(
      fc.property(
        anyConnection.chain((one) => anyTextOver(writeConnection(one))),
        (text) => {
          const there = switchMode(text, 'dual').text
          expect(there.tunnels).toHaveLength(2)
          const { tunnelsBgpEnabled: _common, ...back } = switchMode(there, 'single').text
          const { tunnelsBgpEnabled: _unused, ...before } = text
          expect(back).toEqual(before)
        },
      ),
    )
  })

  test('the mode it has already changes nothing', () => {
    fc.assert(
      fc.property(anyDualConnection, (connection) => {
        const text = writeConnection(connection)
        expect(switchMode(text, 'dual')).toEqual({ text, leftBehind: [] })
      }),
    )
  })

  test('an untouched form leaves nothing behind', () => {
    for (const [from, to] of [
      ['single', 'dual'],
      ['dual', 'single'],
    ] as const) {
      const { text, leftBehind } = switchMode(defaultText(from), to)
      expect(leftBehind).toEqual([])
      for (const slot of shareableSlots(text.tunnels.length)) expect(slot.mode).toBe(to)
      expect(text).toEqual(defaultText(to))
    }
  })
})
