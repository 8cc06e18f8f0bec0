import { expect, test } from 'vitest'
import { agoWords, isoUtc, utcWords } from './time-words'

const now = Date.UTC(2025, 5, 15, 12, 0, 0)
const second = 1000

test('an age is told in the largest unit that fits', () => {
  expect(agoWords(now - 59 * second, now)).toBe('just now')
  expect(agoWords(now - 60 * second, now)).toBe('1 minute ago')
  expect(agoWords(now - 3 * 3600 * second, now)).toBe('3 hours ago')
  expect(agoWords(now - 86_400 * second, now)).toBe('1 day ago')
  expect(agoWords(now - 400 * 86_400 * second, now)).toBe('1 year ago')
})

test('a moment ahead of this clock counts as now', () => {
  expect(agoWords(now + 90 * second, now)).toBe('just now')
  expect(agoWords(now + 3599 * second, now)).toBe('just now')
})

test('a moment is written with its zone', () => {
  expect(isoUtc(now + 123)).toBe('2025-06-15T12:00:00Z')
  expect(utcWords(now)).toBe('2025-06-15 12:00:00 UTC')
})

test('what lies further ahead is said to', () => {
  expect(agoWords(now + 3600 * second, now)).toBe('in 1 hour')
  expect(agoWords(now + 7 * 86_400 * second, now)).toBe('in 7 days')
})
