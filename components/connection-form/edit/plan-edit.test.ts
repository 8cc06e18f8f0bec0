import { describe, expect, test } from 'vitest'
import type { ConnectionText } from '@/lib/vpn/connection'
import { noFacts } from '@/lib/vpn/facts'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { compareThree, editsOf, layOver, withEdits } from './lay-over'
import { bodyOf, planEdit } from './plan-edit'

const described = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-one',
  CustomerGatewayId: 'cgw-one',
  Name: 'before',
  LocalSubnet: '10.20.0.0/16',
  RemoteSubnet: '172.20.0.0/16',
}
const textOf = (changes: object = {}): ConnectionText => ({
  ...readRequest({ ...described, ...changes }).text,
  autoConfigureRoutes: '',
  clientToken: 'a-token',
})
const errorsIn = (before: ConnectionText, after: ConnectionText) =>
  planEdit(before, after, noFacts).check.findings.filter(({ severity }) => severity === 'error')

describe('planEdit', () => {
  test('a value that is wrong already is advice until it is changed', () => {
    const wrong = { LocalSubnet: 'nonsense', IkeConfig: { IkeLifetime: 999_999 } }
    const before = textOf(wrong)
    const renamed = planEdit(before, textOf({ ...wrong, Name: 'after' }), noFacts)
    expect(renamed.changes.map(({ parameter }) => parameter)).toEqual(['Name'])
    expect(renamed.check.connection).toBeDefined()
    expect(renamed.check.findings.map(({ severity }) => severity)).not.toContain('error')
    const touched = errorsIn(before, textOf({ ...wrong, LocalSubnet: 'other nonsense' }))
    expect(touched.map(({ paths }) => paths[0])).toEqual(['localSubnets'])
  })

  test('a value that nobody can read stands in the way of a change that would send its group', () => {
    const unknown = { IkeConfig: { IkePfs: 'group19', IkeLifetime: 3600 } }
    const before = textOf(unknown)
    expect(errorsIn(before, textOf({ ...unknown, Name: 'after' }))).toEqual([])
    const longer = { IkeConfig: { ...unknown.IkeConfig, IkeLifetime: 7200 } }
    expect(errorsIn(before, textOf(longer))).toMatchObject([
      {
        paths: ['tunnels.0.ikeGroup'],
        message: expect.stringContaining('goes along with the change'),
      },
    ])
    const mended = { IkeConfig: { IkePfs: 'group14', IkeLifetime: 7200 } }
    expect(errorsIn(before, textOf(mended))).toEqual([])
  })

  test('of two tunnels, all of the one that is sent has to be readable, and only of that', () => {
    const tunnel = (Role: string, changes: object = {}) => ({
      Role,
      CustomerGatewayId: 'cgw-one',
      TunnelIpsecConfig: { IpsecEncAlg: 'aes256gcm' },
      ...changes,
    })
    const { CustomerGatewayId: _one, ...common } = described
    const dualText = (active: object, standby: object): ConnectionText => ({
      ...readRequest({
        ...common,
        TunnelOptionsSpecification: [tunnel('master', active), tunnel('slave', standby)],
      }).text,
      autoConfigureRoutes: '',
      clientToken: 'a-token',
    })
    const known = { TunnelIpsecConfig: { IpsecEncAlg: 'aes256' } }
    const pathsIn = (before: ConnectionText, after: ConnectionText) =>
      errorsIn(before, after).map(({ paths }) => paths[0])
    expect(pathsIn(dualText(known, {}), dualText({ ...known, EnableDpd: false }, {}))).toEqual([])
    expect(pathsIn(dualText(known, {}), dualText(known, { EnableDpd: false }))).toEqual([
      'tunnels.1.ipsecEncryption',
    ])
  })

  test('a value that cannot be taken away is said once, and a missing token stands in the way', () => {
    expect(errorsIn(textOf(), textOf({ Name: '' })).map(({ paths }) => paths[0])).toEqual([
      'name',
    ])
    const without = { ...textOf({ Name: 'after' }), clientToken: 'a token with blanks é' }
    expect(errorsIn(textOf(), without).map(({ paths }) => paths[0])).toEqual(['clientToken'])
  })

  test('only what differs is in the body, the new key in plain text, the choice about routes once it is made', () => {
    const before = textOf()
    const bodyFor = (after: ConnectionText) =>
      bodyOf(planEdit(before, after, noFacts).changes, after)
    expect(bodyFor(textOf())).toEqual({})
    expect(bodyFor({ ...textOf(), autoConfigureRoutes: 'true' })).toEqual({
      AutoConfigRoute: 'true',
    })
    const after = textOf({ Name: 'after', IkeConfig: { IkeLifetime: 3600, Psk: 'a.new.key' } })
    expect(bodyFor(after)).toEqual({
      Name: 'after',
      IkeConfig: { IkeLifetime: '3600', Psk: 'a.new.key' },
    })
  })
})

describe('three states', () => {
  test('a conflict is what both changed and not to the same; mine is laid over theirs', () => {
    const [opened, theirs] = [textOf(), textOf({ Name: 'theirs', EnableDpd: false })]
    const mine = textOf({ Name: 'mine', EnableDpd: false, RemoteSubnet: '172.21.0.0/16' })
    const compared = compareThree(opened, theirs, mine)
    expect(compared.filter(({ isConflict }) => isConflict)).toEqual([
      { path: 'name', opened: 'before', theirs: 'theirs', mine: 'mine', isConflict: true },
    ])
    expect(compared.map(({ path }) => path).sort()).toEqual([
      'name',
      'remoteSubnets',
      'tunnels.0.enableDpd',
    ])
    const laid = layOver(
      opened,
      textOf({ ...described, Name: 'theirs', EffectImmediately: true }),
      mine,
    )
    expect(laid).toMatchObject({ name: 'mine', remoteSubnets: '172.21.0.0/16' })
    expect(laid.effectImmediately).toBe('true')
  })

  test('what is kept of the changes holds no key, and is made again without fixed values', () => {
    const before = textOf()
    const after = textOf({ Name: 'after', IkeConfig: { Psk: 'a.new.key', IkeLifetime: 3600 } })
    const edits = editsOf(planEdit(before, after, noFacts).changes, after)
    expect(edits).toEqual({ Name: 'after', 'IkeConfig.IkeLifetime': '3600' })
    const again = withEdits(before, {
      ...edits,
      VpnGatewayId: 'vpn-other',
      'IkeConfig.Psk': 'planted',
      NoSuchName: '1',
    })
    expect(again.tunnels[0]).toMatchObject({ ikeLifetime: '3600', psk: '' })
    expect(again).toMatchObject({ name: 'after', vpnGatewayId: 'vpn-one' })
  })
})
