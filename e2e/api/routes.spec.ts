import { describedOperation } from '../../lib/api-description/described-operation'
import { exampleCall } from '../../lib/api-description/example-call'
import type { OperationId } from '../../lib/http/operations'
import { expect, test } from '../fixtures'
import { send, undescribed } from '../support/api-examples'
import { parametersOf, readProblem } from '../support/problems'
import { customerGateways, gateways, region, seeded } from '../support/seeded'

const connection = `/api/connections/${region}/${seeded.datacentre.id}`
const routes = `${connection}/routes`
const publication = `${routes}/publication`
const tags = `${connection}/tags`

const policy = {
  RouteType: 'pbr',
  RouteSource: '10.0.0.0/24',
  RouteDest: '172.16.0.0/12',
  PublishVpc: true,
}

test('every example of a route and of tags is answered as it is described', async ({
  app,
  people,
}) => {
  const ids = [
    'listRoutes',
    'addRoute',
    'publishRoute',
    'deleteRoute',
    'changeTags',
    'getTags',
  ] as const satisfies readonly OperationId[]
  for (const id of ids) {
    const operation = describedOperation(id)
    const response = await send(app.url, exampleCall(operation), people.operator.token)
    expect(response.ok, `${id}: ${response.status}`).toBe(true)
    expect(await undescribed(operation, response), id).toEqual([])
  }
})

test('the routes of a connection come in the nesting of the service', async ({ request }) => {
  expect(await (await request.get(routes)).json()).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    VpnGatewayId: gateways.core,
    VpnPbrRouteEntries: {
      VpnPbrRouteEntry: [
        {
          VpnInstanceId: gateways.core,
          RouteSource: '10.0.0.0/16',
          RouteDest: '192.168.0.0/24',
          NextHop: seeded.datacentre.id,
          Priority: 10,
          Weight: 100,
          State: 'normal',
          CreateTime: expect.any(Number),
        },
      ],
    },
    VpnRouteEntries: { VpnRouteEntry: [] },
    PublishedElsewhere: [],
  })
})

test('what a peer announces is listed once its BGP session is up', async ({ request }) => {
  const data = {
    RegionId: region,
    VpnGatewayId: gateways.core,
    CustomerGatewayId: customerGateways.datacentre,
    LocalSubnet: '0.0.0.0/0',
    RemoteSubnet: '0.0.0.0/0',
    EffectImmediately: true,
    BgpConfig: { EnableBgp: true, TunnelCidr: '169.254.44.0/30', LocalBgpIp: '169.254.44.1' },
  }
  const { VpnConnectionId } = await (await request.post('/api/connections', { data })).json()
  const learnt = async () => {
    const answer = await request.get(`/api/connections/${region}/${VpnConnectionId}/routes`)
    return (await answer.json()).VpnRouteEntries.VpnRouteEntry
  }
  await expect.poll(learnt, { timeout: 15_000 }).toEqual([
    expect.objectContaining({
      RouteEntryType: 'bgp',
      Source: 'VPN_BGP',
      AsPath: expect.stringMatching(/^65020 /),
      State: 'published',
    }),
  ])
})

test('a route is added, published, withdrawn and deleted, and the audit log has it all', async ({
  request,
  scriptOf,
  sandbox,
}) => {
  const added = await request.post(routes, { data: { ...policy, Reason: 'CHG-31' } })
  expect(added.status()).toBe(201)
  expect(await added.json()).toMatchObject({ RouteType: 'pbr', State: 'published' })
  const named = { RouteType: 'pbr', RouteDest: policy.RouteDest }
  const withdrawn = await request.put(publication, { data: { ...named, PublishVpc: false } })
  expect(await withdrawn.json()).toMatchObject({ State: 'normal' })
  const gone = { ...named, RouteSource: policy.RouteSource, Weight: 100 }
  const deleted = await request.delete(routes, { data: gone })
  expect(await deleted.json()).toMatchObject({ State: 'deleted' })
  const admin = await scriptOf('admin')
  const log = await admin.get(`/api/audit?Target=${seeded.datacentre.id}&Limit=3`)
  const { Entries } = await log.json()
  expect(Entries.map(({ Action }: { Action: string }) => Action)).toEqual([
    'route-delete-asked',
    'route-withdraw-asked',
    'route-add-asked',
  ])
  expect(Entries[2].Detail).toMatchObject({ RouteDest: '172.16.0.0/12', Reason: 'CHG-31' })
  for (const call of await sandbox.calls('PublishVpnRouteEntry'))
    expect(call.parameters['ClientToken']).toMatch(/\S/)
})

