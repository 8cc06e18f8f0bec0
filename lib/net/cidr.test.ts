import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, test } from 'vitest'
import {
  containsAddress,
  containsCidr,
  formatCidr,
  hasHostBits,
  isHostOf,
  isSameCidr,
  networkOf,
  overlaps,
  parseCidr,
  rangeOf,
} from './cidr'
import { formatIpv4, parseIpv4 } from './ipv4'

const address = fc.nat({ max: 0xffffffff })
const cidr = fc.record({ address, prefix: fc.nat({ max: 32 }) })
/** Pairs that are often related, which two independent blocks almost never are. */
const neighbours = fc
  .tuple(cidr, fc.nat({ max: 32 }), fc.nat({ max: 3 }))
  .map(([a, prefix, step]) => {
    const moved = (a.address + step * 2 ** (32 - a.prefix)) % 2 ** 32
    return [a, { address: moved, prefix }] as const
  })

const theirs = (c: { address: number; prefix: number }) =>
  [ipaddr.IPv4.parse(formatIpv4(c.address)), c.prefix] as [ipaddr.IPv4, number]

describe('addresses', () => {
  test('every address survives text and back', () => {
    fc.assert(fc.property(address, (a) => parseIpv4(formatIpv4(a)) === a))
  })

  test('any text is read exactly when ipaddr.js calls it a four-part decimal', () => {
    const almost = fc
      .array(
        fc.oneof(
          fc.nat({ max: 300 }).map(String),
          fc.constantFrom('', '01', '1e1', ' 1', '0x1', '256'),
        ),
        {
          minLength: 3,
          maxLength: 5,
        },
      )
      .map((parts) => parts.join('.'))
    fc.assert(
      fc.property(fc.oneof(almost, fc.string()), (text) => {
        expect(parseIpv4(text) !== undefined).toBe(ipaddr.IPv4.isValidFourPartDecimal(text))
      }),
    )
  })
})

describe('CIDR blocks, against ipaddr.js', () => {
  test('text is read and written as ipaddr.js does', () => {
    fc.assert(
      fc.property(cidr, (c) => {
        const text = formatCidr(c)
        const [theirAddress, theirPrefix] = ipaddr.IPv4.parseCIDR(text)
        expect(parseCidr(text)).toEqual(c)
        expect(`${theirAddress.toString()}/${theirPrefix}`).toBe(text)
      }),
    )
  })

  test('network and last address agree', () => {
    fc.assert(
      fc.property(cidr, (c) => {
        const text = formatCidr(c)
        expect(formatIpv4(networkOf(c).address)).toBe(
          ipaddr.IPv4.networkAddressFromCIDR(text).toString(),
        )
        expect(formatIpv4(rangeOf(c).last)).toBe(
          ipaddr.IPv4.broadcastAddressFromCIDR(text).toString(),
        )
        expect(hasHostBits(c)).toBe(networkOf(c).address !== c.address)
      }),
    )
  })

  test('containment agrees', () => {
    fc.assert(
      fc.property(neighbours, address, ([a, b], any) => {
        for (const candidate of [any, b.address]) {
          const matches = ipaddr.IPv4.parse(formatIpv4(candidate)).match(theirs(a))
          expect(containsAddress(a, candidate)).toBe(matches)
        }
        const holds = a.prefix <= b.prefix && theirs(b)[0].match(theirs(a))
        expect(containsCidr(a, b)).toBe(holds)
      }),
    )
  })

  test('two blocks overlap exactly when an address lies in both', () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        const [ra, rb] = [rangeOf(a), rangeOf(b)]
        expect(overlaps(a, b)).toBe(Math.max(ra.first, rb.first) <= Math.min(ra.last, rb.last))
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(isSameCidr(a, b)).toBe(containsCidr(a, b) && containsCidr(b, a))
      }),
    )
  })

  test.each([
    ['169.254.10.0/30', '169.254.10.0', false],
    ['169.254.10.0/30', '169.254.10.1', true],
    ['169.254.10.0/30', '169.254.10.2', true],
    ['169.254.10.0/30', '169.254.10.3', false],
    ['169.254.10.0/30', '169.254.10.4', false],
    ['10.0.0.0/31', '10.0.0.0', true],
    ['10.0.0.1/32', '10.0.0.1', true],
  ])('%s has the host %s: %s', (block, host, expected) => {
    const parsed = parseCidr(block)
    const hostAddress = parseIpv4(host)
    if (!parsed || hostAddress === undefined) throw new Error('the table itself is wrong')
    expect(isHostOf(parsed, hostAddress)).toBe(expected)
  })

  test.each([
    '',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/01',
    '10.0.0.0/-1',
    '10.0.0/8',
    '::/0',
    '10.0.0.0/8/8',
  ])('%j is not a CIDR block', (text) => {
    expect(parseCidr(text)).toBeUndefined()
  })
})
