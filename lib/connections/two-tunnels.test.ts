import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { readCurrent } from './attempts/read-current'
import { checkWithService } from './check-with-service'
import { createConnection } from './create-connection'
import { getAttempt } from './find-attempts'
import { getConnection } from './get-connection'
import { modifyConnection } from './modify-connection'
import { revealKey } from './reveal-key'
import { answerOf, controlOf, problemOf, type TestContext, testContext, waitMs } from './testing'

const regionId = 'cn-shanghai'
const wait = { waitMs }
const keys = ['the-key-of-the-active-tunnel', 'the-key-of-the-standby-tunnel'] as const

let sandbox: RunningSandbox
let context: TestContext
let id: string

const tunnel = (index: 0 | 1) => ({
  Role: index === 0 ? 'master' : 'slave',
  CustomerGatewayId: ['cgw-uf6dc5k1w7x3m9q2t8zne', 'cgw-uf6dcb8n4k1w7z3m6q0tx'][index],
  TunnelIkeConfig: { IkeVersion: 'ikev2', Psk: keys[index] },
  TunnelBgpConfig: {
    LocalAsn: 45_104,
    TunnelCidr: ['169.254.50.0/30', '169.254.50.4/30'][index],
    LocalBgpIp: ['169.254.50.1', '169.254.50.5'][index],
  },
})
const body = {
  RegionId: regionId,
  VpnGatewayId: 'vpn-uf6dual4k9w2m7x1t5q8z',
  Name: 'two-tunnels',
  LocalSubnet: ['10.50.0.0/16'],
  RemoteSubnet: ['172.16.50.0/24'],
  EnableTunnelsBgp: true,
  Tags: [{ Key: 'env', Value: 'test' }, { Key: 'empty' }],
  // The standby tunnel first: roles decide.
  TunnelOptionsSpecification: [tunnel(1), tunnel(0)],
}

const control = (path: string, method: string, given: object) =>
  controlOf(sandbox.url).control(path, method, given)
const calls = (action: string) => controlOf(sandbox.url).calls(action)
const details = async () => {
  const found = await getConnection(context, regionId, id)
  if (!found.ok) throw new Error(found.problem.detail)
  return found.value
}
const tunnels = async () => tunnelsInOrder(await details())
const modify = async (given: object, version?: string) =>
  modifyConnection(
    context,
    { regionId, id, version: version ?? (await details()).Version },
    { ...given },
    wait,
  )
const keysNow = async () => {
  const current = await readCurrent(context.client, regionId, id)
  return current.kind === 'ok' ? current.keys.map((key) => key?.reveal()) : undefined
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await control('reset', 'POST', {})
  await control('settle', 'POST', { ms: 0 })
  context = testContext({ endpoint: sandbox.url })
  id = answerOf(await createConnection(context, body, wait)).VpnConnectionId
})
afterEach(() => context.close())

