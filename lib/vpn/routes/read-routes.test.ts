import { expect, test } from 'vitest'
import { routeKey } from './gateway-route'
import { readDestinationRoutes, readPolicyRoutes, routesOf } from './read-routes'
import { writePublication, writeRemoval } from './write-route'

const policyPage = {
  VpnPbrRouteEntries: {
    VpnPbrRouteEntry: [
      {
        RouteSource: '10.0.0.0/16',
        RouteDest: '192.168.0.0/24',
        NextHop: 'vco-1',
        NextHopTunnelId: '',
        Priority: '10',
        Weight: 100,
        State: 'normal',
        CreateTime: 1700000000000,
        VpnInstanceId: 'vpn-1',
        Unlisted: 'is not passed on',
      },
      { RouteSource: '10.0.0.0/16', NextHop: 'vco-1' },
      null,
    ],
  },
}
const destinationPage = {
  VpnRouteEntries: {
    VpnRouteEntry: [
      {
        RouteDest: '192.168.7.0/24',
        NextHop: 'vco-1',
        NextHopTunnelId: 'tun-1',
        State: 'published',
        Weight: '0',
        RouteEntryType: 'custom',
        Source: 'CLOUD',
        AsPath: '',
      },
      {
        RouteDest: '172.16.0.0/12',
        NextHop: 'vco-1',
        State: 'published',
        RouteEntryType: 'bgp',
        Source: 'VPN_BGP',
        AsPath: '65020 65021',
        Community: '65020:1',
      },
    ],
  },
}

test('routes of both operations become one list, each of its kind', () => {
  const routes = routesOf({
    VpnPbrRouteEntries: { VpnPbrRouteEntry: readPolicyRoutes(policyPage) },
    VpnRouteEntries: { VpnRouteEntry: readDestinationRoutes(destinationPage) },
  })
  expect(routes).toEqual([
    {
      kind: 'policy',
      source: '10.0.0.0/16',
      destination: '192.168.0.0/24',
      nextHop: 'vco-1',
      priority: 10,
      weight: 100,
      published: false,
      createTime: 1700000000000,
    },
    {
      kind: 'destination',
      destination: '192.168.7.0/24',
      nextHop: 'vco-1',
      nextHopTunnel: 'tun-1',
      weight: 0,
      published: true,
    },
    {
      kind: 'learnt',
      destination: '172.16.0.0/12',
      nextHop: 'vco-1',
      published: true,
      asPath: '65020 65021',
      community: '65020:1',
    },
  ])
  expect(new Set(routes.map(routeKey)).size).toBe(3)
  expect(JSON.stringify(readPolicyRoutes(policyPage))).not.toContain('Unlisted')
})

test('an answer without lists has no routes', () => {
  for (const body of [undefined, {}, { VpnRouteEntries: '' }, { VpnPbrRouteEntries: {} }])
    expect([...readPolicyRoutes(body), ...readDestinationRoutes(body)]).toEqual([])
})

test('a policy route is published by destination and deleted by everything', () => {
  const route = {
    kind: 'policy',
    source: '10.0.0.0/16',
    destination: '192.168.0.0/24',
    nextHop: 'vco-1',
    weight: 0,
    priority: 7,
  } as const
  expect(writePublication(route, true)).toEqual({
    RouteType: 'pbr',
    RouteDest: '192.168.0.0/24',
    NextHop: 'vco-1',
    PublishVpc: 'true',
  })
  expect(writeRemoval(route)).toEqual({
    RouteSource: '10.0.0.0/16',
    RouteDest: '192.168.0.0/24',
    NextHop: 'vco-1',
    Weight: '0',
    Priority: '7',
  })
  expect(
    writeRemoval({ kind: 'destination', destination: '10.0.0.0/8', nextHop: 'vco-1' }),
  ).toEqual({
    RouteDest: '10.0.0.0/8',
    NextHop: 'vco-1',
    Weight: '100',
  })
})
