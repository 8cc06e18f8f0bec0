import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cidr, formatCidr, parseCidr, rangeOf } from '@/lib/net/cidr'
import { type CoveredRange, coverageOf } from './coverage'
import { othersOf } from './surroundings'
import { anySurroundings, anyValues, cidrs, otherWith, surroundingsWith } from './testing'

const sides = (local: string, remote: string) => ({
  localSubnets: cidrs(local),
  remoteSubnets: cidrs(remote),
})

const spanOf = ({ text }: CoveredRange) => {
  const block = parseCidr(text)
  if (!block) throw new Error(`${text} is no block.`)
  return rangeOf(block)
}

const sharesAddress = (one: CoveredRange, other: CoveredRange) => {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.first <= b.last && b.first <= a.last
}

const onAxis = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

describe('what is covered', () => {
  test('has a row for every connection of the gateway and one for the form', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const { own, others } = coverageOf(values, surroundings)
        const ids = othersOf(surroundings).map(({ vpnConnectionId }) => vpnConnectionId)
        expect(others.map(({ other }) => other?.vpnConnectionId).sort()).toEqual(ids.sort())
        const texts = (blocks: readonly Cidr[] = []) => new Set(blocks.map(formatCidr))
        expect(new Set(own.local.map(({ text }) => text))).toEqual(texts(values.localSubnets))
        expect(new Set(own.remote.map(({ text }) => text))).toEqual(texts(values.remoteSubnets))
      }),
    )
  })

  test.each(['local', 'remote'] as const)(
    'on the %s axis stands over each other exactly where it shares addresses, in their order',
    (side) => {
      fc.assert(
        fc.property(anyValues, anySurroundings, (values, surroundings) => {
          const { own, others } = coverageOf(values, surroundings)
          const ranges = [own, ...others].flatMap((row) => row[side])
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(0)
            expect(range.end).toBeLessThanOrEqual(1)
            expect(range.start).toBeLessThan(range.end)
            if (range.isRouted)
              expect([range.start, range.end, range.overlaps]).toEqual([0, 1, []])
          }
          const placed = ranges.filter(({ isRouted }) => !isRouted)
          for (const one of placed) {
            for (const other of placed) {
              expect(onAxis(one, other)).toBe(sharesAddress(one, other))
              if (spanOf(one).last < spanOf(other).first)
                expect(one.end).toBeLessThanOrEqual(other.start)
            }
          }
        }),
      )
    },
  )

  test('marks an overlap on both hands, with the stretch that is shared', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const { own, others } = coverageOf(values, surroundings)
        for (const side of ['local', 'remote'] as const) {
          for (const range of others.flatMap((row) => row[side])) {
            const mine = own[side].filter((one) => one.overlaps.includes(range.text))
            if (!range.isRouted)
              for (const { text } of mine) expect(range.overlaps).toContain(text)
            for (const { start, end } of range.shared) {
              expect(start).toBeGreaterThanOrEqual(range.start)
              expect(end).toBeLessThanOrEqual(range.end)
            }
            expect(range.shared.length > 0).toBe(range.overlaps.length > 0)
          }
        }
        for (const { shares, local, remote } of others) {
          const isOn = (ranges: readonly CoveredRange[]) =>
            ranges.some(({ overlaps }) => overlaps.length > 0)
          expect([isOn(local), isOn(remote)]).toEqual([
            shares === 'both' || shares === 'local',
            shares === 'both' || shares === 'remote',
          ])
        }
      }),
    )
  })

  const gateway = surroundingsWith({
    connections: [
      otherWith({ id: 'vco-far', name: 'far', local: '10.8.0.0/16', remote: '172.16.2.0/24' }),
      otherWith({ id: 'vco-near', local: '10.8.0.0/16', remote: '172.16.1.0/24' }),
      otherWith({ id: 'vco-half', name: 'half', local: '10.0.1.0/24', remote: '172.16.3.0/24' }),
      otherWith({
        id: 'vco-both',
        name: 'both',
        local: '10.0.0.0/8',
        remote: '192.168.0.0/25,10.99.0.0/16',
      }),
    ],
  })
  const values = sides('10.0.0.0/16', '192.168.0.0/24')

  test('is sorted: both sides, one side, then by the address of the remote side', () => {
    const { others } = coverageOf(values, gateway)
    expect(others.map(({ name, shares }) => [name, shares])).toEqual([
      ['both', 'both'],
      ['half', 'local'],
      ['vco-near', 'nothing'],
      ['far', 'nothing'],
    ])
  })

  test('keeps room for the blocks of this form among those of many', () => {
    const connections = Array.from({ length: 50 }, (_, index) =>
      otherWith({ id: `vco-${index}`, local: `10.${index + 1}.0.0/16`, remote: '172.16.0.0/12' }),
    )
    const { own } = coverageOf(values, surroundingsWith({ connections }))
    const [range] = own.local
    expect((range?.end ?? 0) - (range?.start ?? 0)).toBeCloseTo(0.35)
  })

  test('0.0.0.0/0 on one side is drawn from end to end as an overlap; on both, the routes decide', () => {
    const connections = [
      otherWith({ id: 'vco-open', name: 'open', local: '10.0.0.0/8', remote: '0.0.0.0/0' }),
      otherWith({ id: 'vco-routed', name: 'routed', local: '0.0.0.0/0', remote: '0.0.0.0/0' }),
    ]
    const { own, others } = coverageOf(values, surroundingsWith({ connections }))
    expect(others.map(({ name, shares }) => [name, shares])).toEqual([
      ['open', 'both'],
      ['routed', 'nothing'],
    ])
    expect(others.map(({ remote }) => remote[0])).toMatchObject([
      { start: 0, end: 1, isRouted: false, overlaps: ['192.168.0.0/24'] },
      { start: 0, end: 1, isRouted: true, overlaps: [] },
    ])
    expect(others[0]?.remote[0]?.shared).toEqual(
      own.remote.map(({ start, end }) => ({ start, end })),
    )
  })

  test('is told in sentences, each connection by its name', () => {
    expect(coverageOf(values, gateway).sentence).toBe(
      'This connection covers 10.0.0.0/16 on the Alibaba Cloud side and 192.168.0.0/24 on your site. sh-core holds 4 other connections. both overlaps on both sides: local 10.0.0.0/8 with 10.0.0.0/16; remote 192.168.0.0/25 with 192.168.0.0/24. half overlaps on the local side only: local 10.0.1.0/24 with 10.0.0.0/16. 2 connections share nothing.',
    )
    expect(coverageOf(sides('', ''), surroundingsWith()).sentence).toBe(
      'This connection covers nothing yet on the Alibaba Cloud side and nothing yet on your site. sh-core holds no other connection.',
    )
  })

  test('tells only some of many, and counts the others', () => {
    const connections = Array.from({ length: 7 }, (_, index) =>
      otherWith({ id: `vco-${index}`, local: '10.0.0.0/24', remote: '192.168.0.0/24' }),
    )
    const { sentence } = coverageOf(values, surroundingsWith({ connections }))
    expect(sentence.match(/overlaps on both sides/g)).toHaveLength(5)
    expect(sentence).toContain('2 more connections overlap.')
  })

  test('leaves out the connection that is being edited', () => {
    const { others, own } = coverageOf({ ...values, name: 'both' }, gateway, 'vco-both')
    expect(own.name).toBe('both')
    expect(others.map(({ other }) => other?.vpnConnectionId)).not.toContain('vco-both')
  })

  test('holds no block twice, and no shared stretch inside another', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const { own, others } = coverageOf(values, surroundings)
        for (const side of [own, ...others].flatMap(({ local, remote }) => [local, remote])) {
          expect(new Set(side.map(({ text }) => text)).size).toBe(side.length)
          for (const { shared } of side) {
            shared.forEach((one, index) => {
              for (const next of shared.slice(index + 1)) expect(onAxis(one, next)).toBe(false)
            })
          }
        }
      }),
    )
  })

  test('shows blocks as networks, in the order of their addresses', () => {
    const { own } = coverageOf(sides('10.1.2.3/16,10.0.0.0/16', '192.168.0.0/24'), gateway)
    expect(own.local.map(({ text }) => text)).toEqual(['10.0.0.0/16', '10.1.0.0/16'])
  })
})
