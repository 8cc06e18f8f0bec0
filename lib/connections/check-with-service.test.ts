import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAttempts } from '@/lib/db/find-attempts'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { busyProblems } from '@/lib/vpn/busy-problems'
import { checkWithService } from './check-with-service'
import { createConnection } from './create-connection'
import { listConnections } from './list-connections'
import {
  answerOf,
  controlOf,
  type TestContext,
  type TestContextOptions,
  testContext,
  waitMs,
} from './testing'

let sandbox: RunningSandbox
let context: TestContext
const opened: TestContext[] = []

function open(options: Partial<TestContextOptions> = {}): TestContext {
  const made = testContext({ endpoint: sandbox.url, ...options })
  opened.push(made)
  return made
}

const control = (path: string, method?: string, body?: unknown) =>
  controlOf(sandbox.url).control(path, method, body)
const fault = (what: object) =>
  control('faults', 'POST', { action: 'CreateVpnConnection', ...what })
const calls = () => controlOf(sandbox.url).calls('CreateVpnConnection')

const psk = 'a-key-that-is-nobodys-business'
const phase1 = { IkeVersion: 'ikev2', Psk: psk }
const common = {
  RegionId: 'cn-shanghai',
  LocalSubnet: ['10.20.0.0/16'],
  RemoteSubnet: '172.16.20.0/24',
  Name: 'dry',
  ClientToken: 'of-the-form',
}
const single = {
  ...common,
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  IkeConfig: phase1,
}
const dual = {
  ...common,
  VpnGatewayId: 'vpn-uf6dual4k9w2m7x1t5q8z',
  TunnelOptionsSpecification: [
    { Role: 'master', CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne', TunnelIkeConfig: phase1 },
    { Role: 'slave', CustomerGatewayId: 'cgw-uf6dcb8n4k1w7z3m6q0tx', TunnelIkeConfig: phase1 },
  ],
}
const bodies = { single, dual }

const attempts = async () => listAttempts((await context.desk.journal()).store, {}, { limit: 9 })
const names = async () => {
  const list = await listConnections(context, 'cn-shanghai')
  if (!list.ok) throw new Error(list.problem.detail)
  return list.value.VpnConnections.VpnConnection.map(({ Name }) => Name)
}

async function problemOf(body: Record<string, unknown>, where = context) {
  const outcome = await checkWithService(where, body)
  if (outcome.ok) throw new Error(`It was to fail: ${JSON.stringify(outcome)}`)
  return outcome.problem
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await control('reset', 'POST', {})
  context = open()
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

describe.each(Object.entries(bodies))('a check of a %s-tunnel connection', (_mode, body) => {
  test('that passes creates nothing and is written down nowhere', async () => {
    expect(await checkWithService(context, body)).toEqual({
      ok: true,
      value: { RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/), Passed: true },
    })
    expect(await names()).not.toContain('dry')
    expect(await attempts()).toEqual([])
    expect(context.audited).toEqual([])
  })

  test('sends what the create will send, with DryRun and a client token of its own each time', async () => {
    await checkWithService(context, body)
    await checkWithService(context, body)
    answerOf(await createConnection(context, body, { waitMs }))
    const [first, second, create] = (await calls()).map(({ parameters }) => parameters)
    const { ClientToken: one, DryRun: asked, ...checked } = first ?? {}
    const { ClientToken: two } = second ?? {}
    const { ClientToken: own, ...sent } = create ?? {}
    expect(asked).toBe('true')
    expect(checked).toEqual(sent)
    expect(own).toBe('of-the-form')
    expect(new Set([one, two, own]).size).toBe(3)
  })

  test('is refused for every bad parameter at once, as the create is, and nothing is sent', async () => {
    const wrong = { ...body, LocalSubnet: '10.1.2.3/16', Colour: 'blue', Reason: 5, DryRun: true }
    const problem = await problemOf(wrong)
    expect(problem).toMatchObject({ status: 422, code: 'Causeway.InvalidParameters' })
    const create = await createConnection(context, wrong, { waitMs })
    expect(create).toMatchObject({ kind: 'failed', problem })
    expect(problem.errors.map(({ parameter }) => parameter).sort()).toEqual([
      'Colour',
      'DryRun',
      'LocalSubnet',
      'Reason',
    ])
    expect(await calls()).toEqual([])
  })

  test('that the service refuses is a problem on its parameter, without the key', async () => {
    const problem = await problemOf({ ...body, VpnGatewayId: 'vpn-uf6nobody000000000000' })
    expect(problem).toMatchObject({
      status: 404,
      code: 'InvalidVpnGatewayInstanceId.NotFound',
      errors: [{ parameter: 'VpnGatewayId' }],
      retryable: false,
    })
    expect(JSON.stringify(problem)).not.toContain(psk)
    expect(await attempts()).toEqual([])
  })
})

test('a viewer may not ask for it', async () => {
  expect(await problemOf(single, open({ role: 'viewer' }))).toMatchObject({ status: 403 })
  expect(await calls()).toEqual([])
})

test.each([200, 202, 400, 403, 500])('DryRunOperation passes with HTTP %d', async (status) => {
  await fault({ kind: 'code', code: 'DryRunOperation', status })
  expect(await checkWithService(context, single)).toMatchObject({ value: { Passed: true } })
})

describe('a success in place of the code', () => {
  test('may mean that something was created, and names it', async () => {
    await fault({ kind: 'ignore', parameter: 'DryRun' })
    const problem = await problemOf(single)
    expect(problem).toMatchObject({
      status: 502,
      code: 'Causeway.OutcomeUnknown',
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      retryable: false,
    })
    expect(problem.detail).toMatch(/vco-[a-z0-9]+/)
    expect(await names()).toContain('dry')
  })

  test.each([
    { kind: 'code', code: 'OK', status: 200 },
    { kind: 'code', code: 'Something.Else', status: 200 },
  ])('is doubted also where it names nothing: %j', async (what) => {
    await fault(what)
    const problem = await problemOf(single)
    expect(problem).toMatchObject({ code: 'Causeway.OutcomeUnknown', retryable: false })
    expect(problem.detail).toContain('A connection may exist.')
  })
})

describe('a check that could be made again', () => {
  test.each(Object.keys(busyProblems))(
    '%s is retryable, and speaks of no token',
    async (code) => {
      await fault({ kind: 'code', code, status: 400 })
      const problem = await problemOf(single)
      expect(problem).toMatchObject({ code, retryable: true })
      expect(problem.detail).toMatch(/Nothing was created\. Check again in a moment\.$/)
      expect(problem.detail).not.toContain('token')
      expect(await calls()).toHaveLength(1)
    },
  )

  test('throttling says how long to wait', async () => {
    await fault({ kind: 'code', code: 'Throttling.User', retryAfterMs: 2_100 })
    expect(await problemOf(single)).toMatchObject({
      code: 'Throttling.User',
      retryable: true,
      retryAfterSeconds: 3,
    })
  })

  test.each(['InternalError', 'ServiceUnavailable', 'UnknownError'])(
    '%s leaves no doubt, because nothing was to be created',
    async (code) => {
      await fault({ kind: 'code', code })
      const problem = await problemOf(single)
      expect(problem).toMatchObject({ code, retryable: true })
      expect(problem.detail).not.toMatch(/carried out|may exist/)
    },
  )

  test.each([
    [{ kind: 'delay', ms: 1500 }, 'Causeway.Deadline'],
    [{ kind: 'drop-before', times: 2 }, 'Causeway.UnreadableAnswer'],
    [{ kind: 'html', status: 502 }, 'Causeway.UnreadableAnswer'],
  ])('%j is no unknown outcome', async (what, code) => {
    await fault(what)
    expect(await problemOf(single)).toMatchObject({ code, retryable: true })
  })
})
