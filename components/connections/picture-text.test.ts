import { expect, test } from 'vitest'
import { gatewayLines, pillsOf, shortened, wrap } from './picture-text'

test('a long ID keeps both its ends and its length', () => {
  expect(shortened('vpn-1', 10)).toBe('vpn-1')
  expect(shortened('vpn-bp1q8bgx4xnkm0ab', 10)).toBe('vpn-bp…0ab')
})

test('algorithms break between parts, never inside one', () => {
  expect(wrap('IKEv1 · main · aes256 · group14', 18)).toEqual([
    'IKEv1 · main',
    'aes256 · group14',
  ])
  expect(wrap('averyverylongword · b', 5)).toEqual(['averyverylongword', 'b'])
})

test('four subnets are shown, the rest is counted', () => {
  const subnets = Array.from({ length: 16 }, (_, index) => `10.${index}.0.0/16`)
  expect(pillsOf(subnets, 220).map(({ text }) => text)).toEqual([
    ...subnets.slice(0, 4),
    '+12 more',
  ])
  expect(pillsOf([], 220)).toEqual([])
})

test('pills stay inside their row', () => {
  const pills = pillsOf(['192.168.100.0/24', '172.16.128.0/20', '10.0.0.0/8'], 256)
  for (const { x, width } of pills) expect(x + width).toBeLessThanOrEqual(256)
})

test('an identifier that is the address itself is not repeated', () => {
  const side = {
    title: '',
    gatewayId: 'vpn-1',
    gatewayAddress: '203.0.113.1',
    subnets: [],
    identifier: '203.0.113.1',
    bgpAddress: '169.254.1.1',
    asn: '65010',
  }
  expect(gatewayLines(side)).toEqual(['203.0.113.1', '169.254.1.1 · AS 65010'])
  expect(gatewayLines({ ...side, identifier: 'hq' })).toContain('ID hq')
})
