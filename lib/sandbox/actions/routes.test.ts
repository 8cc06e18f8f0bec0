import { describe, expect, it } from 'vitest'
import { seed } from '../seed'
import type { RunningSandbox } from '../server'
import { memoryJournal } from '../state/journal'
import { Store } from '../state/store'
import { call, codeOf, control, createParameters, ids, startTestSandbox } from '../testing'
import { createVpnPbrRouteEntry, createVpnRouteEntry } from './create-vpn-route-entry'

const connection = 'vco-uf6hq0m5x1k9w3t7z2nva'
const RegionId = 'cn-shanghai'

type Parameters = Record<string, string>

const place = (changes: Parameters = {}): Parameters => ({
  RegionId,
  VpnGatewayId: ids.core,
  NextHop: connection,
  RouteDest: '172.16.0.0/12',
  ...changes,
})
const newRoute = (changes: Parameters = {}) =>
  place({ Weight: '100', PublishVpc: 'true', ...changes })
const newPolicyRoute = (changes: Parameters = {}) =>
  newRoute({ RouteSource: '10.0.0.0/24', ...changes })

async function routesAt(sandbox: RunningSandbox, VpnGatewayId: string = ids.core) {
  const page = { RegionId, VpnGatewayId, PageSize: '50' }
  const policy = await call(sandbox, 'DescribeVpnPbrRouteEntries', page)
  const custom = await call(sandbox, 'DescribeVpnRouteEntries', page)
  const list = (fields: Record<string, unknown>, wrapper: string, member: string) =>
    (fields[wrapper] as Record<string, Record<string, unknown>[]>)[member] ?? []
  return {
    policy: list(policy.fields, 'VpnPbrRouteEntries', 'VpnPbrRouteEntry'),
    destination: list(custom.fields, 'VpnRouteEntries', 'VpnRouteEntry'),
  }
}

async function policyCount(sandbox: RunningSandbox, id: string) {
  const { fields } = await control(sandbox, 'GET', '/state')
  const gateways = fields['vpnGateways'] as { VpnGatewayId: string; policyRoutes: number }[]
  return gateways.find(({ VpnGatewayId }) => VpnGatewayId === id)?.policyRoutes
}

