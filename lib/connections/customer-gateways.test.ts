import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { createConnection } from './create-connection'
import { createCustomerGateway as create } from './create-customer-gateway'
import { deleteCustomerGateway } from './delete-customer-gateway'
import { listCustomerGateways, listCustomerGatewayUsage, listVpnGateways } from './list-gateways'
import { modifyCustomerGateway } from './modify-customer-gateway'
import type { Outcome } from './outcome'
import { answerOf, controlOf, type TestContext, testContext, waitMs } from './testing'

let sandbox: RunningSandbox
let context: TestContext
const contexts: TestContext[] = []

/** Long enough for what the sandbox refuses twice, and short. */
const limits = { firstWaitMs: 10, waitMsMax: 10, totalMs: 5_000 }
const regionId = 'cn-shanghai'
const datacentre = 'cgw-uf6dc5k1w7x3m9q2t8zne'
const spare = 'cgw-uf6mismatch4e8t0w6bxa'
const key = 'md5-nobodys-business'
const good = {
  RegionId: regionId,
  IpAddress: '192.0.2.7',
  Asn: '123.456',
  Name: 'branch',
  Description: 'Second floor',
  AuthKey: key,
}

function contextFor(options: Partial<Parameters<typeof testContext>[0]> = {}): TestContext {
  const made = testContext({ endpoint: sandbox.url, ...options })
  contexts.push(made)
  return made
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await controlOf(sandbox.url).control('reset', 'POST', {})
  context = contextFor()
})
afterEach(async () => {
  for (const one of contexts.splice(0)) await one.close()
})

const fault = (action: string, what: object) =>
  controlOf(sandbox.url).control('faults', 'POST', { action, ...what })
const callsOf = (action: string) => controlOf(sandbox.url).calls(action)
const createCustomerGateway = (body: Record<string, unknown>, where = context) =>
  create(where, body, limits)

function succeeded<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`It was to succeed: ${JSON.stringify(outcome.problem)}`)
}

function problemOf(outcome: Outcome<unknown>) {
  if (!outcome.ok) return outcome.problem
  throw new Error(`It was to fail: ${JSON.stringify(outcome.value)}`)
}

const namesOfErrors = (outcome: Outcome<unknown>) =>
  problemOf(outcome).errors.map(({ parameter }) => parameter)

const listed = async () =>
  succeeded(await listCustomerGateways(context, regionId)).CustomerGateways.CustomerGateway

