import { expect, test } from 'vitest'
import { safeNext } from './door'

test.each([
  '/connections/new?step=bgp',
  '/connections/new?step=bgp#Name=a%20b&RegionId=cn-shanghai',
  '/activity/att-1',
])('a place of ours is gone on to: %s', (place) => {
  expect(safeNext(place)).toBe(place)
})

test.each([
  null,
  '',
  'connections',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/./sign-in',
])('anything else leads to the list: %j', (place) => {
  expect(safeNext(place)).toBe('/connections')
})
