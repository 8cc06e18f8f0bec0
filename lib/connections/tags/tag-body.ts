import type { ParameterError } from '@/lib/http/problem'
import { type Tag, tagLimits, tagRefusals } from '@/lib/vpn/tags/check-tags'
import { isRecord } from '@/lib/vpn/wire/read-fields'
import { readNote } from '../read-note'

/** What a body about tags asks for. */
export type TagRequest = {
  readonly wanted: readonly Tag[]
  /** The tags that the change was made from, where the caller says so. */
  readonly seen: readonly Tag[] | undefined
  readonly reason: string
}

function readTag(given: unknown): Tag[] {
  if (!isRecord(given)) return []
  const { Key, Value = '', ...others } = given
  const isTag =
    typeof Key === 'string' && typeof Value === 'string' && Object.keys(others).length === 0
  return isTag ? [{ key: Key, value: Value }] : []
}

/** `[{ Key, Value }]` as tags; undefined where it is something else. */
function readList(given: unknown): readonly Tag[] | undefined {
  if (!Array.isArray(given)) return undefined
  const tags = given.flatMap(readTag)
  return tags.length === given.length ? tags : undefined
}

const shape = 'Give a list of { "Key": "…", "Value": "…" }.'

/** Reads `Tags`, the whole set that is wanted, with `From` and `Reason` beside it. */
export function readTagBody(
  body: Readonly<Record<string, unknown>>,
): TagRequest | { readonly errors: readonly ParameterError[] } {
  const { note, rest, errors: ofNote } = readNote(body)
  const { Tags, From, ...others } = rest
  const errors: ParameterError[] = [
    ...ofNote,
    ...Object.keys(others).map((parameter) => ({
      parameter,
      message: 'There is no parameter of this name.',
    })),
  ]
  const [wanted, seen] = [readList(Tags), From === undefined ? undefined : readList(From)]
  if (!wanted) errors.push({ parameter: 'Tags', message: shape })
  if (From !== undefined && !seen) errors.push({ parameter: 'From', message: shape })
  if (!wanted || errors.length > 0) return { errors }
  return { wanted, seen, reason: note.reason }
}

/** What is wrong with tags, but for those that are there already: nobody asks for them. */
export function errorsIn(wanted: readonly Tag[], current: readonly Tag[]): ParameterError[] {
  if (wanted.length > tagLimits.countMax) {
    const message = `${wanted.length} tags; the limit is ${tagLimits.countMax}.`
    return [{ parameter: 'Tags', message }]
  }
  const isThere = (tag: Tag | undefined) =>
    current.some(({ key, value }) => key === tag?.key && value === tag.value)
  const seen = new Set<string>()
  const repeated = wanted.map(({ key }) => seen.has(key) || !seen.add(key))
  return tagRefusals(wanted)
    .filter(({ index }) => repeated[index] || !isThere(wanted[index]))
    .map(({ index, part, message }) => ({
      parameter: `Tags.${index + 1}.${part === 'key' ? 'Key' : 'Value'}`,
      message,
    }))
}
