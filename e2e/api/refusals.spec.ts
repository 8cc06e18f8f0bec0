import { expect, test } from '../fixtures'
import { parametersOf, readProblem } from '../support/problems'
import { createBody, gateways } from '../support/seeded'

const json = { 'content-type': 'application/json' }

test('every bad parameter is named at once, by its documented name, and nothing is sent', async ({
  request,
  sandbox,
}) => {
  const response = await request.post('/api/connections', {
    data: {
      RegionId: 'cn-shanghai',
      CustomerGatewayId: 'cgw-x1',
      LocalSubnet: '10.20.0.1/16',
      RemoteSubnet: 'nowhere',
      Nme: 'a misspelt name',
      EnableDpd: 'perhaps',
      AutoConfigRoute: ['true'],
      ClientToken: 'ü',
      IkeConfig: { IkeLifetime: 86_401, IkeVersion: 'ikev3', Psk: 'with blank', Colour: 'red' },
      IpsecConfig: '{"IpsecPfs":"group99"}',
      HealthCheckConfig: { enable: true, dip: '1.2.3.400' },
      BgpConfig: { EnableBgp: 'true', TunnelCidr: '10.0.0.0/30', LocalAsn: 0 },
    },
  })
  expect(response.status()).toBe(422)
  const problem = await readProblem(response)
  expect(problem.code).toBe('Causeway.InvalidParameters')
  expect(parametersOf(problem).toSorted()).toEqual([
    'AutoConfigRoute',
    'BgpConfig.LocalAsn',
    'BgpConfig.LocalBgpIp',
    'BgpConfig.TunnelCidr',
    'ClientToken',
    'EnableDpd',
    'HealthCheckConfig.dip',
    'HealthCheckConfig.sip',
    'IkeConfig.Colour',
    'IkeConfig.IkeLifetime',
    'IkeConfig.IkeVersion',
    'IkeConfig.Psk',
    'IpsecConfig.IpsecPfs',
    'LocalSubnet',
    'Nme',
    'RemoteSubnet',
    'VpnGatewayId',
  ])
  const messageOf = (name: string) =>
    problem.errors.find(({ parameter }) => parameter === name)?.message
  expect(messageOf('IkeConfig.IkeLifetime')).toContain('0 to 86400')
  expect(messageOf('LocalSubnet')).toContain('10.20.0.0/16')
  expect(JSON.stringify(problem)).not.toContain('with blank')
  expect(await sandbox.creates()).toEqual([])
})

test('a name of a group is refused by its full name', async ({ request }) => {
  const data = createBody({ IkeConfig: { ikeVersion: 'ikev2' }, 'IkeConfig.IkeVersion': 'ikev2' })
  const problem = await readProblem(await request.post('/api/connections', { data }))
  expect(parametersOf(problem)).toEqual(['IkeConfig.ikeVersion', 'IkeConfig.IkeVersion'])
})

const malformed: Record<string, string> = {
  'broken JSON': '{"RegionId":',
  'nothing at all': '',
  'a list': '[]',
  'a text': '"RegionId"',
  null: 'null',
  'a number': '5',
}
for (const [what, data] of Object.entries(malformed)) {
  test(`a body of ${what} is a 400`, async ({ request }) => {
    const response = await request.post('/api/connections', {
      data: Buffer.from(data),
      headers: json,
    })
    expect(response.status()).toBe(400)
    expect((await readProblem(response)).code).toBe('Causeway.MalformedJson')
  })
}

test('a body that is not UTF-8 is a 400', async ({ request }) => {
  const data = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
  const response = await request.post('/api/connections', { data, headers: json })
  expect(response.status()).toBe(400)
  await readProblem(response)
})

for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', '']) {
  test(`a body of type "${type}" is a 415`, async ({ request }) => {
    const data = Buffer.from(JSON.stringify(createBody()))
    const headers = { 'content-type': type }
    const response = await request.post('/api/connections', { data, headers })
    expect(response.status()).toBe(415)
    expect((await readProblem(response)).code).toBe('Causeway.UnsupportedMediaType')
  })
}

test('256 KiB are taken and one byte more is a 413', async ({ request }) => {
  const limit = 256 * 1024
  const padded = (length: number) => {
    const text = JSON.stringify(createBody())
    return Buffer.from(text.replace('}', `${' '.repeat(length - text.length)}}`))
  }
  const most = await request.post('/api/connections', { data: padded(limit), headers: json })
  expect(most.status()).toBe(201)
  const more = await request.post('/api/connections', { data: padded(limit + 1), headers: json })
  expect(more.status()).toBe(413)
  expect((await readProblem(more)).code).toBe('Causeway.BodyTooLarge')
})

const addresses = {
  '/api/connections': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/connections/cn-shanghai/vco-x': ['POST', 'PUT', 'OPTIONS'],
  '/api/attempts': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/attempts/att-x': ['POST', 'PUT', 'PATCH', 'OPTIONS'],
  '/api/attempts/att-x/events': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/attempts/export': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/regions': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/vpn-gateways': ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  '/api/customer-gateways': ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
}
for (const [path, methods] of Object.entries(addresses)) {
  test(`${path} answers 405 to ${methods.join(', ')} and says what it takes`, async ({
    request,
  }) => {
    for (const method of methods) {
      const response = await request.fetch(path, { method })
      expect(response.status(), method).toBe(405)
      expect(response.headers()['allow']).toContain('GET')
      await readProblem(response)
    }
  })
}

test('an address of nothing is a 404 for every method', async ({ request }) => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of ['/api', '/api/nothing', '/api/connections/cn-shanghai/vco-x/more']) {
      const response = await request.fetch(path, { method })
      expect(response.status(), `${method} ${path}`).toBe(404)
      expect((await readProblem(response)).code).toBe('Causeway.NotFound')
    }
  }
})

test('a refusal of the service keeps its status, code and request ID', async ({
  request,
  sandbox,
}) => {
  const data = createBody({ VpnGatewayId: gateways.audit })
  const response = await request.post('/api/connections', { data })
  const [call] = await sandbox.creates()
  expect(await readProblem(response)).toMatchObject({
    status: 403,
    code: 'Forbidden',
    requestId: call?.requestId,
    retryable: false,
  })
})
