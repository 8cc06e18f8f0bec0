import type { Tag } from './check-tags'

/** Between key and value: what a person writes, or a column of a spreadsheet. */
const separator = /[=\t]/

/**
 * Tags that stand a line each, key and value apart by the first `=` or tab, as people paste them.
 * Undefined for a text that is nothing but a word.
 *
 * @example readTagLines('env = dev\nteam=net') // [{ key: 'env', value: 'dev' }, { key: 'team', value: 'net' }]
 */
export function readTagLines(text: string): Tag[] | undefined {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (lines.length < 2 && !separator.test(text.trim())) return undefined
  const tags = lines.map((line): Tag => {
    const place = line.search(separator)
    if (place < 0) return { key: line.trim(), value: '' }
    return { key: line.slice(0, place).trim(), value: line.slice(place + 1).trim() }
  })
  return tags.length > 0 ? tags : undefined
}
