import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCidr, networkOf, parseCidr } from '@/lib/net/cidr'
import { checkRoute, emptyRoute, type RouteFacts, type RouteText } from './check-route'
import type { GatewayRoute } from './gateway-route'
import { routeFields, routeParameters } from './route-parameters'
import { writeNewRoute } from './write-route'

const blocksOf = (...texts: string[]) => texts.flatMap((text) => parseCidr(text) ?? [])

const policy = (changes: Partial<RouteText> = {}): RouteText => ({
  ...emptyRoute('policy'),
  source: '10.0.0.0/16',
  destination: '192.168.0.0/24',
  ...changes,
})
const destination = (changes: Partial<RouteText> = {}): RouteText => ({
  ...emptyRoute('destination'),
  destination: '192.168.0.0/24',
  ...changes,
})

const messages = (text: RouteText, facts?: RouteFacts) =>
  checkRoute(text, facts).findings.map(
    ({ severity, field, message }) => `${severity} ${field}: ${message}`,
  )

describe('a route is taken', () => {
  test('with everything left alone but its blocks', () => {
    expect(checkRoute(policy())).toEqual({
      findings: [],
      route: {
        kind: 'policy',
        source: { address: 0x0a000000, prefix: 16 },
        destination: { address: 0xc0a80000, prefix: 24 },
        weight: 100,
        priority: 10,
        published: true,
      },
    })
  })

  test('as destination route without source and priority, whatever stands there', () => {
    const { route } = checkRoute(destination({ source: 'nonsense', priority: '5' }))
    expect(route).toEqual({
      kind: 'destination',
      destination: { address: 0xc0a80000, prefix: 24 },
      weight: 100,
      published: true,
    })
  })

  test('as the service wants it', () => {
    const { route } = checkRoute(
      policy({ weight: '0', priority: '1', description: ' to the site ', published: 'false' }),
    )
    expect(route && writeNewRoute(route, 'vco-1')).toEqual({
      RouteSource: '10.0.0.0/16',
      RouteDest: '192.168.0.0/24',
      NextHop: 'vco-1',
      PublishVpc: 'false',
      Weight: '0',
      Priority: '1',
      Description: 'to the site',
    })
  })

  test.each<[string, RouteText, RouteFacts]>([
    [
      'to 0.0.0.0/0 by policy on two tunnels',
      policy({ destination: '0.0.0.0/0' }),
      { dualTunnel: true },
    ],
    [
      'to 100.64.0.0/16 on two tunnels',
      destination({ destination: '100.64.0.0/16' }),
      { dualTunnel: true },
    ],
    ['with priority 100', policy({ priority: '100' }), {}],
    ['with a description of 100 characters', policy({ description: 'd'.repeat(100) }), {}],
    ['from 0.0.0.0/0', policy({ source: '0.0.0.0/0' }), {}],
  ])('%s', (_, text, facts) => {
    expect(checkRoute(text, facts)).toMatchObject({ findings: [], route: {} })
  })
})

describe('a route is refused', () => {
  test.each<[string, RouteText, RouteFacts, RegExp]>([
    ['without destination', destination({ destination: ' ' }), {}, /error destination: A CIDR/],
    ['by policy without source', policy({ source: '' }), {}, /error source: A CIDR/],
    ['to an address', policy({ destination: '10.0.0.1' }), {}, /destination: .*no prefix length/],
    ['to host bits', policy({ destination: '10.0.0.1/24' }), {}, /mean 10\.0\.0\.0\/24\?$/],
    ['to IPv6', policy({ destination: '::/0' }), {}, /destination: .*IPv6/],
    ['with weight 50', policy({ weight: '50' }), {}, /error weight: "50" is not one of 100, 0/],
    ['with priority 0', policy({ priority: '0' }), {}, /error priority: "0" is outside 1 to 100/],
    ['with priority 101', policy({ priority: '101' }), {}, /error priority/],
    ['with priority 1.5', policy({ priority: '1.5' }), {}, /error priority/],
    ['with publish perhaps', policy({ published: 'perhaps' }), {}, /error published/],
    ['with 101 characters', policy({ description: 'd'.repeat(101) }), {}, /limit is 100/],
    ['described by an address', policy({ description: 'https://x' }), {}, /error description/],
    [
      'to everything',
      destination({ destination: '0.0.0.0/0' }),
      { dualTunnel: true },
      /0\.0\.0\.0\/0/,
    ],
    [
      'to everything by policy on one tunnel',
      policy({ destination: '0.0.0.0/0' }),
      { dualTunnel: false },
      /error destination: A policy route of a single-tunnel/,
    ],
    [
      'into shared space',
      policy({ destination: '100.64.0.0/10' }),
      { dualTunnel: false },
      /error destination: .*100\.64/,
    ],
    [
      'around shared space',
      destination({ destination: '96.0.0.0/4' }),
      { dualTunnel: false },
      /error destination: .*100\.64/,
    ],
    [
      'inside shared space',
      policy({ destination: '100.100.0.0/24' }),
      { dualTunnel: false },
      /error destination: .*100\.64/,
    ],
  ])('%s', (_, text, facts, message) => {
    const check = checkRoute(text, facts)
    expect(check.route).toBeUndefined()
    expect(messages(text, facts).join('\n')).toMatch(message)
  })

  test('when the connection has it already, with whatever weight', () => {
    const there: GatewayRoute = {
      kind: 'policy',
      source: '10.0.0.0/16',
      destination: '192.168.0.0/24',
      nextHop: 'vco-1',
      weight: 0,
      published: false,
    }
    const facts = { routes: [there], nextHop: 'vco-1' }
    expect(checkRoute(policy(), facts).route).toBeUndefined()
    expect(checkRoute(policy({ source: '10.1.0.0/16' }), facts).route).toBeDefined()
    expect(checkRoute(destination(), facts).route).toBeDefined()
    expect(checkRoute(policy(), { ...facts, nextHop: 'vco-2' }).route).toBeDefined()
  })

  test('with everything that is wrong at once', () => {
    const text = policy({ source: 'x', destination: 'y', weight: '1', priority: '0' })
    expect(checkRoute(text).findings.map(({ field }) => field)).toEqual([
      'source',
      'destination',
      'weight',
      'priority',
    ])
  })
})

