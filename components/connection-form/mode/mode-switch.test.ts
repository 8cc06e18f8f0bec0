import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConnectionText } from '@/lib/vpn/connection'
import { defaultText } from '@/lib/vpn/defaults'
import { writeConnection } from '@/lib/vpn/schema'
import { slotsOf, textAt } from '@/lib/vpn/slots'
import { anyConnection, anyDualConnection } from '@/lib/vpn/testing'
import { formWith } from '@/lib/vpn/testing-form'
import { type Switched, switchedTo, takenBack } from './mode-switch'

const anyText = fc.oneof(anyConnection, anyDualConnection).map(writeConnection)
const otherMode = ({ tunnels }: ConnectionText) => (tunnels.length > 1 ? 'single' : 'dual')

/** What the form's fields hold; what is kept for the other mode's fields counts for nothing. */
const valuesOf = (text: ConnectionText) =>
  Object.fromEntries(slotsOf(text.tunnels.length).map((slot) => [slot.path, textAt(text, slot)]))

const noGateway = { regionId: '', vpnGatewayId: '' }

/** A form as a person has changed it since. */
function edited({ after }: Switched, edit: (text: ConnectionText) => void): ConnectionText {
  const text = structuredClone(after)
  edit(text)
  return text
}

const standbyOf = ({ tunnels }: ConnectionText) => tunnels[1]

const option = (name: string) => `TunnelOptionsSpecification.2.${name}`
const ofItsOwn = {
  [option('TunnelIkeConfig.IkeLifetime')]: '3600',
  [option('TunnelIkeConfig.LocalId')]: 'standby.example.com',
  [option('TunnelBgpConfig.TunnelCidr')]: '169.254.30.4/30',
  [option('TunnelBgpConfig.LocalBgpIp')]: '169.254.30.5',
}
const labels = [
  'Customer gateway (standby tunnel)',
  'Local identifier (VPN gateway) (standby tunnel)',
  'IKE SA lifetime (standby tunnel)',
  'Tunnel CIDR block (standby tunnel)',
  'Local BGP address (Alibaba Cloud side) (standby tunnel)',
].sort()

describe('a change of mode and back again', () => {
  test('has every value as it was, whatever the form held', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const there = switchedTo(text, otherMode(text))
        const back = switchedTo(there.after, otherMode(there.after), there.aside)
        expect(valuesOf(back.after)).toEqual(valuesOf(text))
        for (const label of there.leftBehind) expect(back.broughtBack).toContain(label)
      }),
    )
  })

  test('brings back what the standby tunnel had of its own, by name', () => {
    const dual = formWith(ofItsOwn)
    const there = switchedTo(dual, 'single')
    expect([...there.leftBehind].sort()).toEqual(labels)
    const now = edited(there, (text) => {
      text.vpnGatewayId = dual.vpnGatewayId
    })
    const back = switchedTo(now, 'dual', there.aside, there.after)
    expect(standbyOf(back.after)).toEqual(standbyOf(dual))
    expect([...back.broughtBack].sort()).toEqual(labels)
    expect(back).toMatchObject({ leftBehind: [], isShown: true })
  })

  test('keeps what was typed since where both modes know it, and lets followers follow it', () => {
    const there = switchedTo(formWith(ofItsOwn), 'single')
    const now = edited(there, (text) => {
      text.name = 'since'
      for (const tunnel of text.tunnels)
        Object.assign(tunnel, { psk: 'a.key.since', ikeLifetime: '7200', bgpEnabled: 'true' })
    })
    const { after } = switchedTo(now, 'dual', there.aside)
    expect(after).toMatchObject({ name: 'since', tunnelsBgpEnabled: 'true' })
    expect(after.tunnels.map(({ psk }) => psk)).toEqual(['a.key.since', 'a.key.since'])
    expect(after.tunnels.map(({ ikeLifetime }) => ikeLifetime)).toEqual(['7200', '3600'])
  })

  test('brings back the health check, also from long before', () => {
    const healthy = formWith({ 'HealthCheckConfig.enable': 'true' })
    const first = switchedTo(healthy, 'dual')
    expect(first.leftBehind).toEqual(['Health check'])
    const second = switchedTo(first.after, 'single', first.aside)
    expect(second.broughtBack).toEqual(['Health check'])
    expect(second.after.healthCheckEnabled).toBe('true')
  })
})

