import { invalid } from '../api-error'
import type { Tag } from '../resources'
import type { Call } from './action'

const countMax = 20
const forbidden = /^(?:aliyun|acs:)|https?:\/\//

/**
 * Tags of a call: `Tags.N.Key` when something is created, `Tag.N.Key` when something is sought.
 * Source: "CreateVpnConnection" (today), Tags: at most 20, keys of 1 to 64 characters, values of at
 * most 128, neither beginning with `aliyun` or `acs:` nor holding `http://` or `https://`.
 */
export function readTags(parameters: Call['parameters'], prefix: 'Tags' | 'Tag'): Tag[] {
  const name = new RegExp(`^${prefix}\\.(\\d{1,3})\\.(?:Key|Value)$`)
  const numbers = new Set<number>()
  for (const given of Object.keys(parameters)) {
    const match = name.exec(given)
    if (match) numbers.add(Number(match[1]))
  }
  const tags = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      key: parameters[`${prefix}.${number}.Key`] ?? '',
      value: parameters[`${prefix}.${number}.Value`] ?? '',
    }))
  const isWrong = ({ key, value }: Tag) =>
    key === '' ||
    key.length > 64 ||
    value.length > 128 ||
    [key, value].some((text) => forbidden.test(text))
  if (tags.length > countMax || tags.some(isWrong)) throw invalid(prefix)
  return tags
}

/**
 * Whether a resource has every tag that is sought (that all must match is *assumed*). A key without a
 * value finds every value.
 */
export function isTagged(own: readonly Tag[] | undefined, sought: readonly Tag[]): boolean {
  return sought.every(({ key, value }) =>
    own?.some((tag) => tag.key === key && (value === '' || tag.value === value)),
  )
}
