import { randomUUID } from 'node:crypto'
import { expect, test } from '../fixtures'
import { createBody } from '../support/seeded'

const psk = 'A.key.nobody.may.read.1'

test('a create answers 201 with the four documented fields and nothing else', async ({
  request,
}) => {
  const sentAt = Date.now()
  const data = createBody({ Name: 'api-create' })
  const response = await request.post('/api/connections', { data })
  expect(response.status()).toBe(201)
  expect(response.headers()['content-type']).toBe('application/json')
  expect(response.headers()['cache-control']).toBe('no-store')
  const answer = await response.json()
  expect(answer).toEqual({
    VpnConnectionId: expect.stringMatching(/^vco-[a-z0-9]+$/),
    CreateTime: expect.any(Number),
    Name: 'api-create',
    RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
  })
  expect(answer.CreateTime).toBeGreaterThanOrEqual(sentAt)
})

test('objects, JSON texts, lists and typed values are the same request', async ({
  request,
  sandbox,
}) => {
  const ClientToken = randomUUID()
  const ike = { Psk: psk, IkeVersion: 'ikev2', IkeLifetime: 3600, LocalId: 'left', RemoteId: 'r' }
  const typed = createBody({
    ClientToken,
    LocalSubnet: ['10.20.0.0/16', '10.21.0.0/16'],
    AutoConfigRoute: false,
    EnableDpd: true,
    IkeConfig: ike,
    HealthCheckConfig: { enable: true, dip: '172.20.0.1', sip: '10.20.0.1', interval: 5 },
  })
  const texts = createBody({
    ClientToken,
    LocalSubnet: '10.20.0.0/16,10.21.0.0/16',
    AutoConfigRoute: 'false',
    EnableDpd: 'true',
    IkeConfig: JSON.stringify({ ...ike, IkeLifetime: '3600' }),
    HealthCheckConfig: '{"enable":"true","dip":"172.20.0.1","sip":"10.20.0.1","interval":"5"}',
  })
  const first = await request.post('/api/connections', { data: typed })
  const second = await request.post('/api/connections', { data: texts })
  expect([first.status(), second.status()]).toEqual([201, 201])
  // The journal took the second for the first: had a parameter differed, it would be a mismatch.
  const [one, ...others] = await sandbox.creates()
  expect(others).toEqual([])
  const ids = [await first.json(), await second.json()].map((answer) => answer.VpnConnectionId)
  expect(ids[0]).toBe(ids[1])
  expect(JSON.parse(one?.parameters['IkeConfig'] ?? '')).toMatchObject({
    LocalId: 'left',
    LocalIdIPsec: 'left',
    IkeLifetime: 3600,
  })
})

test('nothing of a create is in the query of the signed call', async ({ request, sandbox }) => {
  await request.post('/api/connections', { data: createBody({ IkeConfig: { Psk: psk } }) })
  const [call] = await sandbox.creates()
  expect(call?.scheme).toBe('V3')
  expect(call?.queryParameters).toEqual([])
})

test('no read gives a pre-shared key back, and no log holds it', async ({ request, app }) => {
  const data = createBody({ Name: 'api-psk', IkeConfig: { Psk: psk } })
  const created = await (await request.post('/api/connections', { data })).json()
  const list = await request.get('/api/connections?RegionId=cn-shanghai')
  const one = await request.get(`/api/connections/cn-shanghai/${created.VpnConnectionId}`)
  for (const response of [list, one]) {
    const text = await response.text()
    expect(response.status()).toBe(200)
    expect(text).toContain('api-psk')
    expect(text).not.toContain(psk)
    expect(text).not.toContain('"Psk"')
  }
  expect(app.output()).not.toContain(psk)
})

test('a create after a create on the same gateway is told to wait, and may be sent again', async ({
  request,
  sandbox,
}) => {
  await sandbox.settle(60_000)
  await request.post('/api/connections', { data: createBody() })
  const data = createBody({ LocalSubnet: '10.30.0.0/16' })
  const refused = await request.post('/api/connections', { data })
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'VpnGateway.Configuring', retryable: true })
  await sandbox.settle(0)
  const accepted = await request.post('/api/connections', { data })
  expect(accepted.status()).toBe(201)
})