describe('taking a change of mode back', () => {
  test('has every value as it was, on the gateway of before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const settled = { regionId: 'cn-shanghai', vpnGatewayId: 'vpn-before' }
        const switched = switchedTo(text, otherMode(text), {}, settled)
        expect(switched.after.vpnGatewayId).toBe(text.vpnGatewayId)
        const { after } = takenBack(switched, switched.after)
        expect(valuesOf(after)).toEqual({ ...valuesOf(text), ...settled })
      }),
    )
  })

  test('takes only the gateway of a form that had none: the region stays', () => {
    const first = switchedTo(formWith(), 'dual', {}, noGateway)
    expect(takenBack(first, first.after).after).toMatchObject({
      regionId: 'cn-shanghai',
      vpnGatewayId: '',
    })
  })

  test('goes back to the region of another gateway, and stays in it where the mode alone was chosen', () => {
    const elsewhere = { regionId: 'eu-central-1', vpnGatewayId: 'vpn-frankfurt' }
    const moved = switchedTo(formWith(), 'dual', {}, elsewhere)
    expect(takenBack(moved, moved.after).after).toMatchObject(elsewhere)
    const chosen = switchedTo(formWith({ VpnGatewayId: 'vpn-typed' }), 'dual')
    const now = edited(chosen, (text) => {
      text.regionId = 'cn-hangzhou'
    })
    expect(takenBack(chosen, now).after).toMatchObject({
      regionId: 'cn-hangzhou',
      vpnGatewayId: 'vpn-typed',
    })
  })

  test('keeps what was filled in since', () => {
    const before = formWith({ Name: 'before', 'HealthCheckConfig.enable': 'true' })
    const switched = switchedTo(before, 'dual', {}, noGateway)
    const now = edited(switched, (text) => {
      text.name = 'after'
      text.clientToken = 'another-token'
      for (const tunnel of text.tunnels) tunnel.ikeLifetime = '3600'
    })
    const back = takenBack(switched, now)
    expect(back.after).toMatchObject({
      name: 'after',
      clientToken: 'another-token',
      vpnGatewayId: '',
      healthCheckEnabled: 'true',
    })
    expect(back.after.tunnels.map(({ ikeLifetime }) => ikeLifetime)).toEqual(['3600'])
    expect(back.isShown).toBe(false)
  })

  test('names what was given to the standby tunnel since, and has it again on the gateway of now', () => {
    const switched = switchedTo(formWith(), 'dual', {}, noGateway)
    const now = edited(switched, (text) => {
      Object.assign(text.tunnels[1] ?? {}, { customerGatewayId: 'cgw-of-the-standby' })
    })
    const back = takenBack(switched, now)
    expect(back).toMatchObject({
      leftBehind: ['Customer gateway (standby tunnel)'],
      isShown: true,
      from: { regionId: 'cn-shanghai', vpnGatewayId: now.vpnGatewayId },
    })
    expect(valuesOf(takenBack(back, back.after).after)).toEqual(valuesOf(now))
    const again = switchedTo(back.after, 'dual', back.aside, noGateway)
    expect(again.broughtBack).toEqual(['Customer gateway (standby tunnel)'])
  })
})

describe('what is shown of a change of mode', () => {
  const empty = { ...defaultText(), regionId: 'cn-shanghai', vpnGatewayId: 'vpn-first' }

  test('is nothing at the first gateway of a form whose tunnel is empty', () => {
    expect(switchedTo({ ...empty, name: 'a-name' }, 'dual', {}, noGateway).isShown).toBe(false)
    // Nothing is left in doubt by it: what is kept aside stays.
    expect(switchedTo(empty, 'dual', {}, noGateway).aside).toHaveProperty('single')
  })

  test('is everything where a gateway was there, a tunnel has a value, or something is left behind', () => {
    expect(switchedTo(empty, 'dual').isShown).toBe(true)
    expect(switchedTo(formWith(), 'dual', {}, noGateway).isShown).toBe(true)
    const healthy = { ...empty, healthCheckEnabled: 'true' }
    expect(switchedTo(healthy, 'dual', {}, noGateway).isShown).toBe(true)
  })
})
