import type { Tag } from '../tags/check-tags'
import { splitTags, writeTags } from '../values/tag-list'
import { isRecord } from './read-fields'

/** `Tags.1.Key`, `Tags.1.Value`, … from the text of a list of tags. */
export function writeTagParameters(name: string, text: string): Record<string, string> {
  const entries = splitTags(text).flatMap(({ key, value }, index) => [
    [`${name}.${index + 1}.Key`, key],
    [`${name}.${index + 1}.Value`, value],
  ])
  return Object.fromEntries(entries)
}

const numbered = /^([A-Za-z]+)\.(\d{1,3})\.(Key|Value)$/

/** The parts of `Tags.1.Key`, or undefined for another name. */
export function tagParameter(
  name: string,
): { name: string; number: number; part: keyof Tag } | undefined {
  const [, list, number, part] = numbered.exec(name) ?? []
  if (list === undefined) return undefined
  return { name: list, number: Number(number), part: part === 'Key' ? 'key' : 'value' }
}

/** Tags that come in parts, put together in the order of their numbers. */
export class TagParts {
  readonly #tags = new Map<number, { key: string; value: string }>()

  put(number: number, part: keyof Tag, text: string): void {
    const tag = this.#tags.get(number) ?? { key: '', value: '' }
    this.#tags.set(number, { ...tag, [part]: text })
  }

  /** Undefined where nothing was put. */
  get text(): string | undefined {
    if (this.#tags.size === 0) return undefined
    const inOrder = [...this.#tags].sort(([a], [b]) => a - b)
    return writeTags(inOrder.map(([, tag]) => tag))
  }
}

/** A typed list of tags, `[{ Key, Value }]`, as text; undefined where it is none. */
export function textOfTagList(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined
  const tags = value.map((one: unknown): Tag | undefined => {
    if (!isRecord(one)) return undefined
    const { Key: key, Value: text = '' } = one
    return typeof key === 'string' && typeof text === 'string' ? { key, value: text } : undefined
  })
  const whole = tags.filter((tag) => tag !== undefined)
  return whole.length === tags.length ? writeTags(whole) : undefined
}
