import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { readCurrent } from './attempts/read-current'
import { createConnection } from './create-connection'
import { deleteConnection } from './delete-connection'
import { getAttempt } from './find-attempts'
import { getConnection } from './get-connection'
import { modifyConnection } from './modify-connection'
import { answerOf, controlOf, problemOf, type TestContext, testContext, waitMs } from './testing'

let sandbox: RunningSandbox
let context: TestContext
let id: string
const regionId = 'cn-shanghai'
const psk = 'a-key-that-is-nobodys-business'
const wait = { waitMs }

const control = (path: string, method?: string, body?: unknown) =>
  controlOf(sandbox.url).control(path, method, body)
const calls = (action: string) => controlOf(sandbox.url).calls(action)
const nextModify = (fault: object) =>
  control('faults', 'POST', { action: 'ModifyVpnConnectionAttribute', ...fault })

async function details() {
  const found = await getConnection(context, regionId, id)
  if (!found.ok) throw new Error(found.problem.detail)
  return found.value
}
const modify = async (body: object, version?: string) =>
  modifyConnection(
    context,
    { regionId, id, version: version ?? (await details()).Version },
    { ...body },
    wait,
  )
const keyNow = async () => {
  const current = await readCurrent(context.client, regionId, id)
  return current.kind === 'ok' ? current.keys[0]?.reveal() : undefined
}
const isGone = async () => !(await getConnection(context, regionId, id)).ok

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await control('reset', 'POST', {})
  await control('settle', 'POST', { ms: 0 })
  context = testContext({ endpoint: sandbox.url })
  const created = await createConnection(
    context,
    {
      RegionId: regionId,
      VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
      CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.16.20.0/24',
      IkeConfig: { IkeVersion: 'ikev2', Psk: psk },
      Name: 'before',
    },
    wait,
  )
  id = answerOf(created).VpnConnectionId
})
afterEach(() => context.close())

