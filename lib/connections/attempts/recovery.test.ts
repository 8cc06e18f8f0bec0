import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteProgress, recordAttempt } from '@/lib/db/attempts'
import { findByToken } from '@/lib/db/find-attempts'
import { keysFrom } from '@/lib/db/keys'
import { fingerprint, seal } from '@/lib/db/seal'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { Secret } from '@/lib/secret'
import { checkConnection } from '@/lib/vpn/schema'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { listConnections } from '../list-connections'
import { lookAgain } from '../settle-attempt'
import { controlOf, type TestContext, type TestContextOptions, testContext } from '../testing'

// What a process that was killed leaves behind, made by hand: rows whose owner no longer lives.

let sandbox: RunningSandbox
let context: TestContext
const opened: TestContext[] = []
const secret = new Secret('the secret of this installation')
const dead = { owner: `nobody:1:00`, leaseMs: 0 }

function open(options: Partial<TestContextOptions> = {}): TestContext {
  const made = testContext({ endpoint: sandbox.url, place: { secret }, ...options })
  opened.push(made)
  return made
}

function wire(more: Record<string, unknown> = {}) {
  const { text } = readRequest({
    RegionId: 'cn-shanghai',
    VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
    CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    LocalSubnet: '10.20.0.0/16',
    RemoteSubnet: '172.16.20.0/24',
    IkeConfig: { IkeVersion: 'ikev2', Psk: 'a-key-that-is-nobodys-business' },
    Name: 'left behind',
    ClientToken: 'left',
    ...more,
  })
  const { connection } = checkConnection(text)
  if (!connection) throw new Error('The connection of this test is not valid.')
  return { sent: writeRequest(connection, 'reveal'), masked: writeRequest(connection, 'mask') }
}

/** Writes down what a process had, up to the moment it was killed. */
async function leave(
  phase: 'queued' | 'calling' | 'waiting',
  sealedWith = secret,
): Promise<void> {
  const { store } = await context.desk.journal()
  const { sent, masked } = wire()
  const keys = keysFrom(sealedWith)
  const { row } = await recordAttempt(
    store,
    {
      id: `att-${randomUUID()}`,
      client_token: 'left',
      operation: 'CreateVpnConnection',
      region_id: 'cn-shanghai',
      vpn_gateway_id: sent['VpnGatewayId'] ?? '',
      vpn_connection_id: null,
      name: 'left behind',
      actor: '',
      actor_id: '',
      approver: '',
      reason: '',
      parameters: JSON.stringify(masked),
      fingerprint: fingerprint(keys, 'CreateVpnConnection', sent),
      intent: 'i',
      sealed: seal(keys, JSON.stringify(sent), 'left'),
      expected_version: null,
      started_at: Date.now(),
    },
    dead,
  )
  if (phase === 'calling') return
  await noteProgress(store, row.id, dead, { phase })
}

const row = async () => {
  const { store } = await context.desk.journal()
  const found = await findByToken(store, 'left')
  if (!found) throw new Error('The attempt is gone.')
  return found
}
const settled = async () => {
  await expect.poll(async () => (await row()).state, { timeout: 15_000 }).not.toBe('sending')
  return row()
}
const there = async () => {
  const list = await listConnections(context, 'cn-shanghai')
  if (!list.ok) throw new Error(list.problem.detail)
  return list.value.VpnConnections.VpnConnection.filter(({ Name }) => Name === 'left behind')
}
/** Creates at the service what the killed process had sent, whose answer it never saw. */
const sentBefore = (more: Record<string, unknown> = {}) =>
  context.client.call('CreateVpnConnection', 'cn-shanghai', wire(more).sent)

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  const { control } = controlOf(sandbox.url)
  await control('reset', 'POST', {})
  await control('settle', 'POST', { ms: 0 })
  context = open()
})
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

