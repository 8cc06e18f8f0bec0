import { expect, test } from 'vitest'
import { durationWords } from './duration-words'

test.each([
  [0, '0 ms'],
  [412, '412 ms'],
  [2412, '2.4 s'],
  [12_900, '12 s'],
  [60_000, '1 min 0 s'],
  [185_000, '3 min 5 s'],
  [7_800_000, '2 h 10 min'],
  [-50, '0 ms'],
])('%d ms are said as %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words)
})
