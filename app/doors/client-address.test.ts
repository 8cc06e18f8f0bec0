import { expect, test } from 'vitest'
import { addressKey, clientAddress } from './client-address'

test('without a proxy of ours, what a client says about its address counts for nothing', () => {
  expect(clientAddress('10.0.0.9', '1.2.3.4', 0)).toBe('10.0.0.9')
})

test.each([
  ['1.2.3.4', 1, '1.2.3.4'],
  ['6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['6.6.6.6, 1.2.3.4, 172.16.0.1', 2, '1.2.3.4'],
  [['6.6.6.6', '1.2.3.4'], 1, '1.2.3.4'],
  ['2001:db8::7', 1, '2001:db8::7'],
  ['::ffff:1.2.3.4', 1, '1.2.3.4'],
])('of %j the entry that proxy %i from the right added is %s', (header, proxies, address) => {
  expect(clientAddress('10.0.0.9', header, proxies)).toBe(address)
})

test.each([[undefined], [''], ['unknown'], ['1.2.3.4, <script>'], ['1.2.3.4:80']])(
  'a header that gives no address there (%j) leaves the address of the socket',
  (header) => {
    expect(clientAddress('::ffff:10.0.0.9', header, 1)).toBe('10.0.0.9')
  },
)

test('a header with fewer entries than proxies leaves the address of the socket', () => {
  expect(clientAddress('10.0.0.9', '1.2.3.4', 2)).toBe('10.0.0.9')
})

test('the addresses of one IPv6 network count as one caller, those of IPv4 each', () => {
  expect(addressKey('2001:DB8:1:2::1')).toBe(addressKey('2001:db8:1:2:ffff:1:2:3'))
  expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'))
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
  expect(addressKey('10.0.0.1')).not.toBe(addressKey('10.0.0.2'))
})