describe('creating with two tunnels', () => {
  test('sends both tunnels and the tags, and no parameter of the other mode', async () => {
    const [call] = await calls('CreateVpnConnection')
    const names = Object.keys(call?.parameters ?? {})
    expect(call?.parameters).toMatchObject({
      EnableTunnelsBgp: 'true',
      'Tags.1.Key': 'env',
      'Tags.2.Value': '',
      'TunnelOptionsSpecification.1.Role': 'master',
      'TunnelOptionsSpecification.1.TunnelBgpConfig.TunnelCidr': '169.254.50.0/30',
      'TunnelOptionsSpecification.2.Role': 'slave',
      'TunnelOptionsSpecification.2.TunnelIkeConfig.Psk': '***',
    })
    for (const name of ['CustomerGatewayId', 'IkeConfig', 'BgpConfig', 'EnableDpd', 'DryRun'])
      expect(names).not.toContain(name)
  })

  test('what is created is what was asked for, and no key is answered or written down', async () => {
    const described = await details()
    expect(described).toMatchObject({
      EnableTunnelsBgp: true,
      Tags: { Tag: [{ Key: 'env', Value: 'test' }, { Key: 'empty' }] },
    })
    expect(await tunnels()).toMatchObject([
      { Role: 'master', TunnelBgpConfig: { LocalAsn: 45_104, TunnelCidr: '169.254.50.0/30' } },
      { Role: 'slave', TunnelIkeConfig: { IkeVersion: 'ikev2', IkeLifetime: 86_400 } },
    ])
    expect(await keysNow()).toEqual(keys)
    const { store } = await context.desk.journal()
    const rows = await store.db.selectFrom('attempts').selectAll().execute()
    for (const key of keys) expect(JSON.stringify([described, rows])).not.toContain(key)
  })

  test('one whose answer was lost is found again, not made twice', async () => {
    await control('faults', 'POST', {
      action: 'CreateVpnConnection',
      kind: 'status-after',
      answer: 'html',
      status: 502,
      times: 1000,
    })
    const other = { ...body, Name: 'lost', RemoteSubnet: ['172.16.51.0/24'] }
    const blocks = ['169.254.51.0/30', '169.254.51.4/30']
    const TunnelOptionsSpecification = ([0, 1] as const).map((index) => {
      const { Psk: _made, ...ike } = tunnel(index).TunnelIkeConfig
      const host = ['169.254.51.1', '169.254.51.5'][index]
      const session = { LocalAsn: 45_104, TunnelCidr: blocks[index], LocalBgpIp: host }
      return { ...tunnel(index), TunnelIkeConfig: ike, TunnelBgpConfig: session }
    })
    const answer = answerOf(
      await createConnection(context, { ...other, TunnelOptionsSpecification }, wait),
    )
    const { connections } = await controlOf(sandbox.url).control('connections')
    const lost = (connections as { VpnConnectionId: string; Parameters: unknown }[]).filter(
      (one) => JSON.stringify(one).includes('"lost"'),
    )
    expect(lost.map(({ VpnConnectionId }) => VpnConnectionId)).toEqual([answer.VpnConnectionId])
  })

  test.each([
    [{ CustomerGatewayId: 'cgw-1' }, 'CustomerGatewayId'],
    [{ IkeConfig: { IkeVersion: 'ikev2' } }, 'IkeConfig'],
    [{ HealthCheckConfig: { enable: true } }, 'HealthCheckConfig'],
    [
      { TunnelOptionsSpecification: [tunnel(0)] },
      'TunnelOptionsSpecification.2.CustomerGatewayId',
    ],
    [{ TunnelOptionsSpecification: [tunnel(0), tunnel(0)] }, 'TunnelOptionsSpecification.2.Role'],
    [
      {
        TunnelOptionsSpecification: [
          tunnel(0),
          { ...tunnel(1), TunnelIkeConfig: { IkeLifetime: 90_000 } },
        ],
      },
      'TunnelOptionsSpecification.2.TunnelIkeConfig.IkeLifetime',
    ],
    [{ TunnelOptionsSpecification: 'two' }, 'TunnelOptionsSpecification'],
    [{ Tags: [{ Key: 'aliyun-x' }] }, 'Tags'],
    [{ Tags: 'env=test' }, 'Tags'],
  ])('with %j is refused by the name of the parameter', async (change, parameter) => {
    const problem = problemOf(await createConnection(context, { ...body, ...change }, wait))
    expect(problem).toMatchObject({ status: 422, code: 'Causeway.InvalidParameters' })
    expect(problem.errors.map((error) => error.parameter)).toContain(parameter)
    expect(await calls('CreateVpnConnection')).toHaveLength(1)
  })
})

