import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnIds } from './columns'
import type { Sort } from './list-view'
import { sortRows } from './sort-rows'
import { testRow } from './testing-rows'

const rows = [
  testRow({
    VpnConnectionId: 'vco-1',
    Name: 'site-10',
    LocalSubnet: '10.10.0.0/16',
    CreateTime: 3,
  }),
  testRow({ VpnConnectionId: 'vco-2', LocalSubnet: '10.2.0.0/16', CreateTime: 1 }),
  testRow({
    VpnConnectionId: 'vco-3',
    Name: 'Site-9',
    LocalSubnet: '10.2.0.0/24',
    CreateTime: 2,
    Status: 'ike_sa_not_established',
  }),
]
const sorted = (column: Sort['column'], descending = false) =>
  sortRows(rows, { column, descending }).map(({ id }) => id)

test('numbers in names count as numbers, and a connection without a name stands last both ways', () => {
  expect(sorted('name')).toEqual(['vco-3', 'vco-1', 'vco-2'])
  expect(sorted('name', true)).toEqual(['vco-1', 'vco-3', 'vco-2'])
})

test('subnets sort by address, the larger block first', () => {
  expect(sorted('local')).toEqual(['vco-2', 'vco-3', 'vco-1'])
})

test('the status that asks for action comes first, and among equals the newest', () => {
  expect(sorted('status')).toEqual(['vco-3', 'vco-1', 'vco-2'])
})

test('the newest come first when sorted by time the other way', () => {
  expect(sorted('created', true)).toEqual(['vco-1', 'vco-3', 'vco-2'])
})

test('whatever order rows arrive in, they are sorted alike', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.constantFrom(...columnIds),
      fc.boolean(),
      (shuffled, column, descending) => {
        const sort = { column, descending }
        expect(sortRows(shuffled, sort)).toEqual(sortRows(rows, sort))
      },
    ),
  )
})
