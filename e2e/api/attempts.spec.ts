import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { parametersOf, readProblem } from '../support/problems'
import { createBody, region } from '../support/seeded'

const psk = 'A.key.nobody.may.read.2'
const post = (request: APIRequestContext, changes: object, wait = 20) =>
  request.post('/api/connections', {
    data: createBody({ ClientToken: randomUUID(), ...changes }),
    headers: { prefer: `wait=${wait}` },
  })
const attemptOf = async (request: APIRequestContext, id: string) =>
  (await request.get(`/api/attempts/${id}`)).json()

test('an attempt is answered whole and without its key, and found by every filter', async ({
  request,
}) => {
  const token = randomUUID()
  const created = await post(request, {
    ClientToken: token,
    Name: 'journaled',
    Reason: `CHG-${token}`,
    IkeConfig: { IkeVersion: 'ikev2', Psk: psk },
  })
  expect(created.status()).toBe(201)
  const id = created.headers()['causeway-attempt'] ?? ''
  const attempt = await attemptOf(request, id)
  expect(attempt).toMatchObject({
    AttemptId: id,
    Operation: 'CreateVpnConnection',
    State: 'created',
    Phase: null,
    ClientToken: token,
    Actor: 'Ada Lovelace',
    Answer: await created.json(),
    Problem: null,
  })
  expect(JSON.parse(attempt.Parameters.IkeConfig).Psk).toBe('***')
  for (const filter of [
    `ClientToken=${token}`,
    `Search=chg-${token}`,
    `VpnConnectionId=${attempt.VpnConnectionId}`,
    `State=created&Operation=CreateVpnConnection&Search=${token}`,
  ]) {
    const list = await request.get(`/api/attempts?${filter}`)
    const { Attempts, Next } = await list.json()
    expect([Attempts.map((one: { AttemptId: string }) => one.AttemptId), Next]).toEqual([
      [id],
      null,
    ])
    expect(JSON.stringify(Attempts)).not.toContain(psk)
  }
  const none = await (
    await request.get(`/api/attempts?State=refused&ClientToken=${token}`)
  ).json()
  expect(none.Attempts).toEqual([])
})

test('a wrong query names every bad parameter', async ({ request }) => {
  const problem = await readProblem(
    await request.get('/api/attempts?State=lost&Limit=0&Colour=blue&From=soon'),
  )
  expect([problem.status, parametersOf(problem).sort()]).toEqual([
    422,
    ['Colour', 'From', 'Limit', 'State'],
  ])
  const missing = await readProblem(await request.get('/api/attempts/att-nobody'))
  expect([missing.status, missing.code]).toEqual([404, 'Causeway.NotFound'])
})

test('who does not want to wait gets 202, the place in the line, and each change as an event', async ({
  request,
  sandbox,
  app,
  people,
}) => {
  await sandbox.fault({ action: 'CreateVpnConnection', kind: 'delay', ms: 800 })
  const first = post(request, { Name: 'line-1' })
  await expect
    .poll(async () => {
      const open = await (await request.get('/api/attempts?State=sending')).json()
      return open.Attempts.length
    })
    .toBe(1)
  const second = await post(request, { Name: 'line-2', RemoteSubnet: '172.21.0.0/16' }, 0)
  expect(second.status()).toBe(202)
  const queued = await second.json()
  expect(second.headers()['location']).toBe(`/api/attempts/${queued.AttemptId}`)
  expect(queued).toMatchObject({ State: 'sending', Phase: 'queued', Ahead: 1, CanCancel: true })

  const stream = await fetch(`${app.url}/api/attempts/${queued.AttemptId}/events`, {
    headers: { authorization: `Bearer ${people.operator.token}` },
  })
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  const events = (await stream.text())
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)))
  expect(events[0]).toMatchObject({ Phase: 'queued', Ahead: 1 })
  expect(events.at(-1)).toMatchObject({ State: 'created', Ahead: 0 })
  expect(events.map(({ Phase }) => Phase)).toContain('calling')
  expect((await first).status()).toBe(201)
})

test('what waits is taken back and leaves nothing; what is done is not', async ({
  request,
  sandbox,
}) => {
  const before = await sandbox.countConnections()
  await sandbox.settle(60_000)
  const first = await post(request, { Name: 'back-1' })
  const waiting = await (
    await post(request, { Name: 'back-2', RemoteSubnet: '172.22.0.0/16' }, 0)
  ).json()
  // Too late while one of its calls is on its way: each ends with the word that the gateway is busy.
  const takeBack = async () =>
    (await request.delete(`/api/attempts/${waiting.AttemptId}`)).status()
  await expect.poll(takeBack, { intervals: [50] }).toBe(200)
  expect(await attemptOf(request, waiting.AttemptId)).toMatchObject({
    State: 'refused',
    Problem: { code: 'Causeway.Cancelled' },
  })
  const late = await readProblem(
    await request.delete(`/api/attempts/${first.headers()['causeway-attempt']}`),
  )
  expect([late.status, late.code]).toEqual([409, 'Causeway.TooLateToCancel'])
  expect(await sandbox.countConnections()).toBe(before + 1)
})

test('a change wants the version it was made from, and a deletion the name', async ({
  request,
}) => {
  const { VpnConnectionId: id } = await (await post(request, { Name: 'lifecycle' })).json()
  const path = `/api/connections/${region}/${id}`
  const read = await request.get(path)
  const { Version } = await read.json()
  expect(read.headers()['etag']).toBe(`"${Version}"`)
  const bare = await readProblem(await request.patch(path, { data: { Name: 'renamed' } }))
  expect([bare.status, bare.code]).toEqual([428, 'Causeway.VersionNeeded'])
  const headers = { 'if-match': `"${Version}"` }
  const changed = await request.patch(path, { data: { Name: 'renamed' }, headers })
  expect([changed.status(), await changed.json()]).toMatchObject([200, { VpnConnectionId: id }])
  const stale = await readProblem(await request.patch(path, { data: { Name: 'again' }, headers }))
  expect([stale.status, stale.code]).toEqual([412, 'Causeway.ChangedElsewhere'])
  const wrong = await readProblem(await request.delete(path, { data: { Name: 'lifecycle' } }))
  expect([wrong.status, parametersOf(wrong)]).toEqual([422, ['Name']])
  expect((await request.delete(path, { data: { Name: 'renamed' } })).status()).toBe(200)
  const { Attempts } = await (await request.get(`/api/attempts?VpnConnectionId=${id}`)).json()
  expect(Attempts.map((one: { State: string }) => one.State)).toEqual([
    'deleted',
    'modified',
    'created',
  ])
})

test('the same create twice at the same moment is one call, and one answer', async ({
  request,
  sandbox,
}) => {
  const ClientToken = randomUUID()
  const answers = await Promise.all([
    post(request, { ClientToken, Name: 'proxy' }),
    post(request, { ClientToken, Name: 'proxy' }),
    post(request, { ClientToken, Name: 'proxy' }),
  ])
  expect(answers.map((answer) => answer.status())).toEqual([201, 201, 201])
  const ids = await Promise.all(
    answers.map(async (answer) => (await answer.json()).VpnConnectionId),
  )
  expect(new Set(ids).size).toBe(1)
  expect(await sandbox.creates()).toHaveLength(1)
})
