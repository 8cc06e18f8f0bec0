import { describe, expect, test } from 'vitest'
import {
  type ActivityView,
  everything,
  filterOf,
  isNarrowed,
  readView,
  writeView,
} from './activity-view'

const nowMs = Date.UTC(2026, 2, 1, 12)

const narrowed: ActivityView = {
  ...everything,
  search: 'CHG-42 Ada',
  states: ['refused', 'unknown'],
  operations: ['DeleteVpnConnection'],
  regionId: 'cn-shanghai',
  span: '24h',
}

describe('the address', () => {
  test('holds a view and gives it back', () => {
    expect(readView(writeView(narrowed))).toEqual(narrowed)
  })

  test('is empty for the view of everything', () => {
    expect(writeView(everything)).toBe('')
    expect(readView('')).toEqual(everything)
  })

  test('with a word nobody knows shows as if it were not there', () => {
    expect(readView('?state=perhaps&operation=Eat&since=3y&from=yesterday')).toEqual(everything)
  })

  test('with bounds leaves out the window that moves', () => {
    const view = readView('?since=1h&from=2026-03-01T08:00&to=2026-03-01T09:30')
    expect(view).toEqual({ ...everything, from: '2026-03-01T08:00', to: '2026-03-01T09:30' })
  })
})

describe('the filter for the API', () => {
  test('counts a window back from now', () => {
    const filter = filterOf(narrowed, nowMs)
    expect(filter.get('From')).toBe(String(nowMs - 86_400_000))
    expect(filter.getAll('State')).toEqual(['refused', 'unknown'])
    expect(filter.get('Search')).toBe('CHG-42 Ada')
  })

  test('reads bounds as UTC', () => {
    const filter = filterOf({ ...everything, to: '2026-03-01T12:00' }, nowMs)
    expect(filter.toString()).toBe(`To=${nowMs}`)
  })
})

test('blanks in the search narrow nothing', () => {
  expect(isNarrowed({ ...everything, search: '  ' })).toBe(false)
  expect(isNarrowed(narrowed)).toBe(true)
})