describe('creating a customer gateway', () => {
  test('answers what it is called by, and keeps its key to itself', async () => {
    const created = succeeded(await createCustomerGateway({ ...good, ClientToken: 't-1' }))
    expect(created).toEqual({
      CustomerGatewayId: expect.stringMatching(/^cgw-uf6/),
      IpAddress: '192.0.2.7',
      Name: 'branch',
      Description: 'Second floor',
      CreateTime: expect.any(Number),
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      ClientToken: 't-1',
    })
    const list = await listed()
    expect(list).toContainEqual(
      expect.objectContaining({ CustomerGatewayId: created.CustomerGatewayId, Asn: 8_061_384 }),
    )
    expect(JSON.stringify([created, list, context.audited])).not.toContain(key)
    expect(context.audited).toEqual([
      expect.objectContaining({
        action: 'customer-gateway-create-asked',
        detail: expect.objectContaining({ IpAddress: '192.0.2.7', ClientToken: 't-1' }),
      }),
      expect.objectContaining({
        action: 'customer-gateway-created',
        target: created.CustomerGatewayId,
      }),
    ])
  })

  test('always sends a client token, and the same one makes the same one', async () => {
    const first = succeeded(await createCustomerGateway(good))
    expect(first.ClientToken).not.toBe('')
    const again = { ...good, ClientToken: first.ClientToken }
    expect(succeeded(await createCustomerGateway(again)).CustomerGatewayId).toBe(
      first.CustomerGatewayId,
    )
    const other = problemOf(await createCustomerGateway({ ...again, Name: 'other' }))
    expect(other.code).toBe('IdempotentParameterMismatch')
    expect(other.detail).toContain('customer gateways')
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['an address in a refused range', { IpAddress: '100.64.0.1' }, ['IpAddress']],
    ['no address', { IpAddress: undefined }, ['IpAddress']],
    ['the service’s own AS number', { Asn: 45_104 }, ['Asn']],
    ['a decimal AS number', { Asn: 1.1 }, ['Asn']],
    ['a key with a question mark', { AuthKey: 'why?' }, ['AuthKey']],
    ['a long name', { Name: 'n'.repeat(101) }, ['Name']],
    ['a list as address', { IpAddress: ['192.0.2.7'] }, ['IpAddress']],
    ['no region', { RegionId: '' }, ['RegionId']],
    ['a parameter nobody knows', { Colour: 'red' }, ['Colour']],
    ['a token of 65 characters', { ClientToken: 't'.repeat(65) }, ['ClientToken']],
    ['a number as token', { ClientToken: 7 }, ['ClientToken']],
    [
      'everything wrong',
      { IpAddress: '1', Asn: 0, Name: 'http://' },
      ['Asn', 'IpAddress', 'Name'],
    ],
  ])('with %s is refused by name before anything is sent', async (_name, changes, names) => {
    const body = Object.fromEntries(
      Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined),
    )
    const outcome = await createCustomerGateway(body)
    expect(namesOfErrors(outcome).sort()).toEqual(names)
    expect(JSON.stringify(outcome)).not.toContain(key)
    expect(await callsOf('CreateCustomerGateway')).toEqual([])
    expect(context.audited).toEqual([])
  })

  test('in a region that Causeway may not call is refused', async () => {
    const outcome = await createCustomerGateway({ ...good, RegionId: 'evil.example' })
    expect(namesOfErrors(outcome)).toEqual(['RegionId'])
  })

  test('with a taken address lands on the address', async () => {
    const problem = problemOf(await createCustomerGateway({ ...good, IpAddress: '203.0.113.20' }))
    expect(problem).toMatchObject({
      code: 'InvalidIpAddress.AlreadyExist',
      status: 400,
      errors: [{ parameter: 'IpAddress' }],
      retryable: false,
    })
  })

  test('that a quota stops says so in the words of customer gateways', async () => {
    await fault('CreateCustomerGateway', { kind: 'code', code: 'Resource.QuotaFull' })
    const problem = problemOf(await createCustomerGateway(good))
    expect(problem.title).toContain('customer gateways')
    expect(problem.errors).toEqual([])
  })

  test('lands on the field of a code nobody has told us about', async () => {
    await fault('CreateCustomerGateway', { kind: 'code', code: 'IllegalParam.Asn' })
    expect(namesOfErrors(await createCustomerGateway(good))).toEqual(['Asn'])
  })

  test.each(['OperationConflict', 'VpnGateway.Configuring', 'Throttling.User'])(
    'waits %s out and sends the same again',
    async (code) => {
      const what = { kind: 'code', code, times: 2, retryAfterMs: 10 }
      await fault('CreateCustomerGateway', what)
      succeeded(await createCustomerGateway(good))
      const sent = await callsOf('CreateCustomerGateway')
      expect(sent).toHaveLength(3)
      expect(new Set(sent.map(({ parameters }) => parameters['ClientToken'])).size).toBe(1)
    },
  )

  test('does not wait for ever', async () => {
    await fault('CreateCustomerGateway', { kind: 'code', code: 'OperationConflict', times: 99 })
    const outcome = await create(context, good, { firstWaitMs: 10, waitMsMax: 10, totalMs: 0 })
    expect(problemOf(outcome)).toMatchObject({ code: 'OperationConflict', retryable: true })
    expect(await callsOf('CreateCustomerGateway')).toHaveLength(1)
  })

  test.each([
    { kind: 'status-after', status: 500, answer: 'code' },
    { kind: 'status-after', status: 502, answer: 'html' },
    { kind: 'status-after', status: 200, answer: 'request-id' },
    { kind: 'drop-after' },
  ])('whose answer is lost (%j) is unknown, and the same token finds it', async (what) => {
    // A cut connection is sent once more by the transport.
    await fault('CreateCustomerGateway', { ...what, times: what.kind === 'drop-after' ? 2 : 1 })
    const problem = problemOf(await createCustomerGateway({ ...good, ClientToken: 'lost-1' }))
    expect(problem).toMatchObject({ code: 'Causeway.OutcomeUnknown', retryable: true })
    expect(problem.detail).toContain('lost-1')
    expect(problem.status).toBeGreaterThanOrEqual(500)
    const again = succeeded(await createCustomerGateway({ ...good, ClientToken: 'lost-1' }))
    const made = (await listed()).filter(({ IpAddress }) => IpAddress === good.IpAddress)
    expect(made).toEqual([
      expect.objectContaining({ CustomerGatewayId: again.CustomerGatewayId }),
    ])
  })

  test('that nobody could be asked for was certainly not done', async () => {
    const away = contextFor({ endpoint: 'http://127.0.0.1:1' })
    const problem = problemOf(await createCustomerGateway(good, away))
    expect(problem.code).toBe('Causeway.Unreachable')
    expect(problem.detail).toContain('Nothing was sent')
  })

  test('is not for viewers, and their attempt is written down', async () => {
    const viewer = contextFor({ role: 'viewer' })
    expect(problemOf(await createCustomerGateway(good, viewer)).status).toBe(403)
    const target = { regionId, customerGatewayId: spare }
    expect(problemOf(await modifyCustomerGateway(viewer, target, { Name: 'n' })).status).toBe(403)
    expect(problemOf(await deleteCustomerGateway(viewer, target, {})).status).toBe(403)
    expect(viewer.audited.map(({ action }) => action)).toEqual(['refused', 'refused', 'refused'])
    expect(await listed()).toContainEqual(expect.objectContaining({ CustomerGatewayId: spare }))
  })
})

