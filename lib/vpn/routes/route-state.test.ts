import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cidr, containsAddress, formatCidr, parseCidr, rangeOf } from '@/lib/net/cidr'
import type { GatewayRoute } from './gateway-route'
import { routeNotices } from './route-notices'
import { type RoutedConnection, routeState } from './route-state'

const block = (text: string): Cidr => {
  const parsed = parseCidr(text)
  if (!parsed) throw new Error(`${text} is no block`)
  return parsed
}
const blocks = (text: string) => text.split(',').filter(Boolean).map(block)
const holds = (of: readonly Cidr[], address: number) =>
  of.some((one) => containsAddress(one, address))

const nextHop = 'vco-1'
const policy = (source: string, destination: string, published = false): GatewayRoute => ({
  kind: 'policy',
  source,
  destination,
  nextHop,
  weight: 100,
  priority: 10,
  published,
})
const plain = (destination: string, published = false): GatewayRoute => ({
  kind: 'destination',
  destination,
  nextHop,
  weight: 100,
  published,
})
const learnt = (destination: string, published = false): GatewayRoute => ({
  ...plain(destination, published),
  kind: 'learnt',
  asPath: '65020',
})

function connection(
  local: string,
  remote: string,
  routes: readonly GatewayRoute[],
  rest: Partial<RoutedConnection> = {},
): RoutedConnection {
  return {
    localSubnets: blocks(local),
    remoteSubnets: blocks(remote),
    routes,
    bgp: false,
    publishedElsewhere: [],
    ...rest,
  }
}

const titles = (of: RoutedConnection, isUp = true) =>
  routeNotices(routeState(of), isUp).map(({ title }) => title)

describe('the routes of a connection', () => {
  test('an unpublished policy route is told as what it comes to', () => {
    const of = connection('10.0.0.0/16', '192.168.0.0/24', [
      policy('10.0.0.0/16', '192.168.0.0/24'),
    ])
    expect(titles(of)).toEqual(['Up, but no traffic: the VPC has no route to 192.168.0.0/24'])
    expect(titles(of, false)).toEqual([
      'Even once the tunnel is up, no traffic: the VPC has no route to 192.168.0.0/24',
    ])
    expect(routeState(of).toPublish).toHaveLength(1)
  })

  test.each<[string, RoutedConnection, string[], string[]]>([
    [
      'are complete when all is published',
      connection('10.0.0.0/16', '192.168.0.0/24', [
        policy('10.0.0.0/16', '192.168.0.0/24', true),
      ]),
      [],
      [],
    ],
    [
      'are complete with wider blocks',
      connection('10.0.0.0/16', '192.168.0.0/24', [policy('10.0.0.0/8', '192.168.0.0/16', true)]),
      [],
      [],
    ],
    [
      'are complete with two halves of the source and of the destination',
      connection('10.0.0.0/24', '192.168.0.0/24', [
        policy('10.0.0.0/25', '192.168.0.0/24', true),
        policy('10.0.0.128/25', '192.168.0.0/25', true),
        policy('10.0.0.128/25', '192.168.0.128/25', true),
      ]),
      [],
      [],
    ],
    [
      'lack what no route of the gateway leads to',
      connection('10.0.0.0/24', '192.168.0.0/23', [
        policy('10.0.0.0/24', '192.168.1.0/24', true),
      ]),
      ['192.168.0.0/24'],
      [],
    ],
    [
      'lack what only a part of the source is taken to',
      connection('10.0.0.0/24', '192.168.0.0/24', [
        policy('10.0.0.0/25', '192.168.0.0/24', true),
      ]),
      ['192.168.0.0/24'],
      [],
    ],
    [
      'count a destination route for every source',
      connection('10.0.0.0/24', '192.168.0.0/24', [plain('192.168.0.0/16')]),
      [],
      ['192.168.0.0/24'],
    ],
    [
      'count what another connection of the gateway has published',
      connection('10.0.0.0/24', '192.168.0.0/24', [policy('10.0.0.0/24', '192.168.0.0/24')], {
        publishedElsewhere: ['192.168.0.0/24'],
      }),
      [],
      [],
    ],
    [
      'are all there is to go by in destination routing',
      connection('0.0.0.0/0', '0.0.0.0/0', [
        plain('192.168.0.0/24', true),
        plain('192.168.1.0/24'),
      ]),
      [],
      ['192.168.1.0/24'],
    ],
  ])('%s', (_, of, missing, unpublished) => {
    expect(routeState(of)).toMatchObject({ missing, unpublished })
  })

  test('without any, destination routing asks for one and protected flows name what is missing', () => {
    expect(titles(connection('0.0.0.0/0', '0.0.0.0/0', []))).toEqual([
      'Up, but no traffic: the VPN gateway has no route into this connection',
    ])
    expect(titles(connection('10.0.0.0/16', '192.168.0.0/24,192.168.4.0/24', []))).toEqual([
      'Up, but no traffic: the VPN gateway has no route to 192.168.0.0/24 and 192.168.4.0/24',
    ])
  })

  test('many blocks are named by the first of them', () => {
    const remote = [1, 2, 3, 4, 5].map((n) => `192.168.${n * 2}.0/24`).join(',')
    expect(titles(connection('10.0.0.0/16', remote, []))[0]).toMatch(
      /192\.168\.2\.0\/24, 192\.168\.4\.0\/24, 192\.168\.6\.0\/24 and 2 more$/,
    )
  })

  test('with BGP, what is not there yet may still be announced', () => {
    const of = connection('10.0.0.0/16', '192.168.0.0/24', [], { bgp: true })
    expect(routeNotices(routeState(of), false)).toMatchObject([
      { id: 'nothing-learnt', severity: 'info', title: 'No route learnt by BGP yet' },
    ])
    expect(routeNotices(routeState(of), true)).toMatchObject([
      {
        id: 'nothing-learnt',
        severity: 'warning',
        title: 'Up, but no traffic: no route learnt by BGP yet',
      },
    ])
  })

  test('learnt routes that are not propagated cannot be published by hand', () => {
    const of = connection('10.0.0.0/16', '192.168.0.0/24', [learnt('192.168.0.0/24')], {
      bgp: true,
    })
    expect(routeNotices(routeState(of), true)).toMatchObject([
      { id: 'not-propagated', toPublish: [] },
    ])
  })

  test('two routes to one destination are published once', () => {
    const of = connection('10.0.0.0/24,10.0.1.0/24', '192.168.0.0/24', [
      policy('10.0.0.0/24', '192.168.0.0/24'),
      policy('10.0.1.0/24', '192.168.0.0/24'),
    ])
    expect(routeState(of).toPublish).toHaveLength(1)
  })
})