describe('a route is refused', () => {
  it.each<[string, string, Parameters, string]>([
    [
      'without its destination',
      'CreateVpnRouteEntry',
      newRoute({ RouteDest: '' }),
      'MissingRouteDest',
    ],
    ['without its next hop', 'CreateVpnRouteEntry', newRoute({ NextHop: '' }), 'MissingNextHop'],
    ['without its weight', 'CreateVpnRouteEntry', newRoute({ Weight: '' }), 'MissingWeight'],
    [
      'without a word on publication',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ PublishVpc: '' }),
      'MissingPublishVpc',
    ],
    ['by policy without source', 'CreateVpnPbrRouteEntry', newRoute(), 'MissingRouteSource'],
    ['with another weight', 'CreateVpnRouteEntry', newRoute({ Weight: '50' }), 'InvalidWeight'],
    [
      'with priority 0',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ Priority: '0' }),
      'InvalidPriority',
    ],
    [
      'with priority 101',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ Priority: '101' }),
      'InvalidPriority',
    ],
    [
      'to what is no block',
      'CreateVpnRouteEntry',
      newRoute({ RouteDest: '10.0.0.0/33' }),
      'InvalidRouteDest',
    ],
    [
      'from what is no block',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ RouteSource: 'x' }),
      'InvalidRouteSource',
    ],
    [
      'to everything',
      'CreateVpnRouteEntry',
      newRoute({ RouteDest: '0.0.0.0/0' }),
      'InvalidRouteDest',
    ],
    [
      'to everything by policy',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ RouteDest: '0.0.0.0/0' }),
      'InvalidRouteDest',
    ],
    [
      'into 100.64.0.0/10',
      'CreateVpnRouteEntry',
      newRoute({ RouteDest: '100.64.9.0/24' }),
      'InvalidRouteDest',
    ],
    [
      'around 100.64.0.0/10',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ RouteDest: '96.0.0.0/4' }),
      'InvalidRouteDest',
    ],
    [
      'with a long description',
      'CreateVpnRouteEntry',
      newRoute({ Description: 'd'.repeat(101) }),
      'InvalidDescription',
    ],
    [
      'through another protocol',
      'CreateVpnRouteEntry',
      newRoute({ OverlayMode: 'Gre' }),
      'InvalidOverlayMode',
    ],
    [
      'through nothing',
      'CreateVpnRouteEntry',
      newRoute({ NextHop: 'vco-none' }),
      'InvalidVpnConnectionInstanceId.NotFound',
    ],
    [
      'through a connection of another gateway',
      'CreateVpnRouteEntry',
      newRoute({ NextHop: 'vco-uf6full3d8r1y6h4v0cbe' }),
      'InvalidVpnConnectionInstanceId.NotFound',
    ],
    [
      'on no gateway',
      'CreateVpnRouteEntry',
      newRoute({ VpnGatewayId: 'vpn-none' }),
      'InvalidVpnGatewayInstanceId.NotFound',
    ],
    [
      'on a gateway of another region',
      'CreateVpnRouteEntry',
      newRoute({ RegionId: 'eu-central-1' }),
      'InvalidVpnGatewayInstanceId.NotFound',
    ],
    [
      'on a locked gateway',
      'CreateVpnRouteEntry',
      newRoute({ VpnGatewayId: ids.overdue }),
      'VpnGateway.FinancialLocked',
    ],
    [
      'on a forbidden gateway',
      'CreateVpnRouteEntry',
      newRoute({ VpnGatewayId: ids.audit }),
      'Forbidden',
    ],
    [
      'with a token that is too long',
      'CreateVpnRouteEntry',
      newRoute({ ClientToken: 't'.repeat(65) }),
      'InvalidClientToken',
    ],
    [
      'that is there already',
      'CreateVpnPbrRouteEntry',
      newPolicyRoute({ RouteSource: '10.0.0.0/16', RouteDest: '192.168.0.0/24', Weight: '0' }),
      'VpnRouteEntry.AlreadyExists',
    ],
    ['when only tried', 'CreateVpnRouteEntry', newRoute({ DryRun: 'true' }), 'DryRunOperation'],
    [
      'to be published, of no type',
      'PublishVpnRouteEntry',
      place({ PublishVpc: 'true', RouteType: 'bgp' }),
      'InvalidRouteType',
    ],
    [
      'to be published, when absent',
      'PublishVpnRouteEntry',
      place({ PublishVpc: 'true', RouteType: 'dbr' }),
      'InvalidRouteEntry.NotFound',
    ],
    [
      'to be deleted, when absent',
      'DeleteVpnRouteEntry',
      place({ Weight: '100' }),
      'InvalidRouteEntry.NotFound',
    ],
    [
      'to be listed by no type',
      'DescribeVpnRouteEntries',
      { RegionId, VpnGatewayId: ids.core, RouteEntryType: 'all' },
      'InvalidRouteEntryType',
    ],
    [
      'on a page that is too large',
      'DescribeVpnPbrRouteEntries',
      { RegionId, VpnGatewayId: ids.core, PageSize: '51' },
      'InvalidPageSize',
    ],
  ])('%s', async (_, action, parameters, code) => {
    const sandbox = await startTestSandbox()
    const before = await routesAt(sandbox)
    expect(await codeOf(call(sandbox, action, parameters))).toBe(code)
    expect(await routesAt(sandbox)).toEqual(before)
  })

  it('to be deleted with another weight or priority', async () => {
    const sandbox = await startTestSandbox()
    const route = newPolicyRoute({ Priority: '5' })
    await call(sandbox, 'CreateVpnPbrRouteEntry', route)
    const remove = (changes: Parameters) =>
      codeOf(call(sandbox, 'DeleteVpnPbrRouteEntry', { ...route, ...changes }))
    expect(await remove({ Weight: '0' })).toBe('InvalidRouteEntry.NotFound')
    expect(await remove({ Priority: '6' })).toBe('InvalidRouteEntry.NotFound')
    expect(await remove({ Priority: '' })).toBeUndefined()
  })
})

describe('a dual-tunnel gateway', () => {
  const [core] = seed.vpnGateways.filter(({ vpnGatewayId }) => vpnGatewayId === ids.core)
  const dual = { ...core, disasterRecovery: { internetIp: '198.51.100.99' } }
  // Whatever else a gateway with a second tunnel's side has, this is what tells it.
  const vpnGateways = [
    ...seed.vpnGateways.filter(({ vpnGatewayId }) => vpnGatewayId !== ids.core),
    dual as unknown as (typeof seed.vpnGateways)[number],
  ]

  it.each<[string, typeof createVpnRouteEntry, Parameters, boolean]>([
    [
      'a policy route to 0.0.0.0/0',
      createVpnPbrRouteEntry,
      newPolicyRoute({ RouteDest: '0.0.0.0/0' }),
      true,
    ],
    [
      'a policy route to 100.64.0.0/10',
      createVpnPbrRouteEntry,
      newPolicyRoute({ RouteDest: '100.64.0.0/10' }),
      true,
    ],
    [
      'a destination route to 100.64.0.0/16',
      createVpnRouteEntry,
      newRoute({ RouteDest: '100.64.0.0/16' }),
      true,
    ],
    [
      'a destination route to 0.0.0.0/0',
      createVpnRouteEntry,
      newRoute({ RouteDest: '0.0.0.0/0' }),
      false,
    ],
  ])('%s', (_, action, parameters, isTaken) => {
    const store = new Store({ ...seed, vpnGateways }, memoryJournal())
    const carryOut = () => action({ parameters, store, now: Date.UTC(2026, 0, 5), settleMs: 0 })
    if (isTaken) expect(carryOut()).toMatchObject({ State: 'published' })
    else expect(carryOut).toThrow('RouteDest')
  })
})