describe('a refusal of the service', () => {
  const session = (block: string, LocalBgpIp: string) => ({
    TunnelBgpConfig: { LocalAsn: 45_104, TunnelCidr: block, LocalBgpIp },
  })
  const free = [
    session('169.254.53.0/30', '169.254.53.1'),
    session('169.254.53.4/30', '169.254.53.5'),
  ]
  const nobody = { CustomerGatewayId: 'cgw-uf6nobody0000000000' }
  const taken = session('169.254.20.4/30', '169.254.20.5')
  const standby = 'TunnelOptionsSpecification.2'

  test.each([
    ['a taken block', [{}, taken], `${standby}.TunnelBgpConfig.TunnelCidr`],
    ['no such customer gateway', [{}, nobody], `${standby}.CustomerGatewayId`],
    ['no such customer gateway', [nobody, {}], 'CustomerGatewayId'],
    ['no such customer gateway', [nobody, nobody], 'CustomerGatewayId'],
  ])(
    'that there is %s lands on the tunnel it is about: %j',
    async (_what, changes, parameter) => {
      const TunnelOptionsSpecification = ([0, 1] as const).map((index) => ({
        ...tunnel(index),
        ...free[index],
        ...changes[index],
      }))
      const given = { ...body, RemoteSubnet: ['172.16.52.0/24'], TunnelOptionsSpecification }
      const created = problemOf(await createConnection(context, given, wait))
      expect(created.errors.map((error) => error.parameter)).toEqual([parameter])
      expect(await checkWithService(context, given)).toMatchObject({
        problem: { code: created.code, errors: [{ parameter }] },
      })
    },
  )
})

