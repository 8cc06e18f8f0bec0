import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Cidr,
  containsAddress,
  containsCidr,
  formatCidr,
  overlaps,
  parseCidr,
  rangeOf,
  sizeOf,
} from './cidr'
import { pieces, uncovered } from './cover'

const block = (text: string): Cidr => {
  const parsed = parseCidr(text)
  if (!parsed) throw new Error(`${text} is no block`)
  return parsed
}
const texts = (blocks: readonly Cidr[]) => blocks.map(formatCidr)

/** Blocks of 10.0.0.0/24 and around it, which often hold each other. */
const near = fc
  .record({ offset: fc.nat({ max: 0x1ff }), prefix: fc.integer({ min: 20, max: 32 }) })
  .map(({ offset, prefix }): Cidr => ({ address: 0x0a000000 + offset, prefix }))

const whole = block('10.0.0.0/24')
const addresses = Array.from({ length: sizeOf(whole) }, (_, index) => whole.address + index)

test.each<[string, string[], string[]]>([
  ['10.0.0.0/24', [], ['10.0.0.0/24']],
  ['10.0.0.9/24', [], ['10.0.0.0/24']],
  ['10.0.0.0/24', ['10.0.0.0/8'], []],
  ['10.0.0.0/24', ['10.0.0.0/25', '10.0.0.128/25'], []],
  ['10.0.0.0/23', ['10.0.0.0/24'], ['10.0.1.0/24']],
  ['10.0.0.0/24', ['10.0.0.64/26'], ['10.0.0.0/26', '10.0.0.128/25']],
  ['10.0.0.0/24', ['10.0.1.0/24'], ['10.0.0.0/24']],
  ['10.0.0.7/32', ['10.0.0.7/32'], []],
  ['0.0.0.0/0', ['0.0.0.0/1'], ['128.0.0.0/1']],
])('of %s, without %j, %j is left', (of, covers, left) => {
  expect(texts(uncovered(block(of), covers.map(block)))).toEqual(left)
})

test('an address is left exactly when the block has it and no cover does', () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 6 }), (covers) => {
      const left = uncovered(whole, covers)
      for (const address of addresses)
        expect(left.some((part) => containsAddress(part, address))).toBe(
          !covers.some((cover) => containsAddress(cover, address)),
        )
    }),
  )
})

test('what is left comes in order and without overlaps', () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 6 }), (covers) => {
      const ranges = uncovered(whole, covers).map(rangeOf)
      ranges.slice(1).forEach(({ first }, index) => {
        expect(first).toBeGreaterThan(ranges[index]?.last ?? 0)
      })
    }),
  )
})

test('pieces make up the block, and no cutter has only a part of one', () => {
  fc.assert(
    fc.property(near, fc.array(near, { maxLength: 6 }), (of, cutters) => {
      const cut = pieces(of, cutters)
      expect(cut.reduce((sum, piece) => sum + sizeOf(piece), 0)).toBe(sizeOf(of))
      for (const piece of cut) {
        expect(containsCidr(of, piece)).toBe(true)
        for (const cutter of cutters)
          expect(overlaps(cutter, piece) && !containsCidr(cutter, piece)).toBe(false)
      }
    }),
  )
})