describe('changing', () => {
  test('only what is given changes; both subnets go along, the key stays, and no key is answered or written down', async () => {
    const outcome = await modify({
      Name: 'after',
      IkeConfig: { IkeLifetime: 3600 },
      Reason: 'CHG-7',
    })
    expect(answerOf(outcome)).toMatchObject({ VpnConnectionId: id, Name: 'after' })
    expect(await details()).toMatchObject({
      Name: 'after',
      LocalSubnet: '10.20.0.0/16',
      IkeConfig: { IkeLifetime: 3600, IkeVersion: 'ikev2' },
    })
    expect(await keyNow()).toBe(psk)
    const [call] = await calls('ModifyVpnConnectionAttribute')
    expect(call?.parameters).toMatchObject({
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.16.20.0/24',
    })
    expect(Object.keys(call?.parameters ?? {})).not.toContain('IpsecConfig')
    const attempt = await getAttempt(context, outcome.kind === 'done' ? outcome.attemptId : '')
    expect(attempt).toMatchObject({
      value: { State: 'modified', Reason: 'CHG-7', VpnConnectionId: id, Name: 'after' },
    })
    expect(JSON.stringify([outcome, attempt])).not.toContain(psk)
  })

  test('a key that is given replaces the present one', async () => {
    answerOf(await modify({ IkeConfig: { Psk: 'a-new-key-for-tonight' } }))
    expect(await keyNow()).toBe('a-new-key-for-tonight')
    expect((await details()).IkeConfig).toMatchObject({ IkeVersion: 'ikev2' })
  })

  test('nothing is changed without the version it was made from, nor over a change made elsewhere', async () => {
    const before = (await details()).Version
    expect(
      problemOf(
        await modifyConnection(
          context,
          { regionId, id, version: undefined },
          { Name: 'x' },
          wait,
        ),
      ),
    ).toMatchObject({ status: 428, code: 'Causeway.VersionNeeded' })
    answerOf(await modify({ RemoteSubnet: '172.16.21.0/24' }))
    expect(problemOf(await modify({ Name: 'after' }, before))).toMatchObject({
      status: 412,
      code: 'Causeway.ChangedElsewhere',
    })
    expect(await details()).toMatchObject({ Name: 'before', RemoteSubnet: '172.16.21.0/24' })
  })

  test('a change made elsewhere while this one waits in the line is not overwritten', async () => {
    const { Version: version } = await details()
    await nextModify({ kind: 'delay', ms: 500 })
    const first = modifyConnection(context, { regionId, id, version }, { Name: 'first' }, wait)
    await expect
      .poll(async () => (await calls('DescribeVpnConnection')).length)
      .toBeGreaterThan(2)
    const second = modifyConnection(context, { regionId, id, version }, { Name: 'second' }, wait)
    answerOf(await first)
    expect(problemOf(await second)).toMatchObject({ code: 'Causeway.ChangedElsewhere' })
    expect((await details()).Name).toBe('first')
  })

  test('what is wrong is named; a mistake in a value nobody touched is not in the way', async () => {
    expect(
      problemOf(await modify({ IkeConfig: { IkeLifetime: 90_000 }, Colour: 'blue' })),
    ).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([
        expect.objectContaining({ parameter: 'IkeConfig.IkeLifetime' }),
        expect.objectContaining({ parameter: 'Colour' }),
      ]),
    })
    expect(problemOf(await modify({ VpnGatewayId: 'vpn-uf6branch9d4r7f2v6hcy' }))).toMatchObject({
      status: 422,
      errors: [{ parameter: 'VpnGatewayId' }],
    })
    expect(problemOf(await modify({ Name: 'before' }))).toMatchObject({
      code: 'Causeway.NothingToChange',
    })
    expect(await calls('ModifyVpnConnectionAttribute')).toEqual([])
  })

  test('the same token gets the first answer, also after the connection has moved on', async () => {
    const { Version: version } = await details()
    const body = { Name: 'after', ClientToken: 'again' }
    const first = answerOf(await modify(body, version))
    expect(answerOf(await modify(body, version))).toEqual(first)
    expect(problemOf(await modify({ ...body, Name: 'other' }, version))).toMatchObject({
      status: 409,
    })
    expect(await calls('ModifyVpnConnectionAttribute')).toHaveLength(1)
  })

  test.each([
    { kind: 'drop-after', times: 2 },
    { kind: 'drop-before', times: 2 },
    { kind: 'status-after', answer: 'html', status: 502 },
    { kind: 'code', code: 'VpnGateway.Configuring', times: 2 },
  ])('after %j the change is there once, and known to be', async (fault) => {
    await nextModify(fault)
    answerOf(await modify({ Name: 'after', IpsecConfig: { IpsecLifetime: 1800 } }))
    expect(await details()).toMatchObject({ Name: 'after', IpsecConfig: { IpsecLifetime: 1800 } })
  })

  test('a change that never got through is refused once the service shows the old values', async () => {
    await nextModify({ kind: 'html', status: 502, times: 1000 })
    expect(problemOf(await modify({ Name: 'after' }))).toMatchObject({
      code: 'Causeway.ProvenAbsent',
    })
    expect((await details()).Name).toBe('before')
  })

  test('a change of what no answer tells is not taken for done because nothing differs', async () => {
    await nextModify({ kind: 'html', status: 502, times: 1000 })
    expect(problemOf(await modify({ AutoConfigRoute: false }))).toMatchObject({
      code: 'Causeway.OutcomeUnknown',
    })
  })
})

describe('deleting', () => {
  const remove = (body: object) => deleteConnection(context, { regionId, id }, { ...body }, wait)
  const nextDelete = (fault: object) =>
    control('faults', 'POST', { action: 'DeleteVpnConnection', ...fault })

  test('takes the name, and nothing else will do', async () => {
    for (const body of [
      {},
      { Name: 'another' },
      { Name: id },
      { Name: 7 },
      { Name: 'before', X: 1 },
    ])
      expect(problemOf(await remove(body)).status).toBe(422)
    expect(await calls('DeleteVpnConnection')).toEqual([])
    expect(answerOf(await remove({ Name: 'before', Reason: 'CHG-8' }))).toMatchObject({
      VpnConnectionId: id,
      Name: 'before',
    })
    await expect.poll(isGone).toBe(true)
  })

  test('again with the same token is the first answer', async () => {
    const first = answerOf(await remove({ Name: 'before', ClientToken: 'bye' }))
    await expect.poll(isGone).toBe(true)
    expect(answerOf(await remove({ Name: 'before', ClientToken: 'bye' }))).toEqual(first)
    expect(problemOf(await remove({ Name: 'before' }))).toMatchObject({ status: 404 })
  })

  test.each([
    { kind: 'drop-after', times: 2 },
    { kind: 'drop-before', times: 2 },
    { kind: 'status-after', answer: 'code', status: 500, code: 'InternalError' },
    { kind: 'status-after', answer: 'html', status: 502, times: 1000 },
    { kind: 'code', code: 'VpnGateway.Configuring' },
  ])('after %j it is gone, and known to be', async (fault) => {
    await nextDelete(fault)
    answerOf(await remove({ Name: 'before' }))
    await expect.poll(isGone).toBe(true)
  })
})
