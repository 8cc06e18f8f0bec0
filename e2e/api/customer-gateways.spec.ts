import { describedOperation } from '../../lib/api-description/described-operation'
import { exampleCall } from '../../lib/api-description/example-call'
import { expect, test } from '../fixtures'
import { send, undescribed } from '../support/api-examples'
import { parametersOf, readProblem } from '../support/problems'
import { createBody, customerGateways, region, seeded } from '../support/seeded'

const path = '/api/customer-gateways'
const pathOf = (id: string) => `${path}/${region}/${id}`
const key = 'md5-nobodys-business'
const asked = { RegionId: region, IpAddress: '192.0.2.7', Asn: 65_077, Name: 'branch' }

test('a customer gateway is created, changed and deleted, and its key stays unseen', async ({
  request,
  scriptOf,
  app,
}) => {
  const made = await request.post(path, { data: { ...asked, AuthKey: key, ClientToken: 'c-1' } })
  expect(made.status()).toBe(201)
  const created = await made.json()
  expect(created).toMatchObject({ IpAddress: '192.0.2.7', Name: 'branch', ClientToken: 'c-1' })
  const id = created.CustomerGatewayId

  const changed = await request.patch(pathOf(id), {
    data: { Description: 'Second floor', AuthKey: `${key}-2` },
  })
  expect(await changed.json()).toMatchObject({ CustomerGatewayId: id, Name: 'branch' })
  const list = await (await request.get(`${path}?RegionId=${region}`)).text()
  expect(JSON.parse(list).CustomerGateways.CustomerGateway).toContainEqual(
    expect.objectContaining({ CustomerGatewayId: id, Asn: 65_077, Description: 'Second floor' }),
  )
  expect((await request.delete(pathOf(id), { data: {} })).status()).toBe(200)
  const gone = await readProblem(await request.delete(pathOf(id), { data: {} }))
  expect(gone.code).toBe('InvalidCustomerGatewayInstanceId.NotFound')

  const admin = await scriptOf('admin')
  const log = await (await admin.get('/api/audit?Limit=20')).text()
  const actions = JSON.parse(log).Entries.map(({ Action }: { Action: string }) => Action)
  for (const action of [
    'customer-gateway-create-asked',
    'customer-gateway-created',
    'customer-gateway-edit-asked',
    'customer-gateway-delete-asked',
  ])
    expect(actions).toContain(action)
  const told = [list, log, app.output(), JSON.stringify(created), await changed.text()]
  for (const text of told) expect(text).not.toContain(key)
})

test('mistakes are named before anything is sent', async ({ request, sandbox }) => {
  const response = await request.post(path, {
    data: { ...asked, IpAddress: '100.64.0.1', Asn: '45104', AuthKey: 'a b', Colour: 'red' },
  })
  expect(response.status()).toBe(422)
  const problem = await readProblem(response)
  expect(parametersOf(problem).sort()).toEqual(['Asn', 'AuthKey', 'Colour', 'IpAddress'])
  const later = await request.patch(pathOf(customerGateways.datacentreB), {
    data: { IpAddress: '192.0.2.8' },
  })
  expect((await readProblem(later)).errors[0]?.message).toContain('can never be changed')
  expect(await sandbox.calls('CreateCustomerGateway')).toEqual([])
  expect(await sandbox.calls('ModifyCustomerGatewayAttribute')).toEqual([])
})

test('what the service refuses lands on its parameter, with the service’s own code', async ({
  request,
}) => {
  const taken = await request.post(path, { data: { ...asked, IpAddress: '203.0.113.20' } })
  const problem = await readProblem(taken)
  expect(problem).toMatchObject({ status: 400, code: 'InvalidIpAddress.AlreadyExist' })
  expect(parametersOf(problem)).toEqual(['IpAddress'])
  const used = await readProblem(
    await request.delete(pathOf(customerGateways.datacentre), { data: {} }),
  )
  expect(used.code).toBe('DependencyViolation.VpnConnection')
  expect(used.detail).toContain(seeded.datacentre.name)
})

test('a lost answer is unknown, and the same token finds what was made', async ({
  request,
  sandbox,
}) => {
  await sandbox.fault({ kind: 'status-after', action: 'CreateCustomerGateway' })
  const data = { ...asked, ClientToken: 'lost-1' }
  const lost = await request.post(path, { data })
  expect(lost.status()).toBe(502)
  const problem = await readProblem(lost)
  expect(problem).toMatchObject({ code: 'Causeway.OutcomeUnknown', retryable: true })
  const again = await request.post(path, { data })
  expect(again.status()).toBe(201)
  const { CustomerGatewayId } = await again.json()
  const { CustomerGateways } = await (await request.get(`${path}?RegionId=${region}`)).json()
  const made = CustomerGateways.CustomerGateway.filter(
    ({ IpAddress }: { IpAddress: string }) => IpAddress === asked.IpAddress,
  )
  expect(made).toMatchObject([{ CustomerGatewayId }])
})

test('a busy service is asked again by itself', async ({ request, sandbox }) => {
  await sandbox.fault({
    kind: 'code',
    code: 'OperationConflict',
    action: 'CreateCustomerGateway',
  })
  expect((await request.post(path, { data: asked })).status()).toBe(201)
  const calls = await sandbox.calls('CreateCustomerGateway')
  expect(calls.map(({ code }) => code)).toEqual(['OperationConflict', undefined])
  const [first, second] = calls.map(({ parameters }) => parameters['ClientToken'])
  expect(first).toBe(second)
})

test('the usage of customer gateways names their connections', async ({ request }) => {
  const made = await request.post('/api/connections', {
    data: createBody({ CustomerGatewayId: customerGateways.datacentreB, Name: 'e2e-usage' }),
  })
  expect(made.status()).toBe(201)
  const { CustomerGateways } = await (
    await request.get(`${path}?RegionId=${region}&View=usage`)
  ).json()
  const one = CustomerGateways.CustomerGateway.find(
    ({ CustomerGatewayId }: { CustomerGatewayId: string }) =>
      CustomerGatewayId === customerGateways.datacentreB,
  )
  const names = one.VpnConnections.VpnConnection.map(({ Name }: { Name: string }) => Name)
  expect(names).toContain('e2e-usage')
})

test('every change is answered as it is described', async ({ app, people }) => {
  const { token } = people.operator
  let values: Record<string, string> = {}
  for (const id of [
    'createCustomerGateway',
    'modifyCustomerGateway',
    'deleteCustomerGateway',
  ] as const) {
    const operation = describedOperation(id)
    const response = await send(app.url, exampleCall(operation, values), token)
    const body = await response.clone().json()
    expect(await undescribed(operation, response), id).toEqual([])
    values = { customerGatewayId: body.CustomerGatewayId ?? values['customerGatewayId'] ?? '' }
  }
  const usage = await fetch(`${app.url}${path}?RegionId=${region}&View=usage`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await undescribed(describedOperation('listCustomerGateways'), usage)).toEqual([])
})