describe('changing a customer gateway', () => {
  const change = (body: Record<string, unknown>, customerGatewayId = spare) =>
    modifyCustomerGateway(context, { regionId, customerGatewayId }, body, limits)

  test('sends what is given and nothing else', async () => {
    const changed = succeeded(await change({ Name: 'renamed', AuthKey: key }))
    expect(changed).toMatchObject({ CustomerGatewayId: spare, Name: 'renamed' })
    const [sent] = await callsOf('ModifyCustomerGatewayAttribute')
    expect(sent?.parameters).toMatchObject({
      RegionId: regionId,
      CustomerGatewayId: spare,
      Name: 'renamed',
      AuthKey: '***',
      ClientToken: changed.ClientToken,
    })
    expect(sent?.parameters).not.toHaveProperty('Description')
    expect(context.audited).toEqual([
      {
        action: 'customer-gateway-edit-asked',
        target: spare,
        detail: {
          RegionId: regionId,
          ClientToken: changed.ClientToken,
          Name: 'renamed',
          NewAuthKey: true,
        },
      },
    ])
    expect(JSON.stringify([changed, context.audited])).not.toContain(key)
  })

  test.each<[Record<string, unknown>, string, string[]]>([
    [{ IpAddress: '192.0.2.9' }, 'Causeway.InvalidParameters', ['IpAddress']],
    [{ Asn: 65_001 }, 'Causeway.InvalidParameters', ['Asn']],
    [{ Name: '' }, 'Causeway.InvalidParameters', ['Name']],
    [{ AuthKey: 'a b' }, 'Causeway.InvalidParameters', ['AuthKey']],
    [{ Colour: 'red' }, 'Causeway.InvalidParameters', ['Colour']],
    [{}, 'Causeway.NothingToChange', []],
  ])('to %j is refused before anything is sent', async (body, code, names) => {
    const outcome = await change(body)
    expect(problemOf(outcome).code).toBe(code)
    expect(namesOfErrors(outcome)).toEqual(names)
    expect(await callsOf('ModifyCustomerGatewayAttribute')).toEqual([])
    expect(context.audited).toEqual([])
  })

  test('of none, or of something that can be none, names the ID', async () => {
    const none = await change({ Name: 'n' }, 'cgw-uf6nobody0000000000')
    expect(problemOf(none)).toMatchObject({ status: 404 })
    expect(namesOfErrors(none)).toEqual(['CustomerGatewayId'])
    expect(namesOfErrors(await change({ Name: 'n' }, 'cgw/../x'))).toEqual(['CustomerGatewayId'])
  })
})

