/**
 * What spreadsheets take for the beginning of a formula, in full width too. Source: OWASP, "CSV
 * Injection". A subnet, a name or a reason must stay text on whosever machine it is opened.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

const guarded = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/**
 * A line of CSV with its line break (RFC 4180), no field of which a spreadsheet would compute.
 *
 * @example csvLine(['a', '=1+1', 'b "c"']) // 'a,\'=1+1,"b ""c"""\r\n'
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((field) => quoted(guarded(field))).join(',')}\r\n`
