import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRefusedTags, splitTags, tagList, writeTags } from './tag-list'
import { readText, writeText } from './text-codec'

const { codec } = tagList()
const read = (tags: readonly (readonly [string, string])[]) =>
  readText(codec, writeTags(tags.map(([key, value]) => ({ key, value }))))
const many = (count: number) =>
  Array.from({ length: count }, (_, number) => [`key-${number}`, ''] as const)

describe('tags', () => {
  test('any pairs survive their text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.record({ key: text, value: text }), { maxLength: 5 }), (tags) => {
        expect(splitTags(writeTags(tags))).toEqual(tags)
      }),
    )
  })

  test.each([
    [many(20)],
    [[['k'.repeat(64), 'v'.repeat(128)] as const]],
    [[['a=b & c', ''] as const]],
    [[['Aliyun', 'ACS:'] as const]],
  ])('%j are taken', (tags) => {
    const reading = read(tags)
    expect(reading.ok && writeText(codec, reading.value)).toBe(
      writeTags(tags.map(([key, value]) => ({ key, value }))),
    )
  })

  test.each([
    [many(21), '21 tags; the limit is 20.'],
    [[['', '']], /key needs 1 to 64 characters/],
    [[['', 'v']], 'Tag 1, key: A key needs 1 to 64 characters.'],
    [[['k'.repeat(65), '']], /65 characters; the limit is 64\.$/],
    [[['k', 'v'.repeat(129)]], 'Tag "k", value: 129 characters; the limit is 128.'],
    [[['aliyun-x', '']], /must not begin with aliyun or acs:\.$/],
    [[['k', 'acs:x']], /value: It must not begin with aliyun or acs:\.$/],
    [[['k', 'see http://x']], /must not contain http:\/\/ or https:\/\/\.$/],
    [[['https://x', '']], /key: It must not contain/],
    [[['a\u0000', '']], /Control characters are not allowed\.$/],
    [
      [
        ['k', '1'],
        ['k', '2'],
      ],
      /Another tag has this key\.$/,
    ],
  ] as [readonly (readonly [string, string])[], string | RegExp][])(
    '%j are refused in words',
    (tags, message) => {
      const reading = read(tags)
      expect(reading.ok ? '' : reading.message).toMatch(message)
    },
  )
})

test.each([
  ['', 0],
  ['env=dev', 0],
  ['=dev&env=dev', 1],
  // One tag with two faults is one tag.
  ['aliyun-x=acs%3Ay&env=1&env=2', 2],
  [writeTags(many(21).map(([key, value]) => ({ key: `acs:${key}`, value }))), 0],
])('of %j, %d are refused for themselves', (text, count) => {
  expect(countRefusedTags(text)).toBe(count)
})
