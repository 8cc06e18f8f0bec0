import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import { checkConnection, writeConnection } from '../schema'
import { readLink, readTypedLink, writeLink } from '../share-link'
import { tunnelOf } from '../slots'
import { anyDualConnection } from '../testing'
import { formWith } from '../testing-form'
import { operationOf } from './change-operation'
import { describeChange } from './describe-change'
import { readDescribedKeys } from './described-keys'
import { keysIn, withKeysReplaced, withPresentKeys } from './keys-in'
import { readRequest } from './read-request'
import { requestOfChange } from './request-of-change'
import { writeChange } from './write-change'
import { writeRequest } from './write-request'

const options = 'TunnelOptionsSpecification'
const tunnelIds = ['tun-a', 'tun-b']
const dual = { EnableTunnelsBgp: 'false' }

function checked(changes: Record<string, string>): Connection {
  const { connection, findings } = checkConnection(formWith({ ...dual, ...changes }))
  if (!connection) throw new Error(findings.map(({ message }) => message).join(' '))
  return connection
}

function written(changes: Record<string, string>) {
  const before = formWith(dual)
  const change = describeChange(before, formWith({ ...dual, ...changes }))
  const more = { vpnConnectionId: 'vco-1', secrets: 'reveal', tunnelIds } as const
  return writeChange(checked(changes), change.changes, more)
}

describe('a change of two tunnels', () => {
  test('in one of them is that tunnel’s own operation, its options under no number', () => {
    const parameters = written({ [`${options}.2.EnableDpd`]: 'false' })
    expect(parameters).toMatchObject({
      VpnConnectionId: 'vco-1',
      TunnelId: 'tun-b',
      [`${options}.EnableDpd`]: 'false',
      [`${options}.TunnelIkeConfig.IkeEncAlg`]: 'aes256',
    })
    const names = Object.keys(parameters)
    expect(names.filter((name) => /\.[12]\.|Role|LocalSubnet|Name/.test(name))).toEqual([])
  })

  test('in both, or in their common switch, sends both with their IDs and roles', () => {
    const parameters = written({
      [`${options}.1.EnableDpd`]: 'false',
      [`${options}.2.EnableDpd`]: 'false',
    })
    expect(parameters).toMatchObject({
      LocalSubnet: '0.0.0.0/0',
      [`${options}.1.TunnelId`]: 'tun-a',
      [`${options}.1.Role`]: 'master',
      [`${options}.2.TunnelId`]: 'tun-b',
      [`${options}.2.EnableDpd`]: 'false',
    })
    expect(operationOf(['tunnels.0.enableDpd', 'tunnels.1.enableDpd'], 2)).toBe(
      'ModifyVpnConnectionAttribute',
    )
    expect(operationOf(['tunnels.1.enableDpd', 'name'], 2)).toBe('ModifyVpnConnectionAttribute')
    expect(operationOf(['tunnels.0.enableDpd'], 1)).toBe('ModifyVpnConnectionAttribute')
  })

  test('says which tunnel it is about', () => {
    const { changes } = describeChange(
      formWith(dual),
      formWith({ ...dual, [`${options}.2.TunnelIkeConfig.IkeLifetime`]: '3600' }),
    )
    expect(changes).toEqual([
      {
        path: 'tunnels.1.ikeLifetime',
        parameter: `${options}.2.TunnelIkeConfig.IkeLifetime`,
        label: 'IKE SA lifetime (standby tunnel)',
        before: '86400',
        after: '3600',
      },
    ])
  })

  test('from any connection to any other, laid over the first, makes the second', () => {
    fc.assert(
      fc.property(anyDualConnection, anyDualConnection, (one, other) => {
        const before = writeConnection(one)
        const { tags: _tags, ...rest } = other
        const after: Connection = {
          ...rest,
          regionId: one.regionId,
          vpnGatewayId: one.vpnGatewayId,
          ...(one.tags && { tags: one.tags }),
        }
        const { changes } = describeChange(before, writeConnection(after))
        const parameters = writeChange(after, changes, {
          vpnConnectionId: 'vco-1',
          secrets: 'reveal',
          tunnelIds,
        })
        const request = requestOfChange(parameters, tunnelIds)
        const laid = readRequest(request ?? {}, before)
        expect([request === undefined, laid.unknown, laid.refused]).toEqual([false, [], []])
        expect(describeChange(laid.text, writeConnection(after)).changes).toEqual([])
        for (const { path } of changes) {
          const tunnel = tunnelOf(path)
          if (tunnel !== undefined)
            expect(JSON.stringify(parameters)).toContain(tunnelIds[tunnel] ?? '')
        }
      }),
    )
  })

  test('names no tunnel of another connection', () => {
    expect(requestOfChange({ TunnelId: 'tun-x' }, tunnelIds)).toBeUndefined()
    expect(requestOfChange({ [`${options}.1.TunnelId`]: 'tun-x' }, tunnelIds)).toBeUndefined()
    expect(requestOfChange({ [`${options}.1.TunnelId`]: 'tun-b' }, tunnelIds)).toEqual({
      [`${options}.1.Role`]: 'slave',
    })
  })
})

