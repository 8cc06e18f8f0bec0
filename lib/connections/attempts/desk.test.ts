import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findByToken, listAttempts } from '@/lib/db/find-attempts'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { createConnection } from '../create-connection'
import { getAttempt } from '../find-attempts'
import { listConnections } from '../list-connections'
import { cancelAttempt } from '../settle-attempt'
import {
  answerOf,
  controlOf,
  problemOf,
  type TestContext,
  type TestContextOptions,
  testContext,
  waitMs,
} from '../testing'

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
const createCalls = () => controlOf(sandbox.url).calls('CreateVpnConnection')

const psk = 'a-key-that-is-nobodys-business'
const good = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  LocalSubnet: '10.20.0.0/16',
  RemoteSubnet: '172.16.20.0/24',
  IkeConfig: { IkeVersion: 'ikev2', Psk: psk },
  Name: 'desk',
  ClientToken: 'once',
}
const create = (where: TestContext, more: object = {}, wait = waitMs) =>
  createConnection(where, { ...good, ...more }, { waitMs: wait })
const made = async () => {
  const list = await listConnections(context, 'cn-shanghai')
  if (!list.ok) throw new Error(list.problem.detail)
  return list.value.VpnConnections.VpnConnection.filter(({ Name }) => Name?.startsWith('desk'))
}
const rowOf = async (token: string) => {
  const { store } = await context.desk.journal()
  const row = await findByToken(store, token)
  if (!row) throw new Error(`No attempt with ${token}.`)
  return row
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await control('reset', 'POST', {})
  await control('settle', 'POST', { ms: 0 })
  context = open()
})
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

describe('written down first', () => {
  test('while the service has not answered, the attempt is in the journal, its key only sealed', async () => {
    await fault({ kind: 'delay', ms: 600 })
    const running = create(context)
    await expect.poll(async () => (await listOf(context)).length).toBe(1)
    const row = await rowOf('once')
    expect(row).toMatchObject({ state: 'sending', phase: 'calling', sends: 1 })
    expect(row.parameters).toContain('***')
    expect(row.sealed).toMatch(/^v1\./)
    expect(JSON.stringify(row)).not.toContain(psk)
    answerOf(await running)
    expect(await rowOf('once')).toMatchObject({ state: 'created', sealed: null, phase: null })
    for (const file of readdirSync(context.dataDir))
      expect(readFileSync(join(context.dataDir, file)).includes(psk)).toBe(false)
  })

  test('without a journal nothing is sent, and it is said why', async () => {
    const nowhere = open({
      place: { dataDir: join(context.dataDir, 'causeway-sandbox.db', 'x') },
    })
    await context.desk.journal()
    const problem = problemOf(await create(nowhere))
    expect(problem).toMatchObject({ status: 503, code: 'Causeway.JournalUnavailable' })
    expect(problem.detail).toMatch(/Nothing was sent\.$/)
    expect(await createCalls()).toEqual([])
  })
})

const listOf = async ({ desk }: TestContext) =>
  listAttempts((await desk.journal()).store, {}, { limit: 50 })

describe('the same request again', () => {
  test('gets the first answer, without another call', async () => {
    const first = answerOf(await create(context))
    expect(answerOf(await create(context))).toEqual(first)
    expect(await createCalls()).toHaveLength(1)
  })

  test('at the same moment, and from two processes with one journal, is one call', async () => {
    await fault({ kind: 'delay', ms: 200 })
    const other = open({ place: { dataDir: context.dataDir } })
    const answers = await Promise.all(
      [context, other, context, other].map(async (where) => answerOf(await create(where))),
    )
    expect(new Set(answers.map(({ VpnConnectionId }) => VpnConnectionId)).size).toBe(1)
    expect(await createCalls()).toHaveLength(1)
    expect(await made()).toHaveLength(1)
  })

  test('with other parameters is a mismatch that names the attempt, also when only the key differs', async () => {
    answerOf(await create(context))
    for (const more of [
      { Name: 'desk-2' },
      { IkeConfig: { IkeVersion: 'ikev2', Psk: 'another-key' } },
    ]) {
      const outcome = await create(context, more)
      expect(problemOf(outcome)).toMatchObject({
        status: 409,
        code: 'IdempotentParameterMismatch',
        errors: [{ parameter: 'ClientToken' }],
      })
      expect(problemOf(outcome).detail).toContain((await rowOf('once')).id)
    }
    expect(await createCalls()).toHaveLength(1)
  })

  test('under another token, while the first is under way, is the same attempt: two tabs', async () => {
    await fault({ kind: 'delay', ms: 300 })
    const [one, two] = await Promise.all([
      create(context),
      create(context, { ClientToken: 'twice' }),
    ])
    expect(answerOf(two)).toEqual(answerOf(one))
    expect(await createCalls()).toHaveLength(1)
    expect(await listOf(context)).toHaveLength(1)
  })

  test('after a refusal is the refusal again', async () => {
    await fault({ kind: 'code', code: 'Forbidden' })
    const first = problemOf(await create(context))
    expect(first).toMatchObject({ status: 403, code: 'Forbidden' })
    expect(problemOf(await create(context))).toEqual(first)
    expect(await createCalls()).toHaveLength(1)
  })
})

