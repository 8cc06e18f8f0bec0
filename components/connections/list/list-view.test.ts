import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnIds, defaultColumnIds, leadingColumn } from './columns'
import { defaultSort, isNarrowed, type ListView, readView, writeView } from './list-view'
import { statusIds } from './status-choices'

const text = fc.string({ unit: 'grapheme', minLength: 1 })
const view: fc.Arbitrary<ListView> = fc.record({
  search: fc.string({ unit: 'grapheme' }),
  statuses: fc.uniqueArray(fc.constantFrom(...statusIds)),
  regionIds: fc.uniqueArray(text),
  gatewayIds: fc.uniqueArray(text),
  sort: fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() }),
  columns: fc
    .subarray([...columnIds])
    .map((chosen) => columnIds.filter((id) => id === leadingColumn || chosen.includes(id))),
})

test('every view can be read back from its address', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(readView(writeView(one))).toEqual(one)
    }),
  )
})

test('whatever an address holds, writing what was read of it changes nothing any more', () => {
  const names = fc.constantFrom('q', 'status', 'region', 'gateway', 'sort', 'column', 'other')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const once = writeView(readView(`?${new URLSearchParams(pairs)}`))
      expect(writeView(readView(once))).toBe(once)
    }),
  )
})

test('what is as it is by default does not stand in the address', () => {
  expect(writeView(readView(''))).toBe('')
  expect(writeView(readView('?sort=-created&status=nothing&column=nothing'))).toBe('')
  expect(readView('')).toEqual({
    search: '',
    statuses: [],
    regionIds: [],
    gatewayIds: [],
    sort: defaultSort,
    columns: defaultColumnIds,
  })
})

test('the link of a region is a filter by that region', () => {
  expect(readView('?region=cn-shanghai')).toMatchObject({ regionIds: ['cn-shanghai'] })
  expect(writeView(readView('?region=cn-shanghai'))).toBe('?region=cn-shanghai')
})

test('columns are drawn in their own order, the name among them', () => {
  expect(readView('?column=created&column=status').columns).toEqual(['name', 'status', 'created'])
})

test('sorting and columns narrow nothing', () => {
  expect(isNarrowed(readView('?sort=name&column=status'))).toBe(false)
  expect(isNarrowed(readView('?q=%20'))).toBe(false)
  expect(isNarrowed(readView('?status=up'))).toBe(true)
})
