import { expect, test } from 'vitest'
import { readAuditQuery } from './read-filter'

const read = (query: string) => readAuditQuery(new URLSearchParams(query))

test('a query becomes a filter and a page', () => {
  const query =
    'Action=signed-in&Action=refused&Actor=ada&Target=vco-1&Search=night+shift&From=1&To=2&Before=9&Limit=10'
  expect(read(query)).toEqual({
    ok: true,
    value: {
      filter: {
        actions: ['signed-in', 'refused'],
        actor: 'ada',
        target: 'vco-1',
        search: 'night shift',
        from: 1,
        to: 2,
      },
      before: 9,
      limit: 10,
    },
  })
})

test('an empty query asks for the newest 50 of everything', () => {
  const value = { filter: { actions: [] }, before: undefined, limit: 50 }
  expect(read('')).toEqual({ ok: true, value })
})

test('everything wrong in a query is named at once', () => {
  const query = `Action=ate&Limit=0&From=yesterday&Actor=a&Actor=b&Target=${'x'.repeat(201)}&Search=%00&Colour=red`
  const outcome = read(query)
  if (outcome.ok) throw new Error('It was to be refused.')
  expect(outcome.problem).toMatchObject({ code: 'Causeway.InvalidParameters', status: 422 })
  const named = outcome.problem.errors.map(({ parameter }) => parameter).sort()
  expect(named).toEqual(['Action', 'Actor', 'Colour', 'From', 'Limit', 'Search', 'Target'])
})
