import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Picture, type PictureSide, pictureOf } from '@/lib/vpn/picture'
import { tunnelTexts } from './picture-two-layout'
import { narrowPlaces, roadGap, type ShorePlaces, widePlaces } from './picture-two-places'

const empty = pictureOf({ tunnels: [{}, {}] }, {})
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const gatewayId = fc.constantFrom('cgw-1', 'cgw-2', undefined)

const side = fc.record({
  title: fc.constant('A shore'),
  gatewayId,
  gatewayAddress: maybe(fc.constantFrom('203.0.113.1', '198.51.100.200')),
  subnets: fc.constant(['10.0.0.0/16']),
  identifier: maybe(fc.constant('peer.example')),
  bgpAddress: maybe(fc.constant('169.254.11.1')),
  asn: maybe(fc.constant('65010')),
}) satisfies fc.Arbitrary<PictureSide>

const phase = fc.constantFrom(
  'IKEv2 · aes256 · sha256 · group14 · 86400 s',
  'aes · md5',
  undefined,
)

const tunnel = (title: string) =>
  fc.record({
    title: fc.constant(title),
    cloud: side.map((one) => ({ ...one, gatewayId: 'vpn-1' })),
    site: side,
    phase1: phase,
    phase2: phase,
    tunnelCidr: maybe(fc.constant('169.254.11.0/30')),
  })

/** Pictures of two tunnels in every state a form can be in. */
const anyPicture: fc.Arbitrary<Picture> = fc
  .tuple(tunnel('Active tunnel'), tunnel('Standby tunnel'))
  .map((tunnels) => ({ ...empty, tunnels }))

/** Boxes one below the other, each with its ends inside, and the subnets below or above them all. */
function isInOrder({ boxes, subnetsY, height }: ShorePlaces): boolean {
  const ends = boxes.flatMap((box) => box.ends)
  const inside = boxes.every((box) =>
    box.ends.every((end) => end.y > box.y && end.y + end.height < box.y + box.height),
  )
  const apart = boxes.every((box, at) => {
    const next = boxes[at + 1]
    return !next || box.y + box.height < next.y
  })
  const endsApart = ends.every((end, at) => {
    const next = ends[at + 1]
    return !next || end.y + end.height < next.y
  })
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  const subnetsAside = subnetsY >= bottom || subnetsY < (boxes[0]?.y ?? 0)
  return inside && apart && endsApart && subnetsAside && height >= bottom
}

describe('the wide picture of two tunnels', () => {
  test('keeps everything apart, and both ends of a road at one height', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { cloud, site, roads, height } = widePlaces(picture, 250)
        expect(isInOrder(cloud)).toBe(true)
        expect(isInOrder(site)).toBe(true)
        for (const shore of [cloud, site])
          for (const end of shore.boxes.flatMap(({ ends }) => ends))
            expect(end.y + end.height / 2).toBe(roads[end.tunnel])
        expect(height).toBeGreaterThanOrEqual(Math.max(cloud.height, site.height))
      }),
    )
  })

  test('leaves room between the roads for what is written there', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { roads, texts, height } = widePlaces(picture, 250)
        const [first = 0, second = 0] = roads
        expect(second - first).toBeGreaterThanOrEqual((texts[0]?.height ?? 0) + 2 * roadGap)
        expect(height - second).toBeGreaterThanOrEqual((texts[1]?.height ?? 0) + roadGap)
      }),
    )
  })
})

describe('the narrow picture of two tunnels', () => {
  test('keeps everything apart', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { cloud, site, gap, texts, height } = narrowPlaces(picture)
        expect(isInOrder(cloud)).toBe(true)
        expect(isInOrder(site)).toBe(true)
        expect(gap).toBeGreaterThan(texts.reduce((sum, text) => sum + text.height, 0))
        expect(height).toBe(cloud.height + gap + site.height)
      }),
    )
  })
})

describe('one device or two', () => {
  const withGateways = (...ids: (string | undefined)[]): Picture => {
    const [first, second = first] = empty.tunnels
    const at = (id: string | undefined, one: typeof first) => ({
      ...one,
      site: { ...one.site, gatewayId: id },
    })
    return { ...empty, tunnels: [at(ids[0], first), at(ids[1], second)] }
  }
  const boxesOf = (...ids: (string | undefined)[]) =>
    widePlaces(withGateways(...ids), 250).site.boxes.map(({ id, ends }) => [id, ends.length])

  test('a gateway that both tunnels end at is one box', () => {
    expect(boxesOf('cgw-1', 'cgw-1')).toEqual([['cgw-1', 2]])
    expect(boxesOf('cgw-1', 'cgw-2')).toEqual([
      ['cgw-1', 1],
      ['cgw-2', 1],
    ])
  })

  test('before any is chosen there is one, and with the first chosen the other is still to come', () => {
    expect(boxesOf(undefined, undefined)).toEqual([[undefined, 2]])
    expect(boxesOf('cgw-1', undefined)).toEqual([
      ['cgw-1', 1],
      [undefined, 1],
    ])
  })
})

describe('what is written along two tunnels', () => {
  const titles = (phase1: (string | undefined)[], tunnelCidr?: string) =>
    tunnelTexts(
      empty.tunnels.map((one, at) => ({ ...one, phase1: phase1[at], phase2: 'aes', tunnelCidr })),
      30,
    ).map(({ phases, bgp }) => [...phases.map(({ title }) => title), ...(bgp ? ['BGP'] : [])])

  test('a phase that both have alike stands once, and says so', () => {
    expect(titles(['a', 'a'])).toEqual([['Phase 1, both tunnels', 'Phase 2, both tunnels'], []])
  })

  test('a phase that differs stands along each', () => {
    expect(titles(['a', 'b'], '169.254.11.0/30')).toEqual([
      ['Phase 1', 'Phase 2, both tunnels', 'BGP'],
      ['Phase 1', 'BGP'],
    ])
  })
})
