import { expect, test } from 'vitest'
import { kindOfPath, routeOf } from './kind-of-path'

test.each([
  ['/', 'page', 'page'],
  ['/connections/cn-shanghai/vco-1', 'page', 'page'],
  ['/apiary', 'page', 'page'],
  ['/_next/static/chunks/a.js', 'static', 'static'],
  ['/icon.svg', 'static', 'static'],
  ['/api/regions', 'data', '/api/regions'],
  ['/metrics', 'data', '/metrics'],
  ['/api/connections/cn-shanghai/vco-1', 'data', '/api/connections/{regionId}/{connectionId}'],
  ['/api/attempts/export', 'data', '/api/attempts/export'],
  ['/api/attempts/att-1', 'data', '/api/attempts/{attemptId}'],
  ['/api/attempts/att-1/events', 'data', '/api/attempts/{attemptId}/events'],
  ['/api/openapiXjson', 'data', 'unknown'],
  ['/api/a/b/c/d/e', 'data', 'unknown'],
])('%s is of kind %s and is counted as %s', (path, kind, route) => {
  expect(kindOfPath(path)).toBe(kind)
  expect(routeOf(path)).toBe(route)
})
