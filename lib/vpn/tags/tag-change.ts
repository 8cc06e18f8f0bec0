import { isReserved, type Tag } from './check-tags'

/** What it takes to get from some tags to others: keys that are taken off, and tags that are set. */
export type TagChange = { readonly removed: readonly string[]; readonly set: readonly Tag[] }

/** Whether two lists are the same set of tags. */
export const isSameSet = (a: readonly Tag[], b: readonly Tag[]): boolean => {
  const { removed, set } = tagChange(a, b)
  return removed.length === 0 && set.length === 0
}

/** The way from what a resource bears to what it is to bear. Tags of the service itself are left alone. */
export function tagChange(current: readonly Tag[], wanted: readonly Tag[]): TagChange {
  const before = new Map(current.map(({ key, value }) => [key, value]))
  const after = new Set(wanted.map(({ key }) => key))
  return {
    removed: current
      .filter((tag) => !isReserved(tag) && !after.has(tag.key))
      .map(({ key }) => key),
    set: wanted.filter(({ key, value }) => before.get(key) !== value),
  }
}