describe('a route is warned about', () => {
  const flows = {
    localSubnets: blocksOf('10.0.0.0/16'),
    remoteSubnets: blocksOf('192.168.0.0/24'),
  }

  test('where the number of tunnels is not known', () => {
    expect(messages(policy({ destination: '100.64.0.0/16' }))).toEqual([
      expect.stringMatching(/^warning destination: .*single-tunnel/),
    ])
  })

  test('outside the protected data flows', () => {
    const text = policy({ source: '10.9.0.0/16', destination: '192.168.9.0/24' })
    expect(messages(text, flows)).toEqual([
      expect.stringMatching(/^warning source: No local subnet/),
      expect.stringMatching(/^warning destination: No remote subnet/),
    ])
    expect(messages(policy(), flows)).toEqual([])
  })

  test('where the connection has it with another priority', () => {
    const there = (priority: number): GatewayRoute => ({
      kind: 'policy',
      source: '10.0.0.0/16',
      destination: '192.168.0.0/24',
      nextHop: 'vco-1',
      weight: 100,
      priority,
      published: false,
    })
    const facts = { routes: [there(20)], nextHop: 'vco-1' }
    expect(messages(policy(), facts)).toEqual([
      expect.stringMatching(/^warning destination: .*already, with priority 20/),
    ])
    expect(checkRoute(policy(), facts).route).toBeDefined()
    const both = { ...facts, routes: [there(20), there(10)] }
    expect(messages(policy(), both)).toEqual([expect.stringMatching(/^error destination/)])
  })

  test('not in destination routing, which carries everything', () => {
    const everything = blocksOf('0.0.0.0/0')
    const facts = { localSubnets: everything, remoteSubnets: everything }
    expect(messages(destination({ destination: '172.16.0.0/12' }), facts)).toEqual([])
  })
})

const anyText = fc.oneof(fc.string(), fc.constantFrom('', '100', '10', 'true', '10.0.0.0/8'))

describe('over random texts', () => {
  test('there is a route exactly when there is no error', () => {
    const text = fc.record({
      kind: fc.constantFrom('policy' as const, 'destination' as const),
      source: anyText,
      destination: anyText,
      weight: anyText,
      priority: anyText,
      description: anyText,
      published: anyText,
    })
    fc.assert(
      fc.property(text, (route) => {
        const check = checkRoute(route)
        const hasError = check.findings.some(({ severity }) => severity === 'error')
        expect(check.route !== undefined).toBe(!hasError)
      }),
    )
  })

  test('a valid route survives being written and read', () => {
    const block = fc
      .record({ address: fc.nat({ max: 0x5fffffff }), prefix: fc.integer({ min: 8, max: 32 }) })
      .map(networkOf)
      .map(formatCidr)
    const valid = fc.record({
      kind: fc.constant('policy' as const),
      source: block,
      destination: block,
      weight: fc.constantFrom('0', '100'),
      priority: fc.integer({ min: 1, max: 100 }).map(String),
      description: fc.constantFrom('', 'a route'),
      published: fc.constantFrom('true', 'false'),
    })
    fc.assert(
      fc.property(valid, (text) => {
        const { route } = checkRoute(text)
        if (!route) throw new Error(JSON.stringify(checkRoute(text)))
        const wire = writeNewRoute(route, 'vco-1')
        const back = Object.fromEntries(
          routeFields.map((field) => [field, wire[routeParameters[field].wireName] ?? '']),
        )
        expect(back).toEqual(Object.fromEntries(routeFields.map((field) => [field, text[field]])))
      }),
    )
  })
})
