import { refuseTags, type Tag, tagLimits, tagRefusals } from '../tags/check-tags'
import { type Refusal, refuse, type TextCodec, textCodec } from './text-codec'

export type TagListValue = {
  readonly kind: 'tag-list'
  readonly codec: TextCodec<readonly Tag[]>
  readonly constraint: string
  readonly countMax: number
}

/** Tags as one text, as rows of a form are kept: `env=dev&team=net+ops`. Nothing is checked. */
export function writeTags(tags: readonly Tag[]): string {
  return new URLSearchParams(tags.map(({ key, value }) => [key, value])).toString()
}

/** The rows of such a text, right or wrong. */
export function splitTags(text: string): Tag[] {
  return [...new URLSearchParams(text)].map(([key, value]) => ({ key, value }))
}

function read(text: string): readonly Tag[] | Refusal {
  const tags = splitTags(text)
  if (tags.length === 0) return refuse('A tag needs a key.')
  const refusal = refuseTags(tags)
  return refusal === undefined ? tags : refuse(refusal)
}

/** How many tags of a text are refused, each for itself; 0 where there are too many of them anyway. */
export function countRefusedTags(text: string): number {
  const tags = splitTags(text)
  if (tags.length > tagLimits.countMax) return 0
  return new Set(tagRefusals(tags).map(({ index }) => index)).size
}

/** Up to twenty tags, each key once. */
export function tagList(): TagListValue {
  const { countMax, keyLengthMax, valueLengthMax } = tagLimits
  return {
    kind: 'tag-list',
    codec: textCodec(read, writeTags),
    constraint: `At most ${countMax} tags; keys of 1 to ${keyLengthMax} characters, values of at most ${valueLengthMax}; neither begins with aliyun or acs:, nor contains http:// or https://.`,
    countMax,
  }
}
