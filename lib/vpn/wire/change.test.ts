import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import { checkConnection, writeConnection } from '../schema'
import { parameterAt } from '../slots'
import { anyConnection } from '../testing'
import { formWith } from '../testing-form'
import { describeChange, fixedParameters } from './describe-change'
import { documentedNames } from './documented-names'
import { writeChange } from './write-change'
import { writeRequest } from './write-request'

const bgp = {
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}
const health = {
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
}

function checked(changes: Record<string, string>): Connection {
  const { connection, findings } = checkConnection(formWith(changes))
  if (!connection) throw new Error(findings.map(({ message }) => message).join(' '))
  return connection
}

const changed = (before: Record<string, string>, after: Record<string, string>) =>
  describeChange(formWith(before), formWith(after))

function written(
  before: Record<string, string>,
  after: Record<string, string>,
  options: Partial<Parameters<typeof writeChange>[2]> = {},
) {
  const { changes } = changed(before, after)
  const more = { vpnConnectionId: 'vco-1', secrets: 'reveal' as const, ...options }
  return writeChange(checked(after), changes, more)
}

const always = ['LocalSubnet', 'RegionId', 'RemoteSubnet', 'VpnConnectionId']
const namesOf = (parameters: Record<string, string>) => Object.keys(parameters).sort()

describe('describing a change', () => {
  test('names each value that differs, with its label, before and after', () => {
    expect(changed({ Name: 'old' }, { Name: 'new', 'IkeConfig.IkeLifetime': '3600' })).toEqual({
      changes: [
        { path: 'name', parameter: 'Name', label: 'Name', before: 'old', after: 'new' },
        {
          path: 'tunnels.0.ikeLifetime',
          parameter: 'IkeConfig.IkeLifetime',
          label: 'IKE SA lifetime',
          before: '86400',
          after: '3600',
        },
      ],
      unchangeable: [],
    })
  })

  test.each([
    [
      'blanks and the order of blocks',
      { LocalSubnet: '10.0.0.0/16,10.1.0.0/16' },
      { LocalSubnet: '10.1.0.0/16, 10.0.0.0/16' },
    ],
    [
      'an empty field and its default',
      { 'IkeConfig.IkeLifetime': '' },
      { 'IkeConfig.IkeLifetime': '86400' },
    ],
    [
      'the notation of an AS number',
      { ...bgp, 'BgpConfig.LocalAsn': '65546' },
      { ...bgp, 'BgpConfig.LocalAsn': '1.10' },
    ],
    [
      'values of what is off',
      { 'BgpConfig.LocalAsn': '65010' },
      { 'BgpConfig.LocalAsn': '65011' },
    ],
    ['the client token', { ClientToken: 'a' }, { ClientToken: 'b' }],
    [
      'a choice the service never repeats',
      { AutoConfigRoute: 'true' },
      { AutoConfigRoute: 'false' },
    ],
    ['a key that is not given', { 'IkeConfig.Psk': 'secret-key' }, {}],
    ['the same key', { 'IkeConfig.Psk': 'secret-key' }, { 'IkeConfig.Psk': 'secret-key' }],
  ])('%s: no change', (_what, before, after) => {
    expect(changed(before, after)).toEqual({ changes: [], unchangeable: [] })
  })

  test('a choice the service never repeats is a change when it was given', () => {
    const form = formWith({ AutoConfigRoute: 'false' })
    const { changes } = describeChange(form, form, { given: ['AutoConfigRoute'] })
    expect(changes).toMatchObject([{ parameter: 'AutoConfigRoute', before: '', after: 'false' }])
  })

  test('a key is told without itself', () => {
    const found = changed({ 'IkeConfig.Psk': 'old-secret' }, { 'IkeConfig.Psk': 'new-secret' })
    expect(found.changes).toMatchObject([
      { parameter: 'IkeConfig.Psk', before: '***', after: '***' },
    ])
    expect(JSON.stringify(found)).not.toContain('secret"')
    expect(changed({}, { 'IkeConfig.Psk': 'new-secret' }).changes).toMatchObject([
      { before: '', after: '***' },
    ])
  })

  test.each([
    [{ VpnGatewayId: 'vpn-another1' }, 'VpnGatewayId'],
    [{ CustomerGatewayId: 'cgw-another1' }, 'CustomerGatewayId'],
    [{ RegionId: 'eu-central-1' }, 'RegionId'],
  ])('%j cannot be changed', (after, parameter) => {
    const found = changed({}, after)
    expect(found.changes).toEqual([])
    expect(found.unchangeable).toMatchObject([{ parameter }])
  })

  test('a name or an identifier cannot be taken away', () => {
    const given = { Name: 'old', 'IkeConfig.LocalId': '198.51.100.1' }
    const { unchangeable } = changed(given, {})
    expect(unchangeable.map(({ parameter }) => parameter)).toEqual(['Name', 'IkeConfig.LocalId'])
  })

  test('an empty identifier is the address the service fills in, where that is known', () => {
    const facts = { vpnGateway: { internetIp: '198.51.100.1' } }
    const before = formWith({ 'IkeConfig.LocalId': '198.51.100.1' })
    expect(describeChange(before, formWith({}), { facts })).toEqual({
      changes: [],
      unchangeable: [],
    })
  })

  test('what is fixed has documented names', () => {
    for (const name of fixedParameters) expect(documentedNames).toContain(name)
  })
})