/** Blocks of 16 addresses at this one, and parts of them. */
const near = (base: number) =>
  fc
    .record({ offset: fc.nat({ max: 15 }), prefix: fc.integer({ min: 27, max: 32 }) })
    .map(({ offset, prefix }): Cidr => {
      const size = 2 ** (32 - prefix)
      return { address: base + Math.floor(offset / size) * size, prefix }
    })

const [here, there] = [0x0a000000, 0xc0a80000]
const anyRoute = fc.oneof(
  fc
    .tuple(near(here), near(there), fc.boolean())
    .map(([source, to, published]) => policy(formatCidr(source), formatCidr(to), published)),
  fc.tuple(near(there), fc.boolean()).map(([to, published]) => plain(formatCidr(to), published)),
)
const anyConnection = fc
  .record({
    local: fc.array(near(here), { minLength: 1, maxLength: 2 }),
    remote: fc.array(near(there), { minLength: 1, maxLength: 2 }),
    routes: fc.array(anyRoute, { maxLength: 6 }),
    elsewhere: fc.array(near(there), { maxLength: 1 }),
  })
  .map(
    ({ local, remote, routes, elsewhere }): RoutedConnection => ({
      localSubnets: local,
      remoteSubnets: remote,
      routes,
      bgp: false,
      publishedElsewhere: elsewhere.map(formatCidr),
    }),
  )

const addressesOf = (of: readonly Cidr[]) =>
  of.flatMap((one) => {
    const { first, last } = rangeOf(one)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })

describe('over random routes', () => {
  test('an address is missing or unpublished exactly when some address of the VPC finds it so', () => {
    fc.assert(
      fc.property(anyConnection, (of) => {
        const { missing, unpublished } = routeState(of)
        const published = [
          ...of.routes.filter((route) => route.published).map(({ destination }) => destination),
          ...of.publishedElsewhere,
        ].map(block)
        for (const to of new Set(addressesOf(of.remoteSubnets))) {
          const isRouted = (from: number) =>
            of.routes.some(
              ({ kind, source, destination }) =>
                containsAddress(block(destination), to) &&
                (kind !== 'policy' || containsAddress(block(source ?? ''), from)),
            )
          const sources = [...new Set(addressesOf(of.localSubnets))]
          const isKnown = holds(published, to)
          expect(holds(missing.map(block), to)).toBe(!sources.every(isRouted))
          expect(holds(unpublished.map(block), to)).toBe(!isKnown && sources.some(isRouted))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('publishing what is offered leaves nothing unpublished', () => {
    fc.assert(
      fc.property(anyConnection, (of) => {
        const offered = new Set(
          routeState(of).toPublish.map(({ kind, destination }) => `${kind} ${destination}`),
        )
        const routes = of.routes.map((route) =>
          offered.has(`${route.kind} ${route.destination}`)
            ? { ...route, published: true }
            : route,
        )
        expect(routeState({ ...of, routes }).unpublished).toEqual([])
      }),
    )
  })
})