describe('the routes of a connection', () => {
  const several = createParameters({
    LocalSubnet: '10.20.0.0/16,10.21.0.0/16',
    RemoteSubnet: '172.20.0.0/16,172.21.0.0/16',
    IkeConfig: '{"IkeVersion":"ikev2"}',
  })
  const create = async (sandbox: RunningSandbox, parameters: Parameters) =>
    String((await call(sandbox, 'CreateVpnConnection', parameters)).fields['VpnConnectionId'])
  const own = async (sandbox: RunningSandbox, id: string) =>
    (await routesAt(sandbox)).policy
      .filter(({ NextHop }) => NextHop === id)
      .map(({ RouteSource, RouteDest, State }) => `${RouteSource} ${RouteDest} ${State}`)

  it('are one for each pair of blocks, not published', async () => {
    const sandbox = await startTestSandbox()
    const id = await create(sandbox, several)
    expect(await own(sandbox, id)).toEqual([
      '10.20.0.0/16 172.20.0.0/16 normal',
      '10.20.0.0/16 172.21.0.0/16 normal',
      '10.21.0.0/16 172.20.0.0/16 normal',
      '10.21.0.0/16 172.21.0.0/16 normal',
    ])
    expect(await policyCount(sandbox, ids.core)).toBe(5)
  })

  it.each([
    ['without AutoConfigRoute', { ...several, AutoConfigRoute: 'false' }],
    [
      'in destination routing',
      createParameters({ LocalSubnet: '0.0.0.0/0', RemoteSubnet: '0.0.0.0/0' }),
    ],
  ])('are none %s', async (_, parameters) => {
    const sandbox = await startTestSandbox()
    const id = await create(sandbox, parameters)
    expect(await own(sandbox, id)).toEqual([])
  })

  it('are published by destination, whatever their source', async () => {
    const sandbox = await startTestSandbox()
    const id = await create(sandbox, several)
    const route = place({ NextHop: id, RouteDest: '172.21.0.0/16', RouteType: 'pbr' })
    await call(sandbox, 'PublishVpnRouteEntry', { ...route, PublishVpc: 'true' })
    expect(await own(sandbox, id)).toEqual([
      '10.20.0.0/16 172.20.0.0/16 normal',
      '10.20.0.0/16 172.21.0.0/16 published',
      '10.21.0.0/16 172.20.0.0/16 normal',
      '10.21.0.0/16 172.21.0.0/16 published',
    ])
  })

  it('follow its blocks, keep what was done to them, and are counted as they are', async () => {
    const sandbox = await startTestSandbox()
    const id = await create(sandbox, several)
    const at = (RouteSource: string, RouteDest: string) =>
      place({ NextHop: id, RouteSource, RouteDest, Weight: '100' })
    await call(sandbox, 'DeleteVpnPbrRouteEntry', at('10.20.0.0/16', '172.20.0.0/16'))
    await call(sandbox, 'CreateVpnPbrRouteEntry', {
      ...at('10.22.0.0/16', '172.20.0.0/16'),
      PublishVpc: 'true',
    })
    expect(await policyCount(sandbox, ids.core)).toBe(5)
    await call(sandbox, 'ModifyVpnConnectionAttribute', {
      RegionId,
      VpnConnectionId: id,
      LocalSubnet: '10.20.0.0/16,10.22.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
    })
    expect(await own(sandbox, id)).toEqual(['10.22.0.0/16 172.20.0.0/16 published'])
    expect(await policyCount(sandbox, ids.core)).toBe(2)
    await call(sandbox, 'CreateVpnPbrRouteEntry', {
      ...at('10.20.0.0/16', '172.20.0.0/16'),
      PublishVpc: 'false',
    })
    expect(await own(sandbox, id)).toEqual([
      '10.20.0.0/16 172.20.0.0/16 normal',
      '10.22.0.0/16 172.20.0.0/16 published',
    ])
    expect(await policyCount(sandbox, ids.core)).toBe(3)
  })

  it('go with it, and leave their place free', async () => {
    const sandbox = await startTestSandbox()
    const id = await create(sandbox, several)
    await call(sandbox, 'CreateVpnRouteEntry', newRoute({ NextHop: id }))
    await call(sandbox, 'CreateVpnPbrRouteEntry', newPolicyRoute({ NextHop: id }))
    await call(sandbox, 'DeleteVpnPbrRouteEntry', {
      ...place({ NextHop: id, RouteDest: '172.20.0.0/16', Weight: '100' }),
      RouteSource: '10.20.0.0/16',
    })
    await call(sandbox, 'DeleteVpnConnection', { RegionId, VpnConnectionId: id })
    expect(await own(sandbox, id)).toEqual([])
    expect((await routesAt(sandbox)).destination).toEqual([])
    expect(await policyCount(sandbox, ids.core)).toBe(1)
  })
})

