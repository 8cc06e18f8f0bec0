import { expect, test } from 'vitest'
import { fieldTime, readCustomSpan, spanUpTo } from './log-window'

test('a span of one’s own is read in the browser’s own time, both ends included', () => {
  const [from, to] = [1_700_000_000, 1_700_000_600]
  expect(readCustomSpan({ from: fieldTime(from * 1000), to: fieldTime(to * 1000) })).toEqual({
    from,
    to,
  })
})

test('a span that lacks an end, or runs backwards, is told what is wrong', () => {
  expect(readCustomSpan({ from: '', to: '' })).toBe('Give the beginning of the span.')
  expect(readCustomSpan({ from: '2025-03-01T08:00', to: '' })).toBe('Give the end of the span.')
  expect(readCustomSpan({ from: '2025-03-01T08:00', to: '2025-03-01T07:59' })).toBe(
    'The span ends before it begins.',
  )
})

test('the last ten minutes end now', () => {
  expect(spanUpTo(1_700_000_000_999, 10)).toEqual({ from: 1_699_999_400, to: 1_700_000_000 })
})