describe('after a crash', () => {
  test.each(['queued', 'calling', 'waiting'] as const)(
    'an attempt left %s is sent with its own token, and its key is wiped',
    async (phase) => {
      await leave(phase)
      await context.desk.start()
      expect(await settled()).toMatchObject({ state: 'created', sealed: null })
      const calls = await controlOf(sandbox.url).calls('CreateVpnConnection')
      expect(calls.map(({ parameters }) => parameters['ClientToken'])).toEqual(['left'])
      expect(await there()).toHaveLength(1)
    },
  )

  test('what had been carried out is not carried out again: the service gives its first answer', async () => {
    await leave('calling')
    await sentBefore()
    await context.desk.start()
    const [only, ...others] = await there()
    expect(others).toEqual([])
    expect(await settled()).toMatchObject({
      state: 'created',
      vpn_connection_id: only?.VpnConnectionId,
    })
  })

  test('an attempt whose line is behind another one waits for it', async () => {
    await leave('calling')
    const { sent } = wire({ ClientToken: 'second', RemoteSubnet: '172.16.21.0/24' })
    const second = context.desk.submit({
      operation: 'CreateVpnConnection',
      regionId: 'cn-shanghai',
      vpnGatewayId: sent['VpnGatewayId'] ?? '',
      clientToken: 'second',
      actor: '',
      actorId: '',
      reason: '',
      identity: { second: 'yes' },
      parameters: sent,
      masked: sent,
    })
    const { id } = await second
    expect(await context.desk.find(id)).toMatchObject({ phase: 'queued', ahead: 1 })
    await context.desk.start()
    await settled()
    await expect
      .poll(async () => (await context.desk.find(id))?.state, { timeout: 5000 })
      .toBe('created')
  })
})

describe('after a crash, with the sealing key lost', () => {
  const lost = new Secret('another secret than the present one')

  test('a connection that is there is found by what it was asked to be', async () => {
    await leave('calling', lost)
    const created = await sentBefore()
    await context.desk.start()
    expect(await settled()).toMatchObject({
      state: 'created',
      vpn_connection_id: created.kind === 'ok' ? created.body['VpnConnectionId'] : '',
    })
    expect(await controlOf(sandbox.url).calls('CreateVpnConnection')).toHaveLength(1)
  })

  test('a connection that is not there was refused, and nothing is sent', async () => {
    await leave('calling', lost)
    await context.desk.start()
    const { state, problem } = await settled()
    expect([state, problem]).toEqual([
      'refused',
      expect.stringContaining('Causeway.ProvenAbsent'),
    ])
    expect(await controlOf(sandbox.url).calls('CreateVpnConnection')).toEqual([])
  })

  test('one that was never sent is refused at once, without a look', async () => {
    await leave('queued', lost)
    const { store } = await context.desk.journal()
    await store.db.updateTable('attempts').set({ sends: 0 }).execute()
    await context.desk.start()
    expect(await settled()).toMatchObject({ state: 'refused' })
    expect(await controlOf(sandbox.url).calls('DescribeVpnConnections')).toEqual([])
  })

  test('while the gateway is still being worked on, absence is not believed', async () => {
    await leave('calling', lost)
    const { control } = controlOf(sandbox.url)
    await control('settle', 'POST', { ms: 600_000 })
    await sentBefore({ RemoteSubnet: '172.16.99.0/24', ClientToken: 'other', Name: 'other' })
    await context.desk.start()
    expect(await settled()).toMatchObject({ state: 'unknown' })
    await control('settle', 'POST', { ms: 0 })
    const looked = await lookAgain(context, (await row()).id)
    expect(looked).toMatchObject({ ok: true, value: { State: 'refused' } })
  })

  test('another name, other blocks, or an older connection are not it', async () => {
    await leave('calling', lost)
    await sentBefore({ Name: 'of somebody else', ClientToken: 'other' })
    await context.desk.start()
    expect(await settled()).toMatchObject({ state: 'refused' })
  })

  test('unknown stays unknown until a look can tell, and then says what it found', async () => {
    await leave('calling', lost)
    const { control } = controlOf(sandbox.url)
    const fault = {
      action: 'DescribeVpnConnections',
      kind: 'code',
      code: 'Forbidden',
      times: 1000,
    }
    await control('faults', 'POST', fault)
    await context.desk.start()
    const { id, state, problem } = await settled()
    expect([state, problem]).toEqual(['unknown', expect.stringContaining('OutcomeUnknown')])
    expect(await lookAgain(context, id)).toMatchObject({ value: { State: 'unknown' } })
    await control('faults', 'DELETE')
    await sentBefore()
    expect(await lookAgain(context, id)).toMatchObject({ value: { State: 'created' } })
  })
})