describe('a gateway', () => {
  it('is updating while a route settles, and takes no second change meanwhile', async () => {
    const sandbox = await startTestSandbox({ settleMs: 60_000 })
    expect(await codeOf(call(sandbox, 'CreateVpnRouteEntry', newRoute()))).toBeUndefined()
    const gateway = { RegionId, VpnGatewayId: ids.core }
    const { fields } = await call(sandbox, 'DescribeVpnGateway', gateway)
    expect(fields['Status']).toBe('updating')
    for (const [action, parameters] of [
      ['CreateVpnPbrRouteEntry', newPolicyRoute()],
      ['PublishVpnRouteEntry', place({ RouteType: 'dbr', PublishVpc: 'false' })],
      ['DeleteVpnRouteEntry', place({ Weight: '100' })],
      ['CreateVpnConnection', createParameters()],
    ] as const)
      expect(await codeOf(call(sandbox, action, parameters))).toBe('VpnGateway.Configuring')
    await control(sandbox, 'POST', '/settle', { ms: 0 })
    expect(await codeOf(call(sandbox, 'CreateVpnPbrRouteEntry', newPolicyRoute()))).toBe(
      undefined,
    )
  })

  it('answers a repeated token with the first answer, and does nothing twice', async () => {
    const sandbox = await startTestSandbox()
    const route = newRoute({ ClientToken: 'once' })
    const first = await call(sandbox, 'CreateVpnRouteEntry', route)
    const second = await call(sandbox, 'CreateVpnRouteEntry', route)
    expect({ ...second.fields, RequestId: '' }).toEqual({ ...first.fields, RequestId: '' })
    expect((await routesAt(sandbox)).destination).toHaveLength(1)
    expect(await codeOf(call(sandbox, 'CreateVpnRouteEntry', { ...route, Weight: '0' }))).toBe(
      'IdempotentParameterMismatch',
    )
  })

  it('holds as many policy routes as its quota, those of its connections too', async () => {
    const sandbox = await startTestSandbox()
    const route = (octet: number) =>
      newPolicyRoute({
        VpnGatewayId: ids.routes,
        NextHop: 'vco-uf6routes7j2p5g0s9mku',
        RouteDest: `172.16.${octet}.0/24`,
      })
    for (const octet of [1, 2])
      expect(await codeOf(call(sandbox, 'CreateVpnPbrRouteEntry', route(octet)))).toBeUndefined()
    const { fields } = await call(sandbox, 'CreateVpnPbrRouteEntry', route(3))
    expect(fields).toMatchObject({
      Code: 'QuotaExceeded.PolicyBasedRoute',
      Message:
        'The maximum number of policy-based routes is exceeded. Existing routes: 20. Routes to be created: 1. Maximum routes: 20.',
    })
    const create = createParameters({ VpnGatewayId: ids.routes })
    expect(await codeOf(call(sandbox, 'CreateVpnConnection', create))).toBe(
      'QuotaExceeded.PolicyBasedRoute',
    )
    await call(sandbox, 'DeleteVpnPbrRouteEntry', route(1))
    expect(await codeOf(call(sandbox, 'CreateVpnConnection', create))).toBeUndefined()
  })

  it('holds as many destination routes as its quota', async () => {
    const sandbox = await startTestSandbox()
    const route = (octet: number) =>
      newRoute({
        VpnGatewayId: ids.full,
        NextHop: 'vco-uf6full3d8r1y6h4v0cbe',
        RouteDest: `172.16.${octet}.0/24`,
      })
    for (let octet = 0; octet < 20; octet += 1)
      expect(await codeOf(call(sandbox, 'CreateVpnRouteEntry', route(octet)))).toBeUndefined()
    expect(await codeOf(call(sandbox, 'CreateVpnRouteEntry', route(20)))).toBe(
      'Resource.QuotaFull',
    )
  })
})
