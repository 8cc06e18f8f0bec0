/**
 * What spreadsheets take for the beginning of a formula, in full width too. Source: OWASP, "CSV
 * Injection". A subnet or a name must stay text on whosever machine it is opened.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

const guarded = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const line = (fields: readonly string[]): string =>
  `${fields.map((field) => quoted(guarded(field))).join(',')}\r\n`

const byteOrderMark = '\u{FEFF}'
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked about
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/**
 * A table as CSV (RFC 4180), a header line first. Excel takes a file for the local code page unless
 * it begins with a byte order mark, which other tools trip over: only a text that needs it has one.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = [header, ...rows].map(line).join('')
  return isAscii(text) ? text : byteOrderMark + text
}
