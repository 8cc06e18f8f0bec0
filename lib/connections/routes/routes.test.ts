import { describe, expect, onTestFinished, test } from 'vitest'
import type { Role } from '@/lib/access/roles'
import { startTestSandbox } from '@/lib/sandbox/testing'
import { routesOf } from '@/lib/vpn/routes/read-routes'
import type { Outcome } from '../outcome'
import { controlOf, testContext } from '../testing'
import { addRoute } from './add-route'
import { deleteRoute } from './delete-route'
import { listRoutes } from './list-routes'
import { publishRoute } from './publish-route'

const regionId = 'cn-shanghai'
const connectionId = 'vco-uf6hq0m5x1k9w3t7z2nva'
const place = { regionId, connectionId }

const policy = {
  RouteType: 'pbr',
  RouteSource: '10.0.0.0/24',
  RouteDest: '172.16.0.0/12',
  Weight: 100,
  PublishVpc: true,
}
const destination = { RouteType: 'dbr', RouteDest: '172.16.0.0/12', Weight: '100' }
const seeded = { RouteType: 'pbr', RouteDest: '192.168.0.0/24' }

async function open({ settleMs = 0, role = 'operator' as Role, deadlineMs = 2000 } = {}) {
  const sandbox = await startTestSandbox({ settleMs })
  const context = testContext({ endpoint: sandbox.url, role, deadlineMs })
  onTestFinished(() => context.close())
  const shown = async () => {
    const routes = routesOf(value(await listRoutes(context, place)))
    return routes.map(({ kind, source = '', destination: to, published }) =>
      [kind, source, to, published ? 'published' : 'normal'].filter(Boolean).join(' '),
    )
  }
  return { context, shown, ...controlOf(sandbox.url) }
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
function problem<T>(outcome: Outcome<T>) {
  if (outcome.ok) throw new Error(`It was to fail: ${JSON.stringify(outcome.value)}`)
  return outcome.problem
}
const wrong = <T>(outcome: Outcome<T>) =>
  problem(outcome).errors.map(({ parameter }) => parameter)

const byItself = 'policy 10.0.0.0/16 192.168.0.0/24 normal'

describe('the routes of a connection', () => {
  test('are those of its gateway that lead into it, and what others have published is told apart', async () => {
    const { context, shown } = await open()
    expect(await shown()).toEqual([byItself])
    const created = await context.client.call('CreateVpnConnection', regionId, {
      RegionId: regionId,
      VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
      CustomerGatewayId: 'cgw-uf6office2v8h4d0r6ycb',
      LocalSubnet: '10.7.0.0/16',
      RemoteSubnet: '192.168.7.0/24',
      ClientToken: 'other',
    })
    if (created.kind !== 'ok') throw new Error(created.kind)
    const other = { regionId, connectionId: String(created.body['VpnConnectionId']) }
    value(await publishRoute(context, place, { ...seeded, PublishVpc: true }))
    const read = value(await listRoutes(context, other))
    expect(read).toMatchObject({
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
      VpnPbrRouteEntries: { VpnPbrRouteEntry: [{ RouteDest: '192.168.7.0/24' }] },
      VpnRouteEntries: { VpnRouteEntry: [] },
      PublishedElsewhere: ['192.168.0.0/24'],
    })
    expect(value(await listRoutes(context, place)).PublishedElsewhere).toEqual([])
  })

  test('of one that is not there, or cannot be, are a problem', async () => {
    const { context, calls } = await open()
    const at = async (id: string) =>
      problem(await listRoutes(context, { regionId, connectionId: id }))
    expect(await at('vco-none')).toMatchObject({ status: 404 })
    expect(await at('a b')).toMatchObject({ status: 422 })
    expect(await calls('DescribeVpnPbrRouteEntries')).toHaveLength(0)
  })
})

describe('a route', () => {
  test('is added, published, withdrawn and deleted, and each is written down', async () => {
    const { context, shown, calls } = await open()
    expect(value(await addRoute(context, place, { ...policy, Reason: 'CHG-1' }))).toEqual({
      RequestId: expect.any(String),
      RouteType: 'pbr',
      RouteSource: '10.0.0.0/24',
      RouteDest: '172.16.0.0/12',
      State: 'published',
    })
    expect(await shown()).toEqual([byItself, 'policy 10.0.0.0/24 172.16.0.0/12 published'])
    const asked = { RouteType: 'pbr', RouteDest: '172.16.0.0/12' }
    const withdrawn = await publishRoute(context, place, { ...asked, PublishVpc: 'false' })
    expect(value(withdrawn).State).toBe('normal')
    expect(await shown()).toEqual([byItself, 'policy 10.0.0.0/24 172.16.0.0/12 normal'])
    const { PublishVpc: _not, ...named } = policy
    expect(value(await deleteRoute(context, place, named)).State).toBe('deleted')
    expect(await shown()).toEqual([byItself])
    expect(context.audited).toMatchObject([
      {
        action: 'route-add-asked',
        target: connectionId,
        detail: {
          RegionId: regionId,
          VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
          RouteType: 'pbr',
          RouteSource: '10.0.0.0/24',
          RouteDest: '172.16.0.0/12',
          Reason: 'CHG-1',
        },
      },
      { action: 'route-withdraw-asked' },
      { action: 'route-delete-asked', detail: { RouteSource: '10.0.0.0/24' } },
    ])
    const tokens = await Promise.all(
      ['CreateVpnPbrRouteEntry', 'PublishVpnRouteEntry', 'DeleteVpnPbrRouteEntry'].map(
        async (action) => (await calls(action))[0]?.parameters['ClientToken'],
      ),
    )
    expect(new Set(tokens).size).toBe(3)
    expect(tokens.every(Boolean)).toBe(true)
  })

  test('of destination has neither source nor priority', async () => {
    const { context, shown } = await open()
    value(await addRoute(context, place, { ...destination, PublishVpc: false }))
    expect(await shown()).toEqual([byItself, 'destination 172.16.0.0/12 normal'])
    expect(
      wrong(await addRoute(context, place, { ...destination, ...policy, RouteType: 'dbr' })),
    ).toEqual(['RouteSource'])
    value(await deleteRoute(context, place, destination))
    expect(await shown()).toEqual([byItself])
  })

  test('that is wrong is refused with everything that is wrong, and nobody is asked', async () => {
    const { context, calls } = await open()
    const bad = {
      RouteType: 'pbr',
      RouteSource: 'x',
      RouteDest: '10.0.0.1/8',
      Weight: 7,
      Priority: 0,
      PublishVpc: 'perhaps',
      ClientToken: 'é',
      Colour: 'blue',
      Reason: 'r'.repeat(501),
    }
    expect(wrong(await addRoute(context, place, bad)).sort()).toEqual([
      'ClientToken',
      'Colour',
      'Priority',
      'PublishVpc',
      'Reason',
      'RouteDest',
      'RouteSource',
      'Weight',
    ])
    expect(wrong(await addRoute(context, place, {}))).toEqual(['RouteType'])
    expect(wrong(await addRoute(context, place, { ...policy, RouteDest: { a: 1 } }))).toEqual([
      'RouteDest',
    ])
    expect(wrong(await publishRoute(context, place, seeded))).toEqual(['PublishVpc'])
    expect(wrong(await deleteRoute(context, place, { RouteType: 'pbr' }))).toEqual([
      'RouteSource',
      'RouteDest',
      'Weight',
    ])
    expect(context.audited).toEqual([])
    expect(await calls('DescribeVpnConnection')).toEqual([])
  })

  test('can be read by viewers, and no more', async () => {
    const { context, calls, shown } = await open({ role: 'viewer' })
    expect(await shown()).toEqual([byItself])
    for (const verb of [addRoute, publishRoute, deleteRoute])
      expect(problem(await verb(context, place, policy))).toMatchObject({
        status: 403,
        code: 'Causeway.Forbidden',
      })
    expect(await calls('CreateVpnPbrRouteEntry')).toEqual([])
    expect(context.audited.map(({ action }) => action)).toEqual(['refused', 'refused', 'refused'])
  })

  test('that the service refuses keeps its words, and lands on its parameter', async () => {
    const { context, control } = await open()
    value(await addRoute(context, place, policy))
    const twice = problem(await addRoute(context, place, policy))
    expect(twice).toMatchObject({ status: 400, code: 'VpnRouteEntry.AlreadyExists' })
    expect(
      problem(await addRoute(context, place, { ...destination, RouteDest: '0.0.0.0/0' })),
    ).toMatchObject({ status: 422 })
    const shared = { ...destination, RouteDest: '100.64.0.0/16' }
    expect(problem(await addRoute(context, place, shared))).toMatchObject({
      status: 400,
      code: 'InvalidRouteDest',
      errors: [{ parameter: 'RouteDest' }],
    })
    const code = 'Resource.QuotaFull'
    await control('faults', 'POST', { kind: 'code', code, action: 'CreateVpnRouteEntry' })
    expect(problem(await addRoute(context, place, destination))).toMatchObject({
      code,
      title: expect.stringContaining('destination routes'),
    })
  })
})

describe('a busy gateway', () => {
  test('is waited out, under the same token', async () => {
    const { context, shown, calls, control } = await open()
    const action = 'PublishVpnRouteEntry'
    await control('faults', 'POST', { kind: 'code', code: 'VpnGateway.Configuring', action })
    await control('faults', 'POST', { kind: 'code', code: 'Throttling.User', action })
    value(await publishRoute(context, place, { ...seeded, PublishVpc: true }))
    expect(await shown()).toEqual(['policy 10.0.0.0/16 192.168.0.0/24 published'])
    const sent = (await calls(action)).map(({ parameters }) => parameters['ClientToken'])
    expect(sent).toHaveLength(3)
    expect(new Set(sent).size).toBe(1)
  })

  test('that was just changed takes the next change when it has settled', async () => {
    const { context, shown } = await open({ settleMs: 400 })
    value(await addRoute(context, place, policy))
    value(await addRoute(context, place, destination))
    expect(await shown()).toHaveLength(3)
  })
})

describe('an answer that leaves doubt', () => {
  const cases = [
    ['added', addRoute, policy, 'CreateVpnPbrRouteEntry'],
    ['published', publishRoute, { ...seeded, PublishVpc: true }, 'PublishVpnRouteEntry'],
    [
      'deleted',
      deleteRoute,
      { ...seeded, RouteSource: '10.0.0.0/16', Weight: 100 },
      'DeleteVpnPbrRouteEntry',
    ],
  ] as const

  test.each(cases)(
    'a route that was %s all the same is found to be',
    async (_, verb, body, action) => {
      const { context, control, calls } = await open()
      await control('faults', 'POST', { kind: 'status-after', action })
      value(await verb(context, place, body))
      expect((await calls('DescribeVpnPbrRouteEntries')).length).toBe(1)
    },
  )

  test.each(cases)(
    'a route that was not %s leaves the outcome unknown',
    async (_, verb, body, action) => {
      const { context, control } = await open({ deadlineMs: 500 })
      await control('faults', 'POST', { kind: 'delay', ms: 5_000, action, times: 2 })
      expect(problem(await verb(context, place, body))).toMatchObject({
        code: 'Causeway.OutcomeUnknown',
        retryable: true,
        detail: expect.stringContaining('The routes may have been changed.'),
      })
    },
  )

  test('a deletion of what is gone already has come to its end', async () => {
    const { context, calls } = await open()
    const { PublishVpc: _none, ...named } = policy
    value(await deleteRoute(context, place, named))
    expect(await calls('DeleteVpnPbrRouteEntry')).toHaveLength(1)
  })

  test('a deletion with another weight is refused: the route is still there', async () => {
    const { context } = await open()
    const other = { ...seeded, RouteSource: '10.0.0.0/16', Weight: 0 }
    expect(problem(await deleteRoute(context, place, other))).toMatchObject({
      code: 'InvalidRouteEntry.NotFound',
      title: 'The gateway has no such route.',
    })
  })

  test('a repeat with the same token does nothing twice', async () => {
    const { context, shown } = await open()
    const body = { ...policy, ClientToken: 'route-1' }
    value(await addRoute(context, place, body))
    value(await addRoute(context, place, body))
    expect(await shown()).toHaveLength(2)
  })
})
