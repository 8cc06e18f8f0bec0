import { hasUnprintable, quote } from '../values/text-codec'

/** A tag as a person sets it on a resource: a key, and a value that may be empty. */
export type Tag = { readonly key: string; readonly value: string }

/** Source: "CreateVpnConnection" (today), Tags.N.Key and Tags.N.Value; counted in characters. */
export const tagLimits = { countMax: 20, keyLengthMax: 64, valueLengthMax: 128 } as const

/** What is wrong with one of several tags, and with which part of it. */
export type TagRefusal = {
  /** The place of the tag in the list, from 0. */
  readonly index: number
  readonly part: keyof Tag
  readonly message: string
}

const forbiddenStart = /^(?:aliyun|acs:)/

/** Whether the service or a product of it has set the tag: nobody else may, or may take it off. */
export const isReserved = ({ key }: Tag): boolean => forbiddenStart.test(key)

const forbiddenPart = /https?:\/\//

function refuseText(text: string, lengthMax: number): string | undefined {
  const length = [...text].length
  if (length > lengthMax) return `${length} characters; the limit is ${lengthMax}.`
  if (forbiddenStart.test(text)) return 'It must not begin with aliyun or acs:.'
  if (forbiddenPart.test(text)) return 'It must not contain http:// or https://.'
  if (hasUnprintable(text)) return 'Control characters are not allowed.'
  return undefined
}

const refuseKey = (key: string): string | undefined =>
  key.trim() === ''
    ? `A key needs 1 to ${tagLimits.keyLengthMax} characters.`
    : refuseText(key, tagLimits.keyLengthMax)

/**
 * Everything that is wrong with single tags of a list, in its order. A key that stands twice is
 * refused where it stands again, because a resource has one value for a key.
 */
export function tagRefusals(tags: readonly Tag[]): readonly TagRefusal[] {
  const seen = new Set<string>()
  return tags.flatMap(({ key, value }, index): TagRefusal[] => {
    const isRepeated = seen.has(key)
    seen.add(key)
    const ofKey = refuseKey(key) ?? (isRepeated ? 'Another tag has this key.' : undefined)
    const ofValue = refuseText(value, tagLimits.valueLengthMax)
    return [
      ...(ofKey ? [{ index, part: 'key' as const, message: ofKey }] : []),
      ...(ofValue ? [{ index, part: 'value' as const, message: ofValue }] : []),
    ]
  })
}

/**
 * Why a list of tags cannot be set on a connection, in a sentence; undefined when it can.
 *
 * @example refuseTags([{ key: 'acs:x', value: '' }]) // 'Tag 1, key: It must not begin with aliyun or acs:.'
 */
export function refuseTags(tags: readonly Tag[]): string | undefined {
  if (tags.length > tagLimits.countMax)
    return `${tags.length} tags; the limit is ${tagLimits.countMax}.`
  const [first] = tagRefusals(tags)
  if (!first) return undefined
  const name = tags[first.index]?.key
  const which = first.part === 'value' && name ? `Tag ${quote(name)}` : `Tag ${first.index + 1}`
  return `${which}, ${first.part}: ${first.message}`
}
