import { expect, test } from 'vitest'
import { olderSpan } from './read-log-part'

const part = (asked: { from: number; to: number }, from = asked.from) => ({
  asked,
  from,
  to: asked.to,
  lines: [],
  isComplete: true,
})

test('before a part comes as long a span again, without the second both would hold', () => {
  const first = part({ from: 1000, to: 1600 })
  expect(olderSpan(first, first)).toEqual({ from: 399, to: 999 })
})

test('before a part that held too many lines comes what was left out of it', () => {
  const first = part({ from: 1000, to: 4600 }, 2800)
  expect(olderSpan(first, first)).toEqual({ from: 1000, to: 2799 })
})

test('nothing is asked for from before there was time', () => {
  const first = part({ from: 100, to: 1600 })
  expect(olderSpan(first, first)).toEqual({ from: 0, to: 99 })
})
