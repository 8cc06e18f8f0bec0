import { expect, test } from 'vitest'
import {
  type AuditView,
  everything,
  filterOf,
  isNarrowed,
  readView,
  writeView,
} from './audit-view'

const nowMs = Date.UTC(2026, 2, 1, 12)

const narrowed: AuditView = {
  ...everything,
  search: 'CHG-42 Ada',
  actions: ['signed-in', 'key-revealed'],
  span: '24h',
}

test('the address holds a view and gives it back', () => {
  expect(readView(writeView(narrowed))).toEqual(narrowed)
  const bound = { ...everything, from: '2026-03-01T08:00', to: '2026-03-01T09:30' }
  expect(readView(writeView(bound))).toEqual(bound)
})

test('the address is empty for the view of everything', () => {
  expect(writeView(everything)).toBe('')
  expect(readView('')).toEqual(everything)
})

test('an address with a word nobody knows shows as if it were not there', () => {
  expect(readView('?action=ate&since=3y&from=yesterday')).toEqual(everything)
})

test('the filter for the API counts a window back from now', () => {
  expect([...filterOf(narrowed, nowMs)]).toEqual([
    ['Search', 'CHG-42 Ada'],
    ['Action', 'signed-in'],
    ['Action', 'key-revealed'],
    ['From', String(nowMs - 86_400_000)],
  ])
})

test('blanks in the search narrow nothing', () => {
  expect(isNarrowed({ ...everything, search: '  ' })).toBe(false)
  expect(isNarrowed(narrowed)).toBe(true)
})
