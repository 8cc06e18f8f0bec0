import { expect, test } from 'vitest'
import { connectionsWords, failedWords } from './list-words'

test('connections are counted in words', () => {
  expect(connectionsWords(1, 1)).toBe('1 connection')
  expect(connectionsWords(12, 1204)).toBe('12 of 1,204 connections')
})

test('failures say of how many regions they are', () => {
  expect(failedWords(3, 34)).toBe('3 of 34 regions could not be read')
  expect(failedWords(34, 34)).toBe('None of the 34 regions could be read')
  expect(failedWords(1, 1)).toBe('The region could not be read')
})