describe('a send that may have been carried out', () => {
  test.each([
    { kind: 'drop-after', times: 2 },
    { kind: 'drop-before', times: 2 },
    { kind: 'html', status: 502 },
    { kind: 'html', status: 200 },
    { kind: 'delay', ms: 1500 },
    { kind: 'code', code: 'InternalError' },
    { kind: 'code', code: 'ServiceUnavailable' },
    { kind: 'status-after', answer: 'code', status: 500, code: 'InternalError' },
    { kind: 'status-after', answer: 'html', status: 502 },
    { kind: 'status-after', answer: 'request-id', status: 200 },
  ])('after %j the same token goes out again, and makes one connection', async (what) => {
    await fault(what)
    const answer = answerOf(await create(context))
    const calls = await createCalls()
    expect(calls.length).toBeGreaterThan(1)
    expect(new Set(calls.map(({ parameters }) => parameters['ClientToken']))).toEqual(
      new Set(['once']),
    )
    expect((await made()).map(({ VpnConnectionId }) => VpnConnectionId)).toEqual([
      answer.VpnConnectionId,
    ])
    expect(await rowOf('once')).toMatchObject({ state: 'created', maybe_applied: 1 })
  })

  test.each([
    { kind: 'code', code: 'Throttling.User', retryAfterMs: 150, times: 2 },
    { kind: 'code', code: 'VpnGateway.Configuring', times: 2 },
    { kind: 'code', code: 'VpnTask.CONFLICT', status: 400, times: 1 },
  ])('after %j it is sent again, without doubt', async (what) => {
    await fault(what)
    answerOf(await create(context))
    expect(await rowOf('once')).toMatchObject({
      state: 'created',
      maybe_applied: 0,
      sends: what.times + 1,
    })
  })

  test('whose answers never come, but whose connection is there, is found by looking', async () => {
    await fault({ kind: 'status-after', answer: 'html', status: 502, times: 1000 })
    const answer = answerOf(await create(context))
    expect((await made()).map(({ VpnConnectionId }) => VpnConnectionId)).toEqual([
      answer.VpnConnectionId,
    ])
  })

  test('that left no trace is refused, with the words that it is not there', async () => {
    await fault({ kind: 'html', status: 502, times: 1000 })
    expect(problemOf(await create(context))).toMatchObject({ code: 'Causeway.ProvenAbsent' })
    expect(await made()).toEqual([])
  })

  test('that nobody can tell about is unknown; sent again it is one connection', async () => {
    await fault({ kind: 'drop-before', times: 1000 })
    await control('faults', 'POST', {
      action: 'DescribeVpnConnections',
      kind: 'code',
      code: 'ServiceUnavailable',
      times: 1000,
    })
    expect(problemOf(await create(context))).toMatchObject({
      code: 'Causeway.OutcomeUnknown',
      retryable: true,
    })
    expect(await rowOf('once')).toMatchObject({ state: 'unknown', sealed: null })
    await control('faults', 'DELETE')
    answerOf(await create(context))
    expect(await made()).toHaveLength(1)
  })

  test('a refusal after a send in doubt is not believed before a look', async () => {
    await fault({ kind: 'status-after', answer: 'html', status: 502 })
    await fault({ kind: 'code', code: 'InvalidVpnConnection.AlreadyExists' })
    answerOf(await create(context))
    expect(await made()).toHaveLength(1)
  })
})

describe('the line of a gateway', () => {
  const numbered = (number: number) => ({
    ClientToken: `token-${number}`,
    Name: `desk-${number}`,
    RemoteSubnet: `172.16.${30 + number}.0/24`,
  })
  const ahead = async (token: string) => {
    const view = await getAttempt(context, (await rowOf(token)).id)
    if (!view.ok) throw new Error(view.problem.detail)
    return view.value
  }

  test('creates go one after the other, in order, across processes, and can be taken back', async () => {
    await fault({ kind: 'delay', ms: 700 })
    const other = open({ place: { dataDir: context.dataDir } })
    const first = create(context, numbered(1))
    await expect.poll(async () => (await listOf(context)).length).toBe(1)
    expect(await create(other, numbered(2), 0)).toMatchObject({
      kind: 'pending',
      attempt: { Phase: 'queued', Ahead: 1, CanCancel: true },
    })
    await create(context, numbered(3), 0)
    await create(other, numbered(4), 0)
    expect((await ahead('token-4')).Ahead).toBe(3)
    const taken = await cancelAttempt(context, (await rowOf('token-3')).id)
    expect(taken).toMatchObject({
      ok: true,
      value: { State: 'refused', Problem: { code: 'Causeway.Cancelled' } },
    })
    expect((await ahead('token-4')).Ahead).toBe(2)
    answerOf(await first)
    await expect
      .poll(async () => (await ahead('token-4')).State, { timeout: 10_000 })
      .toBe('created')
    const names = (await createCalls()).map(({ parameters }) => parameters['Name'])
    expect([...names].sort()).toEqual(['desk-1', 'desk-2', 'desk-4'])
    const created = await made()
    const inOrder = created
      .sort((a, b) => (a.CreateTime ?? 0) - (b.CreateTime ?? 0))
      .map(({ Name }) => Name)
    expect(inOrder).toEqual(['desk-1', 'desk-2', 'desk-4'])
  })

  test('what is being sent cannot be taken back', async () => {
    await fault({ kind: 'delay', ms: 500 })
    const running = create(context)
    await expect.poll(async () => (await listOf(context)).length).toBe(1)
    expect(await cancelAttempt(context, (await rowOf('once')).id)).toMatchObject({
      problem: { status: 409, code: 'Causeway.TooLateToCancel' },
    })
    answerOf(await running)
  })

  test('another gateway does not wait', async () => {
    await fault({ kind: 'delay', ms: 900 })
    const slow = create(context)
    await expect.poll(async () => (await listOf(context)).length).toBe(1)
    const quick = await create(context, {
      ...numbered(5),
      VpnGatewayId: 'vpn-uf6bench6b1g5m8t3j0ws',
    })
    expect(quick.kind).toBe('done')
    expect(await rowOf('once')).toMatchObject({ state: 'sending' })
    answerOf(await slow)
  })
})
