import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { referenceCodes } from '@/lib/vpn/problems'
import type { Context } from './context'
import { createConnection as create } from './create-connection'
import { getConnection } from './get-connection'
import { listConnections } from './list-connections'
import { listCustomerGateways, listVpnGateways } from './list-gateways'
import { listRegions } from './list-regions'
import { answerOf, problemOf, type TestContext, testContext, waitMs } from './testing'

let sandbox: RunningSandbox
let context: TestContext
const others: TestContext[] = []

function contextFor(endpoint: string, accessKeySecret?: string): TestContext {
  const other = testContext({ endpoint, ...(accessKeySecret && { accessKeySecret }) })
  others.push(other)
  return other
}

const createConnection = (where: Context, parameters: Record<string, unknown>) =>
  create(where, parameters, { waitMs })

const control = (path: string, method = 'GET', body?: unknown) =>
  fetch(`${sandbox.url}/_control/${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
const nextCreate = (fault: object) =>
  control('faults', 'POST', { action: 'CreateVpnConnection', ...fault })

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
afterEach(async () => {
  for (const other of others.splice(0)) await other.close()
})
beforeEach(async () => {
  expect((await control('reset', 'POST', {})).ok).toBe(true)
  context = contextFor(sandbox.url)
})

const good = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  LocalSubnet: ['10.20.0.0/16'],
  RemoteSubnet: '172.16.20.0/24',
  IkeConfig: { IkeVersion: 'ikev2', Psk: 'a-key-that-is-nobodys-business', IkeLifetime: 3600 },
  Name: 'verbs',
}

describe('creating', () => {
  test('a created connection is answered with the four documented fields and can be read back without its key', async () => {
    const created = answerOf(await createConnection(context, good))
    expect(created).toEqual({
      VpnConnectionId: expect.stringMatching(/^vco-/),
      CreateTime: expect.any(Number),
      Name: 'verbs',
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    })
    const read = await getConnection(context, 'cn-shanghai', created.VpnConnectionId)
    expect(read).toMatchObject({
      ok: true,
      value: {
        LocalSubnet: '10.20.0.0/16',
        IkeConfig: { IkeVersion: 'ikev2', IkeLifetime: 3600 },
      },
    })
    expect(JSON.stringify(read)).not.toContain('nobodys-business')
    const list = await listConnections(context, 'cn-shanghai')
    expect(JSON.stringify(list)).toContain(created.VpnConnectionId)
    expect(JSON.stringify(list)).not.toMatch(/"Psk"|nobodys-business/)
  })

  test('everything bad is named at once, under documented names, and nothing is sent', async () => {
    await control('requests', 'DELETE')
    const outcome = await createConnection(context, {
      ...good,
      Colour: 'blue',
      LocalSubnet: '10.1.2.3/16',
      RemoteSubnet: { block: '172.16.0.0/12' },
      IkeConfig: '{"IkeLifetime":90000,"Psk":"a b","Mode":"main"}',
      BgpConfig: 'not json',
    })
    const problem = problemOf(outcome)
    expect(problem).toMatchObject({
      status: 422,
      code: 'Causeway.InvalidParameters',
      requestId: '',
      retryable: false,
    })
    expect(problem.errors.map(({ parameter }) => parameter).sort()).toEqual([
      'BgpConfig',
      'Colour',
      'IkeConfig.IkeLifetime',
      'IkeConfig.Mode',
      'IkeConfig.Psk',
      'LocalSubnet',
      'RemoteSubnet',
    ])
    expect(await (await control('requests?last=10')).json()).toMatchObject({ requests: [] })
  })

  test.each(referenceCodes.filter((code) => code !== 'VpnGateway.Configuring'))(
    '%s keeps the status, code and request ID of the service',
    async (code) => {
      await nextCreate({ kind: 'code', code })
      const problem = problemOf(await createConnection(context, good))
      expect(problem.code).toBe(code)
      expect([400, 403, 404]).toContain(problem.status)
      expect(problem.requestId).toMatch(/^[0-9A-F-]{36}$/)
      expect(problem.title.length).toBeGreaterThan(10)
    },
  )

  test('a code nobody has told us about lands on the parameter it names', async () => {
    await nextCreate({
      kind: 'code',
      code: 'IllegalParam.TunnelCidr',
      status: 400,
      message: 'The specified TunnelCidr is invalid.',
    })
    const outcome = await createConnection(context, good)
    expect(outcome).toMatchObject({
      problem: {
        status: 400,
        code: 'IllegalParam.TunnelCidr',
        title: 'The specified TunnelCidr is invalid.',
        errors: [{ parameter: 'BgpConfig.TunnelCidr' }],
      },
    })
  })

  test('a kept-alive socket that dies with the answer makes one connection, also when the caller gave no token', async () => {
    await listRegions(context)
    await nextCreate({ kind: 'drop-after' })
    expect((await createConnection(context, good)).kind).toBe('done')
    const list = await listConnections(context, 'cn-shanghai')
    expect(JSON.stringify(list).match(/"Name":"verbs"/g)).toHaveLength(1)
  })

  test('the same token with other parameters is a mismatch on ClientToken', async () => {
    await createConnection(context, { ...good, ClientToken: 'once' })
    const other = await createConnection(context, {
      ...good,
      ClientToken: 'once',
      Name: 'another',
    })
    expect(other).toMatchObject({
      problem: { code: 'IdempotentParameterMismatch', errors: [{ parameter: 'ClientToken' }] },
    })
  })
})

describe('reading', () => {
  test('lists are read to their last page', async () => {
    const total = 60
    for (let number = 0; number < total; number += 1) {
      const created = await createConnection(context, {
        ...good,
        VpnGatewayId: 'vpn-uf6bench6b1g5m8t3j0ws',
        LocalSubnet: `10.21.${number}.0/24`,
      })
      expect(created.kind).toBe('done')
    }
    const list = await listConnections(context, 'cn-shanghai')
    if (!list.ok) throw new Error(list.problem.detail)
    const ids = list.value.VpnConnections.VpnConnection.map(
      ({ VpnConnectionId }) => VpnConnectionId,
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(total)
    expect(list.value.TotalCount).toBe(ids.length)
  })

  test('gateways and regions come with documented names, and no BGP key', async () => {
    expect(await listRegions(context)).toMatchObject({
      value: {
        Regions: {
          Region: expect.arrayContaining([
            { RegionId: 'cn-shanghai', LocalName: 'China (Shanghai)' },
          ]),
        },
      },
    })
    expect(await listVpnGateways(context, 'cn-shanghai')).toMatchObject({
      value: {
        VpnGateways: {
          VpnGateway: expect.arrayContaining([
            expect.objectContaining({ VpnType: 'NationalStandard' }),
          ]),
        },
      },
    })
    const customers = await listCustomerGateways(context, 'cn-shanghai')
    expect(customers).toMatchObject({
      value: {
        CustomerGateways: {
          CustomerGateway: expect.arrayContaining([expect.objectContaining({ Asn: 65020 })]),
        },
      },
    })
    expect(JSON.stringify(customers)).not.toContain('AuthKey')
  })

  test.each(['evil.example.com/x?', 'cn-nowhere', '../..', 'toString'])(
    'the region %j is refused before any host name is made of it',
    async (region) => {
      expect(await listConnections(context, region)).toMatchObject({
        ok: false,
        problem: { status: 422, errors: [{ parameter: 'RegionId' }] },
      })
    },
  )

  test('an unknown or malformed connection ID is a problem about VpnConnectionId', async () => {
    expect(await getConnection(context, 'cn-shanghai', 'vco-nobody')).toMatchObject({
      problem: { status: 404, errors: [{ parameter: 'VpnConnectionId' }] },
    })
    expect(await getConnection(context, 'cn-shanghai', '<script>')).toMatchObject({
      problem: { status: 422, errors: [{ parameter: 'VpnConnectionId' }] },
    })
  })
})

describe('without a service', () => {
  test('a refused connection says that nothing was sent', async () => {
    const closed = await startSandbox({ port: 0 })
    await closed.close()
    expect(await createConnection(contextFor(closed.url), good)).toMatchObject({
      problem: { status: 503, code: 'Causeway.Unreachable', retryable: true },
    })
  })

  test('a wrong secret is named without the string that was signed', async () => {
    const outcome = await createConnection(contextFor(sandbox.url, 'wrong'), good)
    expect(outcome).toMatchObject({
      problem: { code: 'SignatureDoesNotMatch', retryable: false },
    })
    expect(JSON.stringify(outcome)).not.toMatch(/sandbox-access-key-id|nobodys-business|ACS3/)
  })
})
