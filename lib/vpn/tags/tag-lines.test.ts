import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTagLines } from './tag-lines'

const tag = (key: string, value = '') => ({ key, value })

describe('tags that are pasted', () => {
  test.each([
    ['env=dev', [tag('env', 'dev')]],
    ['env=dev\nteam=net', [tag('env', 'dev'), tag('team', 'net')]],
    ['  env = dev \r\n\r\nteam\tnet ops\n', [tag('env', 'dev'), tag('team', 'net ops')]],
    ['query=a=b', [tag('query', 'a=b')]],
    ['critical\nenv=dev', [tag('critical'), tag('env', 'dev')]],
    ['env=', [tag('env')]],
    ['=dev', [tag('', 'dev')]],
  ])('%j are read line by line', (text, tags) => {
    expect(readTagLines(text)).toEqual(tags)
  })

  test.each(['', ' ', '\n', 'env', ' environment ', 'net ops\n'])(
    '%j is nothing but a word, and pasted as one',
    (text) => {
      expect(readTagLines(text)).toBeUndefined()
    },
  )

  test('come back as they were written', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9:._-]{1,12}$/)
    const tags = fc.array(fc.record({ key: word, value: word }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(tags, (written) => {
        const text = written.map(({ key, value }) => `${key}=${value}`).join('\n')
        expect(readTagLines(text)).toEqual(written)
      }),
    )
  })
})