test('what is wrong is named, all of it, and the service is not asked', async ({
  request,
  sandbox,
}) => {
  const data = {
    RouteType: 'pbr',
    RouteDest: '10.0.0.1/8',
    Weight: 1,
    Priority: 101,
    Colour: 'x',
  }
  const problem = await readProblem(await request.post(routes, { data }))
  expect([problem.status, [...parametersOf(problem)].sort()]).toEqual([
    422,
    ['Colour', 'Priority', 'RouteDest', 'RouteSource', 'Weight'],
  ])
  const untyped = await readProblem(await request.put(publication, { data: {} }))
  expect(parametersOf(untyped)).toEqual(['RouteType'])
  const unnamed = await readProblem(await request.delete(routes, { data: { RouteType: 'dbr' } }))
  expect(parametersOf(unnamed)).toEqual(['RouteDest', 'Weight'])
  expect(await sandbox.calls('CreateVpnPbrRouteEntry')).toEqual([])
  expect(await sandbox.calls('DescribeVpnConnection')).toEqual([])
})

test('a refusal keeps the service’s code and lands on its parameter', async ({ request }) => {
  const twice = { ...policy, RouteSource: '10.0.0.0/16', RouteDest: '192.168.0.0/24' }
  const there = await readProblem(await request.post(routes, { data: twice }))
  expect([there.status, there.code]).toEqual([400, 'VpnRouteEntry.AlreadyExists'])
  const shared = { RouteType: 'dbr', RouteDest: '100.64.0.0/16' }
  const problem = await readProblem(await request.post(routes, { data: shared }))
  expect([problem.code, parametersOf(problem)]).toEqual(['InvalidRouteDest', ['RouteDest']])
})

test('a gateway that is busy is waited for', async ({ request, sandbox }) => {
  const action = 'CreateVpnRouteEntry'
  await sandbox.fault({ kind: 'code', code: 'VpnGateway.Configuring', action, times: 2 })
  const data = { RouteType: 'dbr', RouteDest: '172.16.0.0/12' }
  expect((await request.post(routes, { data })).status()).toBe(201)
  expect(await sandbox.calls(action)).toHaveLength(3)
})

test('tags become what is asked for, unless somebody else was faster', async ({ request }) => {
  const first = [{ Key: 'team', Value: 'net' }]
  expect((await request.put(tags, { data: { Tags: first } })).status()).toBe(200)
  const late = await request.put(tags, { data: { Tags: [{ Key: 'a' }], From: [] } })
  expect((await readProblem(late)).code).toBe('Causeway.ChangedElsewhere')
  const wrong = await request.put(tags, { data: { Tags: [{ Key: 'acs:x' }, { Key: '' }] } })
  expect(parametersOf(await readProblem(wrong))).toEqual(['Tags.1.Key', 'Tags.2.Key'])
  expect(await (await request.get(tags)).json()).toMatchObject({ Tags: { Tag: first } })
})

test('viewers read routes and tags, and change neither', async ({ scriptOf }) => {
  const viewer = await scriptOf('viewer')
  for (const path of [routes, tags]) expect((await viewer.get(path)).status()).toBe(200)
  for (const response of [
    await viewer.post(routes, { data: policy }),
    await viewer.put(publication, { data: policy }),
    await viewer.delete(routes, { data: policy }),
    await viewer.put(tags, { data: { Tags: [] } }),
  ])
    expect((await readProblem(response)).code).toBe('Causeway.Forbidden')
})

for (const path of ['routes', 'tags']) {
  test(`the ${path} of a connection that is not there, or cannot be, are a problem`, async ({
    request,
  }) => {
    const at = (id: string) => request.get(`/api/connections/${region}/${id}/${path}`)
    const absent = await readProblem(await at('vco-none'))
    expect([absent.status, absent.code]).toEqual([404, 'InvalidVpnConnectionInstanceId.NotFound'])
    expect(parametersOf(await readProblem(await at('a%20b')))).toEqual(['VpnConnectionId'])
  })
}

test('each address takes its methods and no other', async ({ request }) => {
  for (const [path, method, allow] of [
    [routes, 'PUT', 'GET, POST, DELETE'],
    [publication, 'GET', 'PUT'],
    [tags, 'DELETE', 'GET, PUT'],
  ] as const) {
    const answer = await request.fetch(path, { method })
    expect([answer.status(), answer.headers()['allow']]).toEqual([405, allow])
  }
})