describe('the keys of two tunnels', () => {
  const given = [new Secret('first'), new Secret('second')]
  const both = {
    [`${options}.1.TunnelIkeConfig.Psk`]: '***',
    [`${options}.2.TunnelIkeConfig.Psk`]: '***',
  }

  test('stand each in its place', () => {
    const replaced = withKeysReplaced(both, given)
    expect(Object.values(replaced)).toEqual(['first', 'second'])
    expect(keysIn(replaced).map((key) => key?.reveal())).toEqual(['first', 'second'])
    expect(withKeysReplaced({ Name: 'x' }, given)).toEqual({ Name: 'x' })
    const one = { [`${options}.TunnelIkeConfig.Psk`]: '***' }
    expect(Object.values(withKeysReplaced(one, [undefined, given[1]]))).toEqual(['second'])
  })

  test('that are there go along where a Phase 1 is sent without one', () => {
    const name = `${options}.2.TunnelIkeConfig`
    expect(withPresentKeys({ [`${name}.IkeVersion`]: 'ikev2' }, given)).toEqual({
      [`${name}.IkeVersion`]: 'ikev2',
      [`${name}.Psk`]: 'second',
    })
    const own = { [`${name}.IkeVersion`]: 'ikev2', [`${name}.Psk`]: 'given' }
    expect(withPresentKeys(own, given)).toEqual(own)
    const one = { [`${options}.TunnelIkeConfig.IkeVersion`]: 'ikev2' }
    expect(withPresentKeys(one, given, 1)).toMatchObject({
      [`${options}.TunnelIkeConfig.Psk`]: 'second',
    })
    expect(withPresentKeys({ Name: 'x' }, given)).toEqual({ Name: 'x' })
  })

  test('are read by role, whatever their order', () => {
    const tunnel = (Role: string, Psk: string) => ({ Role, TunnelIkeConfig: { Psk } })
    const body = { [options]: { TunnelOptions: [tunnel('slave', 'b'), tunnel('master', 'a')] } }
    expect(readDescribedKeys(body).map((key) => key?.reveal())).toEqual(['a', 'b'])
    expect(readDescribedKeys({ IkeConfig: { Psk: 'only' } })[0]?.reveal()).toBe('only')
    expect(readDescribedKeys({})).toEqual([undefined])
  })

  test('are masked in a change of one tunnel', () => {
    const { connection } = checkConnection(
      formWith({ ...dual, [`${options}.2.TunnelIkeConfig.Psk`]: 'not-to-be-seen' }),
    )
    if (!connection) throw new Error('the form is valid')
    const path = 'tunnels.1.psk' as const
    const change = { path, parameter: 'x', label: 'x', before: '', after: '***' }
    const more = { vpnConnectionId: 'vco-1', tunnelIds } as const
    expect(
      JSON.stringify(writeChange(connection, [change], { ...more, secrets: 'mask' })),
    ).not.toContain('not-to-be-seen')
    expect(writeChange(connection, [change], { ...more, secrets: 'reveal' })).toMatchObject({
      [`${options}.TunnelIkeConfig.Psk`]: 'not-to-be-seen',
    })
  })
})

