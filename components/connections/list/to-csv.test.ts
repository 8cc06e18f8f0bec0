import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './to-csv'

/** Reads CSV as RFC 4180 describes it, one character after the other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) field += character
    else if (character === ',') {
      row.push(field)
      field = ''
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      at += 1
    } else field += character
  }
  return rows
}

const withoutGuard = (field: string) => field.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
const withoutMark = (text: string) => text.replace(/^\u{FEFF}/u, '')

const field = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', 'a', '港') }),
)

test('every table can be read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
      ([header = [], ...rows]) => {
        const table = [header, ...rows].map((row) =>
          row.map((one) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(one) ? `x${one}` : one)),
        )
        const [first = [], ...others] = table
        const read = readCsv(withoutMark(toCsv(first, others)))
        expect(read.map((row) => row.map(withoutGuard))).toEqual(table)
      },
    ),
  )
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '=HYPERLINK("http://x")',
])('a spreadsheet takes %j for text', (text) => {
  const [[read] = []] = readCsv(withoutMark(toCsv([text, ''], [])))
  expect(read).toBe(`'${text}`)
})

test('lines end as RFC 4180 says, and a field is quoted only where it must be', () => {
  expect(toCsv(['Name', 'ID'], [['a "b", c', '10.0.0.0/16']])).toBe(
    'Name,ID\r\n"a ""b"", c",10.0.0.0/16\r\n',
  )
})

test('only a text beyond ASCII begins with a byte order mark', () => {
  expect(toCsv(['Name'], [['plain']]).startsWith('\u{FEFF}')).toBe(false)
  expect(toCsv(['Name'], [['港口']]).startsWith('\u{FEFF}')).toBe(true)
})
