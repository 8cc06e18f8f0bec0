import { csvLine } from '@/lib/http/csv-line'

const byteOrderMark = '\u{FEFF}'
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked about
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/**
 * A table as CSV (RFC 4180), a header line first. Excel takes a file for the local code page unless
 * it begins with a byte order mark, which other tools trip over: only a text that needs it has one.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = [header, ...rows].map(csvLine).join('')
  return isAscii(text) ? text : byteOrderMark + text
}