describe('a link of a form with two tunnels', () => {
  test('says so, even where no value does', () => {
    const text = formWith(dual)
    for (const tunnel of text.tunnels) Object.assign(tunnel, checkedDefaults)
    expect(writeLink(text)).toContain(`${options}.2.Role=slave`)
    expect(readLink(writeLink(text)).text.tunnels).toHaveLength(2)
  })

  test('names the parameters of each tunnel', () => {
    const link = writeLink(formWith({ ...dual, Tags: 'env=dev' }))
    expect(link).toContain(`${options}.2.TunnelIkeConfig.IkeVersion=ikev2`)
    expect(link).toContain('Tags.1.Key=env&Tags.1.Value=dev')
  })

  test('refuses the parameters of the other mode by name', () => {
    const link = `${options}.1.CustomerGatewayId=cgw-abc1&IkeConfig.IkeVersion=ikev2&EnableDpd=false`
    for (const reader of [readLink, readTypedLink]) {
      const { text, refused } = reader(link)
      expect(text.tunnels.map(({ customerGatewayId }) => customerGatewayId)).toEqual([
        'cgw-abc1',
        '',
      ])
      expect(refused.map(({ name }) => name)).toEqual(['IkeConfig.IkeVersion', 'EnableDpd'])
      expect(refused[0]?.message).toMatch(/two tunnels/)
    }
  })

  test('carries no key of either tunnel', () => {
    const { refused } = readLink(`${options}.2.TunnelIkeConfig.Psk=do-not-share-me`)
    expect(refused).toMatchObject([{ text: '', message: 'A link never carries this parameter.' }])
  })

  test.each([
    ['Tags.1.Key=aliyun', 'Tags'],
    ['Tags.1.Value=alone', 'Tags'],
    ['Colour.1.Key=blue', 'Colour.1.Key'],
    [`${options}.3.EnableDpd=true`, `${options}.3.EnableDpd`],
    [`${options}.1.Role=slave`, `${options}.1.Role`],
  ])('refuses %s by name', (entry, name) => {
    expect(readLink(entry).refused.map((one) => one.name)).toEqual([name])
  })
})

const checkedDefaults = {
  customerGatewayId: '',
  ikeVersion: 'ikev1',
  ikeEncryption: 'aes',
  ikeAuthentication: 'md5',
  ikeGroup: 'group2',
  ipsecEncryption: 'aes',
  ipsecAuthentication: 'md5',
  ipsecGroup: 'group2',
}

test('a request with one tunnel of two is told what is missing, by the name of the tunnel', () => {
  const flat = writeRequest(checked({}), 'reveal')
  const one = Object.fromEntries(
    Object.entries(flat).filter(([name]) => !name.startsWith(`${options}.2.`)),
  )
  const { findings } = checkConnection(readRequest(one).text)
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ paths }) => paths)).toEqual([['tunnels.1.customerGatewayId']])
})

test('tags given as a list and under flat names are refused where they differ', () => {
  const list = { Tags: [{ Key: 'env', Value: 'dev' }] }
  const flat = (value: string) => ({ ...list, 'Tags.1.Key': 'env', 'Tags.1.Value': value })
  expect(readRequest(flat('prod'))).toMatchObject({
    text: { tags: 'env=dev' },
    refused: [{ parameter: 'Tags', message: 'Given twice, with different values.' }],
  })
  expect(readRequest(flat('dev'))).toMatchObject({ text: { tags: 'env=dev' }, refused: [] })
})

test('null is passed over in a tunnel as it is beside it', () => {
  const tunnel = { TunnelBgpConfig: null, EnableDpd: null }
  const readings = [
    readRequest({ BgpConfig: null }),
    readRequest({ [options]: [{ ...tunnel, CustomerGatewayId: 'cgw-abc1' }, tunnel] }),
    readRequest({ [options]: [tunnel], [`${options}.1.EnableDpd`]: 'false' }),
  ]
  for (const { unknown, refused } of readings) expect([unknown, refused]).toEqual([[], []])
  expect(readings[2]?.text.tunnels[0]?.enableDpd).toBe('false')
})
