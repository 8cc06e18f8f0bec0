import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseTags, type Tag, tagLimits, tagRefusals } from './check-tags'
import { readTags, writeTags } from './read-tags'

const tag = (key: string, value = ''): Tag => ({ key, value })
const many = (count: number) => Array.from({ length: count }, (_, index) => tag(`key-${index}`))

describe('tags are taken', () => {
  test.each<[string, readonly Tag[]]>([
    ['none at all', []],
    ['20 of them', many(20)],
    ['a key of 64 characters', [tag('k'.repeat(64))]],
    ['a key of 64 characters outside the basic plane', [tag('𝟘'.repeat(64))]],
    ['a value of 128 characters', [tag('k', 'v'.repeat(128))]],
    ['an empty value', [tag('k', '')]],
    ['a key that has aliyun inside', [tag('my-aliyun')]],
    ['a key that has acs: inside', [tag('my acs:')]],
    ['equal values', [tag('a', 'same'), tag('b', 'same')]],
  ])('%s', (_, tags) => expect(refuseTags(tags)).toBeUndefined())
})

describe('tags are refused', () => {
  test.each<[string, readonly Tag[], RegExp]>([
    ['21 of them', many(21), /^21 tags; the limit is 20\.$/],
    ['an empty key', [tag('')], /^Tag 1, key: .*1 to 64/],
    ['a key of blanks', [tag('  ')], /^Tag 1, key: .*1 to 64/],
    ['a key of 65 characters', [tag('k'.repeat(65))], /65 characters; the limit is 64\.$/],
    ['a value of 129', [tag('k', 'v'.repeat(129))], /"k", value: 129 .* limit is 128\.$/],
    ['a key from aliyun on', [tag('aliyun-x')], /key: .*begin with aliyun or acs:/],
    ['a key from acs: on', [tag('acs:x')], /key: .*begin with aliyun or acs:/],
    ['a value from acs: on', [tag('k', 'acs:x')], /value: .*begin with aliyun or acs:/],
    ['an address in a key', [tag('see http://x')], /key: .*contain http:/],
    ['an address in a value', [tag('k', 'see https://x')], /value: .*contain http:/],
    ['a control character', [tag('k', 'a\nb')], /Control characters/],
    ['half a surrogate pair', [tag('\ud800')], /Control characters/],
    ['a key that stands twice', [tag('a'), tag('b'), tag('a')], /^Tag 3, key: Another tag/],
  ])('%s', (_, tags, message) => expect(refuseTags(tags)).toMatch(message))

  test('each where it stands', () => {
    const tags = [tag('fine'), tag('', 'v'.repeat(200)), tag('acs:x')]
    expect(tagRefusals(tags).map(({ index, part }) => [index, part])).toEqual([
      [1, 'key'],
      [1, 'value'],
      [2, 'key'],
    ])
  })
})

const anyTag = fc.record({ key: fc.string({ maxLength: 80 }), value: fc.string() })

test('a list is refused exactly when it is too long or a tag of it is', () => {
  fc.assert(
    fc.property(fc.array(anyTag, { maxLength: 25 }), (tags) => {
      const isWrong = tags.length > tagLimits.countMax || tagRefusals(tags).length > 0
      expect(refuseTags(tags) !== undefined).toBe(isWrong)
    }),
  )
})

describe('tags of an answer', () => {
  test('survive both forms', () => {
    const named = anyTag.filter(({ key }) => key !== '')
    fc.assert(
      fc.property(fc.array(named), (tags) => {
        expect(readTags({ Tags: writeTags(tags) })).toEqual(tags)
        expect(readTags({ Tag: writeTags(tags) })).toEqual(tags)
      }),
    )
  })

  test.each<[unknown, readonly Tag[]]>([
    [undefined, []],
    [{}, []],
    [{ Tag: '{"VpnEnableBgp":"true"}', Tags: { Tag: [] } }, []],
    [
      { Tag: '{"VpnEnableBgp":"true"}', Tags: { Tag: [{ Key: 'a', Value: 'b' }] } },
      [tag('a', 'b')],
    ],
    [{ Tags: { Tag: { Key: 'only', Value: 1 } } }, [tag('only', '1')]],
    [{ Tags: { Tag: [{ Key: 'a' }, { Value: 'b' }, null] } }, [tag('a')]],
  ])('%j are read', (source, expected) => expect(readTags(source)).toEqual(expected))
})
