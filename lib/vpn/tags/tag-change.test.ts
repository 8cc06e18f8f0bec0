import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tag } from './check-tags'
import { isSameSet, tagChange } from './tag-change'

const key: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'acs:rm', 'aliyun-x')
const tags = fc.uniqueArray(
  fc.record({
    key,
    value: fc.constantFrom<string>('', 'one', 'two'),
  }) satisfies fc.Arbitrary<Tag>,
  { selector: (tag) => tag.key },
)
const own = tags.map((list) => list.filter((tag) => !/^a(cs|liyun)/.test(tag.key)))

test('taking off and setting leads to what is wanted, and leaves the service’s own tags alone', () => {
  fc.assert(
    fc.property(tags, own, (current, wanted) => {
      const { removed, set } = tagChange(current, wanted)
      const result = new Map(current.map((tag) => [tag.key, tag.value]))
      for (const gone of removed) result.delete(gone)
      for (const tag of set) result.set(tag.key, tag.value)
      const kept = current.filter((tag) => /^a(cs|liyun)/.test(tag.key))
      expect(result).toEqual(new Map([...kept, ...wanted].map((tag) => [tag.key, tag.value])))
      expect(removed.filter((gone) => set.some((tag) => tag.key === gone))).toEqual([])
    }),
  )
})

test('two lists are the same set in any order, and no other way', () => {
  fc.assert(
    fc.property(own, own, (a, b) => {
      const texts = (list: readonly Tag[]) => list.map((tag) => `${tag.key}=${tag.value}`).sort()
      expect(isSameSet(a, b)).toBe(JSON.stringify(texts(a)) === JSON.stringify(texts(b)))
      expect(isSameSet(a, a.toReversed())).toBe(true)
    }),
  )
})
