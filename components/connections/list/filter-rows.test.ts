import { expect, test } from 'vitest'
import { filterRows } from './filter-rows'
import { testRow } from './testing-rows'

const rows = [
  testRow({ VpnConnectionId: 'vco-1', VpnGatewayId: 'vpn-a' }),
  testRow({ VpnConnectionId: 'vco-2', VpnGatewayId: 'vpn-b', State: 'updating' }),
  testRow({ VpnConnectionId: 'vco-3', VpnGatewayId: 'vpn-c' }, 'eu-central-1'),
]
const all = { search: '', statuses: [], regionIds: [], gatewayIds: [] }
const idsOf = (filters: Partial<Parameters<typeof filterRows>[1]>) =>
  filterRows(rows, { ...all, ...filters }).shown.map(({ id }) => id)

test('without a filter every row is shown, in its order', () => {
  expect(idsOf({})).toEqual(['vco-1', 'vco-2', 'vco-3'])
})

test('choices of one filter add up, filters and search narrow each other', () => {
  expect(idsOf({ gatewayIds: ['vpn-a', 'vpn-c'] })).toEqual(['vco-1', 'vco-3'])
  expect(idsOf({ gatewayIds: ['vpn-a', 'vpn-c'], regionIds: ['eu-central-1'] })).toEqual([
    'vco-3',
  ])
  expect(idsOf({ statuses: ['configuring'] })).toEqual(['vco-2'])
  expect(idsOf({ statuses: ['configuring'], search: 'vco-1' })).toEqual([])
})

test('a choice is counted as if it were the only one of its filter, the others staying', () => {
  const { counts } = filterRows(rows, { ...all, regionIds: ['cn-shanghai'], statuses: ['up'] })
  expect(Object.fromEntries(counts.regionIds)).toEqual({ 'cn-shanghai': 1, 'eu-central-1': 1 })
  expect(Object.fromEntries(counts.statuses)).toEqual({ up: 1, configuring: 1 })
  expect(Object.fromEntries(counts.gatewayIds)).toEqual({ 'vpn-a': 1, 'vpn-b': 0, 'vpn-c': 0 })
})

test('ten thousand rows are searched one by one, whatever was found before', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    testRow({
      VpnConnectionId: `vco-${index}`,
      LocalSubnet: `10.${index % 250}.0.0/16,10.${index % 250}.128.0/17`,
    }),
  )
  const found = (search: string) => filterRows(many, { ...all, search }).shown.length
  expect(found('vco-777')).toBe(11)
  expect(found('10.77.128.9')).toBe(40)
  expect(found('no-such-thing')).toBe(0)
  expect(found('')).toBe(10_000)
})