describe('writing a change', () => {
  test('of the name sends the name and both sides’ subnets', () => {
    expect(written({}, { Name: 'new' })).toEqual({
      RegionId: 'cn-shanghai',
      VpnConnectionId: 'vco-1',
      Name: 'new',
      LocalSubnet: '10.0.0.0/16',
      RemoteSubnet: '192.168.0.0/24',
    })
  })

  test('of one key of a group sends the group whole, without a key nobody gave', () => {
    const parameters = written({}, { 'IkeConfig.IkeLifetime': '3600' })
    expect(namesOf(parameters)).toEqual(['IkeConfig', ...always])
    const create = writeRequest(checked({ 'IkeConfig.IkeLifetime': '3600' }), 'reveal')
    expect(parameters['IkeConfig']).toBe(create['IkeConfig'])
    expect(parameters['IkeConfig']).not.toContain('Psk')
  })

  test('takes the present key along only where Phase 1 is sent', () => {
    const psk = new Secret('present-key')
    const ike = written({}, { 'IkeConfig.IkeLifetime': '3600' }, { keys: [psk] })
    expect(JSON.parse(ike['IkeConfig'] ?? '')).toMatchObject({ Psk: 'present-key' })
    expect(JSON.stringify(written({}, { Name: 'new' }, { keys: [psk] }))).not.toContain(
      'present-key',
    )
    const masked = written(
      {},
      { 'IkeConfig.IkeLifetime': '3600' },
      { keys: [psk], secrets: 'mask' },
    )
    expect(JSON.stringify(masked)).not.toContain('present-key')
  })

  test('a key that was given wins over the present one', () => {
    const psk = new Secret('present-key')
    const parameters = written({}, { 'IkeConfig.Psk': 'given-key' }, { keys: [psk] })
    expect(JSON.parse(parameters['IkeConfig'] ?? '')).toMatchObject({ Psk: 'given-key' })
  })

  test('that switches a group off sends its switch alone', () => {
    expect(written(health, {})['HealthCheckConfig']).toBe('{"enable":"false"}')
    expect(written(bgp, {})['BgpConfig']).toBe('{"EnableBgp":"false"}')
  })

  test('sends BgpConfig with every change of a connection or a gateway that has BGP', () => {
    expect(written(bgp, { ...bgp, Name: 'new' })['BgpConfig']).toContain('169.254.11.0/30')
    const facts = { vpnGateway: { enableBgp: true } }
    expect(written({}, { Name: 'new' }, { facts })['BgpConfig']).toBe('{"EnableBgp":"false"}')
    expect(written({}, { Name: 'new' })['BgpConfig']).toBeUndefined()
  })

  test('sends the client token where there is one', () => {
    expect(written({}, { Name: 'new', ClientToken: 'once' })['ClientToken']).toBe('once')
  })

  test('from any connection to any other sends what differs, as a create would, and no gateway', () => {
    fc.assert(
      fc.property(anyConnection, anyConnection, (one, other) => {
        const before = writeConnection(one)
        const { changes } = describeChange(before, writeConnection(other))
        const options = { vpnConnectionId: 'vco-1', secrets: 'reveal' } as const
        const parameters = writeChange(other, changes, options)
        const create = writeRequest(other, 'reveal')
        for (const [name, text] of Object.entries(parameters)) {
          const isSwitch = /^\{"\w+":"false"\}$/.test(text)
          if (name !== 'VpnConnectionId' && !isSwitch) expect(text).toBe(create[name])
        }
        expect(parameters).not.toHaveProperty('VpnGatewayId')
        expect(parameters).not.toHaveProperty('CustomerGatewayId')
        for (const { path } of changes) {
          const { name, group } = parameterAt(path).wire
          expect(parameters).toHaveProperty(group ?? name)
        }
      }),
    )
  })

  test('a state written over itself changes nothing', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const text = writeConnection(connection)
        expect(describeChange(text, structuredClone(text))).toEqual({
          changes: [],
          unchangeable: [],
        })
      }),
    )
  })
})
