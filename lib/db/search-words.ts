import 'server-only'
import { setImmediate as breathe } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'

const escaped = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/**
 * A column in small letters, as far as `word` needs it: databases, SQLite always and PostgreSQL by
 * locale, know only the letters of ASCII, so the others of the word are replaced one by one.
 */
function inSmallLetters(column: string, word: string): RawBuilder<string> {
  const foreign = [...new Set(word)].filter(
    (letter) => letter > '\x7f' && letter.toUpperCase() !== letter,
  )
  return foreign.reduce(
    (text, letter) => sql<string>`replace(${text}, ${letter.toUpperCase()}, ${letter})`,
    sql<string>`lower(${sql.ref(column)})`,
  )
}

/** The words of a search, in small letters. */
export const wordsOf = (search: string | undefined): readonly string[] =>
  search?.toLowerCase().split(/\s+/).filter(Boolean) ?? []

/** Whether a column holds a word of `wordsOf`, in any letter case. */
export const holdsWord = (column: string, word: string): RawBuilder<boolean> =>
  sql<boolean>`${inSmallLetters(column, word)} like ${escaped(word)} escape '\\'`

/** Rows that a search looks at before it lets others have the process: a scan of more would be felt. */
const scannedMax = 5_000

/**
 * Reads backwards from before `start` until `limit` rows are found, a stretch at a time, since SQLite's
 * work is done in this very process. `read` gets the first `seq` of a stretch and the one after its last.
 */
export async function inStretches<T>(
  { start, limit }: { start: number; limit: number },
  read: (from: number, end: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (let end = start; end > 1 && found.length < limit; end -= scannedMax) {
    found.push(...(await read(end - scannedMax, end)))
    await breathe()
  }
  return found.slice(0, limit)
}
