import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Cidr,
  containsCidr,
  formatCidr,
  isHostOf,
  overlaps,
  parseCidr,
} from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { reservedTunnelCidrs } from '../rules/tunnel-cidr'
import { freeHealthCheckPair } from './free-health-check-pair'
import { freeTunnelCidrs } from './free-tunnel-cidrs'
import {
  anySurroundings,
  anyTunnelCidr,
  anyValues,
  cidrs,
  otherWith,
  surroundingsWith,
} from './testing'

const linkLocal: Cidr = { address: 0xa9fe0000, prefix: 16 }
const reserved = reservedTunnelCidrs.flatMap((text) => parseCidr(text) ?? [])
const usedOn = ({ connections }: ReturnType<typeof surroundingsWith>) =>
  connections.flatMap(({ tunnels }) => tunnels.flatMap(({ tunnelCidr }) => tunnelCidr ?? []))

describe('the next free tunnel blocks', () => {
  test('are /30 blocks of 169.254.0.0/16, never reserved, never used, never to be avoided, never alike', () => {
    const asked = fc.tuple(anySurroundings, fc.nat({ max: 5 }), fc.array(anyTunnelCidr))
    fc.assert(
      fc.property(asked, ([surroundings, count, avoid]) => {
        const free = freeTunnelCidrs(surroundings, count, avoid)
        expect(free).toHaveLength(count)
        const taken = [...reserved, ...usedOn(surroundings), ...avoid]
        free.forEach(({ block, cloud, device }, index) => {
          expect(block.prefix).toBe(30)
          expect(containsCidr(linkLocal, block)).toBe(true)
          const before = free.slice(0, index).map((one) => one.block)
          expect([...taken, ...before].filter((one) => overlaps(one, block))).toEqual([])
          expect([isHostOf(block, cloud), isHostOf(block, device)]).toEqual([true, true])
          expect(device).toBe(cloud + 1)
        })
      }),
    )
  })

  test('begin at 169.254.10.0 and go on from what is used', () => {
    const first = freeTunnelCidrs(surroundingsWith(), 1)[0]
    expect(first && formatCidr(first.block)).toBe('169.254.10.0/30')
    expect(first && [formatIpv4(first.cloud), formatIpv4(first.device)]).toEqual([
      '169.254.10.1',
      '169.254.10.2',
    ])
    const used = otherWith({
      tunnels: [{ cidr: '169.254.10.0/30' }, { cidr: '169.254.10.8/30' }],
    })
    const next = freeTunnelCidrs(surroundingsWith({ connections: [used] }), 2)
    expect(next.map(({ block }) => formatCidr(block))).toEqual([
      '169.254.10.4/30',
      '169.254.10.12/30',
    ])
  })

  test('go round past a block of any size, and end where all are taken', () => {
    const wide = cidrs('169.254.0.0/17,169.254.128.0/18,169.254.192.0/19,169.254.224.0/20')
    const [high] = freeTunnelCidrs(surroundingsWith(), 1, wide)
    expect(high && formatCidr(high.block)).toBe('169.254.240.0/30')
    const upper = cidrs(
      '169.254.8.0/21,169.254.16.0/20,169.254.32.0/19,169.254.64.0/18,169.254.128.0/17',
    )
    const [low] = freeTunnelCidrs(surroundingsWith(), 1, upper)
    expect(low && formatCidr(low.block)).toBe('169.254.1.4/30')
    expect(freeTunnelCidrs(surroundingsWith(), 3, [linkLocal])).toEqual([])
  })

  test('are all there are, each once: the reserved ones are the only ones left out', () => {
    const all = freeTunnelCidrs(surroundingsWith(), 20_000)
    expect(all).toHaveLength(16_384 - reserved.length)
    expect(new Set(all.map(({ cloud }) => cloud)).size).toBe(all.length)
  })
})

describe('a pair of addresses for a health check', () => {
  test('lies inside the subnets, is no network or broadcast address, and nobody else’s', () => {
    let found = 0
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const pair = freeHealthCheckPair(values, surroundings)
        const { localSubnets = [], remoteSubnets = [] } = values
        const isRouted = [...localSubnets, ...remoteSubnets].some(({ prefix }) => prefix === 0)
        if (isRouted || localSubnets.length === 0 || remoteSubnets.length === 0) {
          expect(pair).toBeUndefined()
          return
        }
        const taken = surroundings.connections.flatMap(({ healthCheck, state }) =>
          healthCheck && state !== 'deleted' ? Object.values(healthCheck) : [],
        )
        if (!pair) return
        found += 1
        const { source, destination } = pair
        expect(localSubnets.some((block) => isHostOf(block, source))).toBe(true)
        expect(remoteSubnets.some((block) => isHostOf(block, destination))).toBe(true)
        expect(taken).not.toContain(source)
        expect(taken).not.toContain(destination)
        expect(source).not.toBe(destination)
      }),
    )
    expect(found).toBeGreaterThan(10)
  })

  const words = (...asked: Parameters<typeof freeHealthCheckPair>) => {
    const pair = freeHealthCheckPair(...asked)
    return pair && [formatIpv4(pair.source), formatIpv4(pair.destination)]
  }
  const sides = (local: string, remote: string) => ({
    localSubnets: cidrs(local),
    remoteSubnets: cidrs(remote),
  })
  const probing = surroundingsWith({
    connections: [otherWith({ id: 'vco-1', check: ['10.0.0.1', '192.168.0.1'] })],
  })

  test('steps over what other checks use, but not over the edited connection’s own', () => {
    const both = sides('10.0.0.0/16', '192.168.0.0/24')
    expect(words(both, surroundingsWith())).toEqual(['10.0.0.1', '192.168.0.1'])
    expect(words(both, probing)).toEqual(['10.0.0.2', '192.168.0.2'])
    expect(words(both, probing, 'vco-1')).toEqual(['10.0.0.1', '192.168.0.1'])
  })

  test('takes the next block where one is used up, and a /32 for the host it is', () => {
    expect(words(sides('10.0.0.1/32,10.1.0.0/30', '192.168.0.0/31'), probing)).toEqual([
      '10.1.0.1',
      '192.168.0.0',
    ])
    expect(words(sides('10.0.0.1/32', '192.168.0.0/24'), probing)).toBeUndefined()
    expect(words(sides('10.0.0.0/24', '10.0.0.0/24'), surroundingsWith())).toEqual([
      '10.0.0.1',
      '10.0.0.2',
    ])
  })

  test('is not offered with 0.0.0.0/0', () => {
    expect(words(sides('0.0.0.0/0', '0.0.0.0/0'), surroundingsWith())).toBeUndefined()
    expect(words(sides('10.0.0.0/16', '0.0.0.0/0'), surroundingsWith())).toBeUndefined()
  })
})
