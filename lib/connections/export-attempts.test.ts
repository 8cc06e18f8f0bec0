import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvLine } from '@/lib/http/csv-line'
import { type RunningSandbox, startSandbox } from '@/lib/sandbox/server'
import { createConnection } from './create-connection'
import { type ExportFormat, exportAttempts } from './export-attempts'
import type { AttemptFilter } from './find-attempts'
import { type TestContext, testContext } from './testing'

const key = 'A.key.nobody.may.read.1'
/** More than a page. */
const count = 205

let sandbox: RunningSandbox
let context: TestContext

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, settleMs: 0 })
  context = testContext({ endpoint: sandbox.url, deadlineMs: 600_000 })
  for (let index = 0; index < count; index += 1) {
    const body = {
      RegionId: 'cn-shanghai',
      VpnGatewayId: `vpn-nobody-has-${index}`,
      CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
      Name: index === 0 ? '=HYPERLINK("http://evil.example")' : `line-${index}`,
      IkeConfig: { Psk: key },
      Reason: 'Ada, of the night shift',
    }
    await createConnection(context, body, { waitMs: 20_000 })
  }
})
afterAll(async () => {
  await context.close()
  await sandbox.close()
})

async function exported(format: ExportFormat, filter: AttemptFilter = {}): Promise<string> {
  const outcome = await exportAttempts(context, filter, format)
  if (!outcome.ok) throw new Error(outcome.problem.detail)
  let text = ''
  for await (const part of outcome.value) text += part
  return text
}

test('JSON holds every attempt the filter finds, over all pages, newest first and once each', async () => {
  const attempts = JSON.parse(await exported('json')) as { AttemptId: string; Name: string }[]
  expect(attempts).toHaveLength(count)
  expect(new Set(attempts.map(({ AttemptId }) => AttemptId)).size).toBe(count)
  expect(attempts[0]?.Name).toBe(`line-${count - 1}`)
  const few = JSON.parse(await exported('json', { search: 'line-20' })) as unknown[]
  // line-20 itself, and line-200 to line-204.
  expect(few).toHaveLength(6)
})

test('a filter that finds nothing gives an empty list, and a table with nothing but its header', async () => {
  const filter = { vpnConnectionId: 'vco-nobody' }
  expect(JSON.parse(await exported('json', filter))).toEqual([])
  expect((await exported('csv', filter)).trim().split('\r\n')).toHaveLength(1)
})

test('CSV has a line for each attempt, and no field a spreadsheet would compute', async () => {
  const text = await exported('csv')
  const lines = text.split('\r\n')
  expect(lines[0]).toMatch(/^\u{FEFF}AttemptId,Operation,State,/u)
  expect(lines).toHaveLength(count + 2)
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect(text).toContain('"Ada, of the night shift"')
})

test('no key is in any of it', async () => {
  for (const format of ['csv', 'json'] as const) {
    const text = await exported(format)
    expect(text).toContain('***')
    expect(text).not.toContain(key)
  }
})

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
])('%j is written as %j', (field, written) => {
  expect(csvLine([field, 'end'])).toBe(`${written},end\r\n`)
})
