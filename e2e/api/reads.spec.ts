import { expect, test } from '../fixtures'
import { parametersOf, readProblem } from '../support/problems'
import { customerGateways, gateways, region, seeded } from '../support/seeded'

test('the regions come with their names', async ({ request }) => {
  const answer = await (await request.get('/api/regions')).json()
  expect(answer.Regions.Region).toContainEqual({
    RegionId: region,
    LocalName: 'China (Shanghai)',
  })
  expect(answer.Regions.Region).toHaveLength(3)
})

test('gateways come in the nesting of the service', async ({ request }) => {
  const vpn = await (await request.get(`/api/vpn-gateways?RegionId=${region}`)).json()
  expect(vpn.VpnGateways.VpnGateway).toContainEqual(
    expect.objectContaining({ VpnGatewayId: gateways.core, InternetIp: '198.51.100.20' }),
  )
  const customer = await (await request.get(`/api/customer-gateways?RegionId=${region}`)).json()
  expect(customer.CustomerGateways.CustomerGateway).toContainEqual(
    expect.objectContaining({ CustomerGatewayId: customerGateways.datacentre, Asn: 65020 }),
  )
})

test('connections are listed by region, with documented names', async ({ request }) => {
  const list = await (await request.get(`/api/connections?RegionId=${region}`)).json()
  expect(list.TotalCount).toBe(seeded.inShanghai)
  expect(list.VpnConnections.VpnConnection).toContainEqual(
    expect.objectContaining({
      VpnConnectionId: seeded.datacentre.id,
      Name: seeded.datacentre.name,
      LocalSubnet: '10.0.0.0/16',
      Status: 'ipsec_sa_established',
    }),
  )
  const one = await request.get(`/api/connections/${region}/${seeded.datacentre.id}`)
  expect(await one.json()).toMatchObject({ VpnConnectionId: seeded.datacentre.id })
})

test('a summary holds what a list shows of each connection, and no other view is known', async ({
  request,
}) => {
  const path = `/api/connections?RegionId=${region}`
  const list = await (await request.get(`${path}&View=summary`)).json()
  expect(list.TotalCount).toBe(seeded.inShanghai)
  const one = list.VpnConnections.VpnConnection.find(
    ({ VpnConnectionId }: { VpnConnectionId: string }) =>
      VpnConnectionId === seeded.datacentre.id,
  )
  expect(one).toEqual({
    VpnConnectionId: seeded.datacentre.id,
    Name: seeded.datacentre.name,
    VpnGatewayId: gateways.core,
    CustomerGatewayId: customerGateways.datacentre,
    LocalSubnet: '10.0.0.0/16',
    RemoteSubnet: '192.168.0.0/24',
    CreateTime: expect.any(Number),
    State: 'active',
    Status: 'ipsec_sa_established',
    InternetIp: '198.51.100.20',
    EnableTunnelsBgp: false,
    IkeConfig: { IkeVersion: 'ikev2' },
    VcoHealthCheck: { Enable: false },
    VpnBgpConfig: { Status: 'false' },
  })
  for (const query of ['View=full', 'View=', 'View=summary&View=summary']) {
    const problem = await readProblem(await request.get(`${path}&${query}`))
    expect([problem.status, parametersOf(problem)]).toEqual([422, ['View']])
  }
  const elsewhere = await request.get(`/api/vpn-gateways?RegionId=${region}&View=summary`)
  expect(parametersOf(await readProblem(elsewhere))).toEqual(['View'])
})

for (const path of ['/api/connections', '/api/vpn-gateways', '/api/customer-gateways']) {
  test(`${path} wants a region of the list, and no other parameter`, async ({ request }) => {
    const without = await readProblem(await request.get(path))
    expect([without.status, parametersOf(without)]).toEqual([422, ['RegionId']])
    const unknown = await readProblem(await request.get(`${path}?RegionId=moon-1`))
    expect([unknown.status, parametersOf(unknown)]).toEqual([422, ['RegionId']])
    const more = await readProblem(await request.get(`${path}?RegionId=${region}&Nme=x`))
    expect([more.status, parametersOf(more)]).toEqual([422, ['Nme']])
  })
}

test('a region that is not on the list never becomes part of a host name', async ({
  request,
  sandbox,
}) => {
  for (const bad of [
    'evil.example/',
    'cn-shanghai.evil.example',
    '127.0.0.1',
    '..',
    'CN-SHANGHAI',
  ])
    await readProblem(await request.get('/api/connections', { params: { RegionId: bad } }))
  expect(await sandbox.calls('DescribeVpnConnections')).toEqual([])
})

test('a connection that is not there is a 404 with the code and request ID of the service', async ({
  request,
}) => {
  const problem = await readProblem(await request.get(`/api/connections/${region}/vco-none`))
  expect(problem).toMatchObject({
    status: 404,
    code: 'InvalidVpnConnectionInstanceId.NotFound',
    requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
  })
})

test('an ID that no connection can have is refused before anybody is asked', async ({
  request,
  sandbox,
}) => {
  const problem = await readProblem(await request.get(`/api/connections/${region}/a%20b`))
  expect([problem.status, parametersOf(problem)]).toEqual([422, ['VpnConnectionId']])
  expect(await sandbox.calls('DescribeVpnConnection')).toEqual([])
})
