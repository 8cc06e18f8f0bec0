import { describedOperation } from '../../lib/api-description/described-operation'
import { curlOf, exampleCall } from '../../lib/api-description/example-call'
import { expect, test } from '../fixtures'
import { send, undescribed } from '../support/api-examples'
import { parametersOf, readProblem } from '../support/problems'
import { createBody, customerGateways, gateways } from '../support/seeded'

const path = '/api/connections/dry-run'

const dualBody = {
  ...createBody({ VpnGatewayId: gateways.dual, CustomerGatewayId: undefined }),
  TunnelOptionsSpecification: [
    { Role: 'master', CustomerGatewayId: customerGateways.datacentre },
    { Role: 'slave', CustomerGatewayId: customerGateways.datacentreB },
  ],
}

for (const [mode, data] of Object.entries({ single: createBody(), dual: dualBody })) {
  test(`a ${mode}-tunnel connection that would be taken passes, and nothing is made of it`, async ({
    request,
    sandbox,
  }) => {
    const before = await sandbox.countConnections()
    const ClientToken = `dry-${mode}-${Date.now()}`
    const response = await request.post(path, { data: { ...data, ClientToken } })
    expect(response.status()).toBe(200)
    expect(response.headers()['cache-control']).toBe('no-store')
    const [call] = await sandbox.creates()
    expect(await response.json()).toEqual({ RequestId: call?.requestId, Passed: true })
    expect(call).toMatchObject({ code: 'DryRunOperation', queryParameters: [] })
    expect(call?.parameters['ClientToken']).not.toBe(ClientToken)
    expect(await sandbox.countConnections()).toBe(before)

    const journal = await request.get(`/api/attempts?ClientToken=${ClientToken}`)
    expect(await journal.json()).toMatchObject({ Attempts: [] })
    // The token is free for the create.
    const created = await request.post('/api/connections', { data: { ...data, ClientToken } })
    expect(created.status()).toBe(201)
    expect(await sandbox.countConnections()).toBe(before + 1)
  })
}

test('the example of the description is answered as described, also as a command', async ({
  app,
  people,
}) => {
  const operation = describedOperation('checkWithService')
  const call = exampleCall(operation)
  const response = await send(app.url, call, people.operator.token)
  expect(response.status).toBe(200)
  expect(await undescribed(operation, response)).toEqual([])
  expect(curlOf(call, app.url)).toContain(path)
})

test('every bad parameter is named at once, and the service is not asked', async ({
  request,
  sandbox,
}) => {
  const data = createBody({ LocalSubnet: '10.20.0.1/16', Colour: 'red', DryRun: 'false' })
  const problem = await readProblem(await request.post(path, { data }))
  expect(problem).toMatchObject({ status: 422, code: 'Causeway.InvalidParameters' })
  expect(parametersOf(problem).toSorted()).toEqual(['Colour', 'DryRun', 'LocalSubnet'])
  expect(await sandbox.creates()).toEqual([])
})

test('a refusal keeps its status, code and request ID, and names its parameter', async ({
  request,
  sandbox,
}) => {
  const data = createBody({ VpnGatewayId: gateways.full })
  const problem = await readProblem(await request.post(path, { data }))
  const [call] = await sandbox.creates()
  expect(problem).toMatchObject({
    status: 400,
    code: 'Resource.QuotaFull',
    requestId: call?.requestId,
    errors: [{ parameter: 'VpnGatewayId' }],
  })
})

test('a service that limits calls says when to come again', async ({ request, sandbox }) => {
  await sandbox.fault({
    kind: 'code',
    code: 'Throttling.User',
    retryAfterMs: 1500,
    action: 'CreateVpnConnection',
  })
  const response = await request.post(path, { data: createBody() })
  expect(response.headers()['retry-after']).toBe('2')
  expect(await readProblem(response)).toMatchObject({ retryable: true })
})

test('a service that creates all the same is told of with the ID', async ({
  request,
  sandbox,
}) => {
  await sandbox.fault({ kind: 'ignore', parameter: 'DryRun', action: 'CreateVpnConnection' })
  const problem = await readProblem(await request.post(path, { data: createBody() }))
  expect(problem).toMatchObject({ status: 502, code: 'Causeway.OutcomeUnknown' })
  expect(problem.detail).toMatch(/vco-uf6[a-z0-9]+/)
})

test('a viewer may not, and other methods are refused', async ({ request, scriptOf }) => {
  const viewer = await scriptOf('viewer')
  expect((await viewer.post(path, { data: createBody() })).status()).toBe(403)
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const response = await request.fetch(path, { method })
    expect(response.status(), method).toBe(405)
    expect(response.headers()['allow']).toBe('POST')
    await readProblem(response)
  }
})