describe('changing with two tunnels', () => {
  const standbyLifetime = {
    TunnelOptionsSpecification: [{ Role: 'slave', TunnelIkeConfig: { IkeLifetime: 3600 } }],
  }

  test('one tunnel takes its own operation, and the other one is not named', async () => {
    const outcome = await modify({ ...standbyLifetime, Reason: 'CHG-9' })
    answerOf(outcome)
    const [, standby] = await tunnels()
    const [call] = await calls('ModifyTunnelAttribute')
    expect(call?.parameters).toMatchObject({
      TunnelId: standby?.TunnelId,
      'TunnelOptionsSpecification.TunnelIkeConfig.IkeLifetime': '3600',
      'TunnelOptionsSpecification.TunnelIkeConfig.Psk': '***',
    })
    expect(await calls('ModifyVpnConnectionAttribute')).toEqual([])
    expect(await tunnels()).toMatchObject([
      { TunnelIkeConfig: { IkeLifetime: 86_400 } },
      { TunnelIkeConfig: { IkeLifetime: 3600 } },
    ])
    expect(await keysNow()).toEqual(keys)
    const attempt = await getAttempt(context, outcome.kind === 'done' ? outcome.attemptId : '')
    expect(attempt).toMatchObject({
      value: { Operation: 'ModifyTunnelAttribute', State: 'modified', Reason: 'CHG-9' },
    })
    for (const key of keys) expect(JSON.stringify([outcome, attempt])).not.toContain(key)
  })

  test('both tunnels, or the connection, take the other operation; keys stay', async () => {
    const both = ['master', 'slave'].map((Role) => ({ Role, EnableDpd: false }))
    answerOf(await modify({ Name: 'after', TunnelOptionsSpecification: both }))
    const [call] = await calls('ModifyVpnConnectionAttribute')
    const ids = (await tunnels()).map(({ TunnelId }) => TunnelId)
    expect(call?.parameters).toMatchObject({
      Name: 'after',
      LocalSubnet: '10.50.0.0/16',
      'TunnelOptionsSpecification.1.TunnelId': ids[0],
      'TunnelOptionsSpecification.2.TunnelId': ids[1],
    })
    expect(await tunnels()).toMatchObject([{ EnableDpd: false }, { EnableDpd: false }])
    expect(await keysNow()).toEqual(keys)
  })

  test('of the name alone sends no tunnel', async () => {
    answerOf(await modify({ Name: 'after' }))
    const [call] = await calls('ModifyVpnConnectionAttribute')
    const named = Object.keys(call?.parameters ?? {})
    expect(named.filter((name) => name.startsWith('TunnelOptions'))).toEqual([])
    expect((await details()).Name).toBe('after')
  })

  test('a customer gateway of one tunnel, and BGP of both', async () => {
    const peer = 'cgw-uf6office2v8h4d0r6ycb'
    const off = { EnableTunnelsBgp: false }
    answerOf(await modify(off))
    answerOf(
      await modify({ TunnelOptionsSpecification: [{ Role: 'slave', CustomerGatewayId: peer }] }),
    )
    expect(await details()).toMatchObject({ EnableTunnelsBgp: false })
    expect((await tunnels())[1]).toMatchObject({ CustomerGatewayId: peer })
  })

  test('a key of one tunnel replaces that key alone', async () => {
    const TunnelOptionsSpecification = [
      { Role: 'slave', TunnelIkeConfig: { Psk: 'a-new-key-for-tonight' } },
    ]
    answerOf(await modify({ TunnelOptionsSpecification }))
    expect(await keysNow()).toEqual([keys[0], 'a-new-key-for-tonight'])
  })

  test('the same token stands for the same change of the same tunnel', async () => {
    const { Version: version } = await details()
    const asked = { ...standbyLifetime, ClientToken: 'again' }
    const first = answerOf(await modify(asked, version))
    expect(answerOf(await modify(asked, version))).toEqual(first)
    const TunnelOptionsSpecification = [
      { Role: 'master', TunnelIkeConfig: { IkeLifetime: 3600 } },
    ]
    const other = { TunnelOptionsSpecification, ClientToken: 'again' }
    expect(problemOf(await modify(other, version))).toMatchObject({ status: 409 })
    expect(await calls('ModifyTunnelAttribute')).toHaveLength(1)
  })

  test.each([
    { kind: 'drop-after', times: 2 },
    { kind: 'status-after', answer: 'html', status: 502 },
    { kind: 'code', code: 'VpnGateway.Configuring', times: 2 },
  ])('after %j the change of one tunnel is there once, and known to be', async (fault) => {
    await control('faults', 'POST', { action: 'ModifyTunnelAttribute', ...fault })
    answerOf(await modify(standbyLifetime))
    expect((await tunnels())[1]).toMatchObject({ TunnelIkeConfig: { IkeLifetime: 3600 } })
    expect(await keysNow()).toEqual(keys)
  })

  test('a change of one tunnel that never got through is known not to be there', async () => {
    const fault = { action: 'ModifyTunnelAttribute', kind: 'html', status: 502, times: 1000 }
    await control('faults', 'POST', fault)
    expect(problemOf(await modify(standbyLifetime))).toMatchObject({
      code: 'Causeway.ProvenAbsent',
    })
  })

  test('what the service cannot change so is refused by name', async () => {
    expect(problemOf(await modify({ Tags: [{ Key: 'x', Value: 'y' }] }))).toMatchObject({
      status: 422,
      errors: [{ parameter: 'Tags' }],
    })
    expect(problemOf(await modify({ CustomerGatewayId: 'cgw-1' }))).toMatchObject({
      status: 422,
      errors: [{ parameter: 'CustomerGatewayId' }],
    })
  })
})

describe('the keys of two tunnels', () => {
  const reveal = (given: object) =>
    revealKey(context, { regionId, connectionId: id }, { ...given })

  test('are told one by one, and each telling is written down', async () => {
    const [active, standby] = (await tunnels()).map(({ TunnelId = '' }) => TunnelId)
    for (const [index, TunnelId] of [active, standby].entries())
      expect(await reveal({ TunnelId })).toMatchObject({ ok: true, value: { Psk: keys[index] } })
    expect(context.audited.slice(-2)).toMatchObject([
      { action: 'key-revealed', target: id, detail: { TunnelId: active } },
      { action: 'key-revealed', target: id, detail: { TunnelId: standby } },
    ])
  })

  test('are not told without the tunnel, nor for one of another connection', async () => {
    const before = context.audited.length
    for (const given of [{}, { TunnelId: 'tun-none' }]) {
      const outcome = await reveal(given)
      expect(outcome).toMatchObject({
        ok: false,
        problem: { status: 422, errors: [{ parameter: 'TunnelId' }] },
      })
      for (const key of keys) expect(JSON.stringify(outcome)).not.toContain(key)
    }
    expect(context.audited).toHaveLength(before)
  })
})