describe('deleting a customer gateway', () => {
  const remove = (customerGatewayId: string, body: Record<string, unknown> = {}) =>
    deleteCustomerGateway(context, { regionId, customerGatewayId }, body, limits)

  test('that nobody uses ends it', async () => {
    const gone = succeeded(await remove(spare, { ClientToken: 'gone-1' }))
    expect(gone).toEqual({ RequestId: expect.any(String), ClientToken: 'gone-1' })
    expect(JSON.stringify(await listed())).not.toContain(spare)
    expect(context.audited).toEqual([
      {
        action: 'customer-gateway-delete-asked',
        target: spare,
        detail: { RegionId: regionId, ClientToken: 'gone-1' },
      },
    ])
    expect(succeeded(await remove(spare, { ClientToken: 'gone-1' })).ClientToken).toBe('gone-1')
    expect(problemOf(await remove(spare)).status).toBe(404)
  })

  test('that is used is refused with the names of its connections', async () => {
    const problem = problemOf(await remove(datacentre))
    expect(problem).toMatchObject({
      code: 'DependencyViolation.VpnConnection',
      status: 400,
      retryable: false,
      errors: [{ parameter: 'CustomerGatewayId' }],
    })
    expect(problem.detail).toContain('sh-to-datacentre (vco-uf6hq0m5x1k9w3t7z2nva)')
    expect(problem.detail).toContain('sh-many-routes')
    expect(JSON.stringify(await listed())).toContain(datacentre)
  })

  test('waits until the gateway is idle', async () => {
    await fault('DeleteCustomerGateway', { kind: 'code', code: 'VpnGateway.task.conflict' })
    succeeded(await remove(spare))
    expect(await callsOf('DeleteCustomerGateway')).toHaveLength(2)
  })

  test('with another parameter is refused', async () => {
    expect(namesOfErrors(await remove(spare, { Name: 'x' }))).toEqual(['Name'])
  })
})

describe('the lists', () => {
  test('say which connections lead to each customer gateway', async () => {
    const body = {
      RegionId: regionId,
      VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
      CustomerGatewayId: spare,
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
    }
    const usersNow = async () => {
      const usage = succeeded(await listCustomerGatewayUsage(context, regionId))
      return (id: string) =>
        usage.CustomerGateways.CustomerGateway.find((one) => one.CustomerGatewayId === id)
          ?.VpnConnections.VpnConnection
    }
    expect((await usersNow())(spare)).toEqual([])
    const { VpnConnectionId } = answerOf(await createConnection(context, body, { waitMs }))
    const usersOf = await usersNow()
    expect(usersOf(spare)).toEqual([{ VpnConnectionId }])
    expect(usersOf(datacentre)?.map(({ Name }) => Name)).toEqual([
      'sh-standby-silent',
      'sh-dual-to-datacentre',
      'sh-many-routes',
      'sh-to-datacentre',
    ])
  })

  test('say what a VPN gateway can do', async () => {
    const { VpnGateways } = succeeded(await listVpnGateways(context, regionId))
    const find = (name: string) => VpnGateways.VpnGateway.find(({ Name }) => Name === name)
    expect(find('sh-dual')).toMatchObject({
      EnableBgp: true,
      BgpCapable: true,
      DisasterRecoveryInternetIp: '198.51.100.131',
      GatewayType: 'Enhanced.SiteToSite',
    })
    expect(find('sh-dual-bgp-off')).toMatchObject({ EnableBgp: false, BgpCapable: true })
    expect(find('sh-branch')).toMatchObject({ EnableBgp: false, BgpCapable: false })
    expect(find('sh-branch')).not.toHaveProperty('DisasterRecoveryInternetIp')
  })
})
