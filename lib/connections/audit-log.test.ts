import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '@/lib/access/caller'
import type { Role } from '@/lib/access/roles'
import { auditHash } from '@/lib/db/audit'
import { dropGuards } from '@/lib/db/testing-audit'
import type { AuditEntry } from '@/lib/http/audit'
import { auditBy } from './audit-by'
import { type AuditFilter, exportAudit, listAudit, verifyAudit } from './audit-log'
import type { Outcome } from './outcome'
import { type TestContext, testContext } from './testing'

const callerOf = (role: Role): Caller => ({
  personId: `per-${role}`,
  name: `Ada, ${role}`,
  email: 'ada@example.com',
  role,
  via: 'session',
  viaId: 'ses-1',
  address: '192.0.2.7',
  requestId: 'req-1',
})

let shared: TestContext
const as = (role: Role, { desk }: Pick<TestContext, 'desk'> = shared) => {
  const caller = callerOf(role)
  return { desk, caller, audit: auditBy(desk, caller) }
}

beforeAll(async () => {
  shared = testContext({ endpoint: 'http://127.0.0.1:9' })
  const { audit } = as('operator')
  await audit({ action: 'signed-in' })
  await audit({ action: 'create-asked', target: '=1+1', detail: { Name: 'Büro "1"' } })
})
afterAll(() => shared.close())

function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problem.detail)
}

async function exported(format: 'csv' | 'jsonl', filter: AuditFilter = {}): Promise<string> {
  let text = ''
  for await (const part of valueIn(await exportAudit(as('admin'), filter, format))) text += part
  return text
}

test('a page is newest first, in words of the wire, and says how to go on', async () => {
  const first = valueIn(await listAudit(as('admin'), { actor: 'per-operator' }, { limit: 1 }))
  expect(first.Next).toBe('2')
  expect(first.Entries).toEqual([
    {
      Seq: 2,
      Time: expect.any(Number),
      ActorId: 'per-operator',
      Actor: 'Ada, operator',
      Via: 'session',
      Action: 'create-asked',
      Target: '=1+1',
      Detail: { Name: 'Büro "1"' },
      Address: '192.0.2.7',
      RequestId: 'req-1',
      Hash: expect.stringMatching(/^v1\.[0-9a-f]{8}\.[\w-]{43}$/),
    },
  ])
  const page = { limit: 1, before: Number(first.Next) }
  const second = valueIn(await listAudit(as('admin'), { actor: 'per-operator' }, page))
  expect(second).toMatchObject({ Entries: [{ Seq: 1, Action: 'signed-in' }], Next: null })
})

test('who is no admin is refused, and that is written down', async () => {
  for (const role of ['viewer', 'operator', 'approver'] as const) {
    const outcomes = [
      await listAudit(as(role), {}, { limit: 50 }),
      await exportAudit(as(role), {}, 'csv'),
      await verifyAudit(as(role)),
    ]
    expect(outcomes.map((one) => !one.ok && one.problem.status)).toEqual([403, 403, 403])
    const filter = { actions: ['refused'], actor: `per-${role}` }
    const { Entries } = valueIn(await listAudit(as('admin'), filter, { limit: 50 }))
    expect(Entries.map(({ Target }) => Target)).toEqual(['readAudit', 'exportAudit', 'readAudit'])
  }
})

test('JSON lines hold an entry each, that of the export itself first', async () => {
  const lines = (await exported('jsonl', { search: 'ada' })).trimEnd().split('\n')
  const entries = lines.map((line) => JSON.parse(line) as AuditEntry)
  expect(entries[0]).toMatchObject({
    Action: 'audit-exported',
    ActorId: 'per-admin',
    Detail: { Format: 'jsonl', Search: 'ada' },
  })
  expect(entries.at(-1)).toMatchObject({ Seq: 1, Action: 'signed-in' })
  expect(entries.map(({ Seq }) => Seq)).toEqual(entries.map((_, index) => entries.length - index))
})

test('CSV has a header, and no field a spreadsheet would compute', async () => {
  const lines = (await exported('csv', { actions: ['create-asked'] })).split('\r\n')
  expect(lines[0]).toBe(
    '\u{FEFF}Seq,Time,Actor,ActorId,Via,Action,Target,Detail,Address,RequestId,Hash',
  )
  expect(lines[1]).toMatch(
    /^2,\d{4}-\d\d-\d\dT[\d:.]+Z,"Ada, operator",per-operator,session,create-asked,'=1\+1,"\{""Name"":""Büro \\""1\\""""\}",192\.0\.2\.7,req-1,v1\./,
  )
  expect(lines).toHaveLength(3)
})

test('an export that finds nothing is an empty file, and a table with nothing but its header', async () => {
  expect(await exported('jsonl', { target: 'nothing' })).toBe('')
  expect((await exported('csv', { target: 'nothing' })).trim().split('\r\n')).toHaveLength(1)
})

test('a check says how far the log is right, and which entry is the first that is not', async () => {
  const context = testContext({ endpoint: 'http://127.0.0.1:9' })
  try {
    const admin = as('admin', context)
    expect(valueIn(await verifyAudit(admin))).toEqual({ Entries: 0, Head: null, Broken: null })
    for (const target of ['a', 'b', 'c']) await admin.audit({ action: 'draft-saved', target })
    const { store, keys } = await context.desk.journal()
    const rows = await store.db.selectFrom('audit').selectAll().orderBy('seq').execute()
    const [first, , last] = rows.map((row) => auditHash(keys, row))
    const whole = { Entries: 3, Head: { Seq: 3, Hash: last }, Broken: null }
    expect(valueIn(await verifyAudit(admin))).toEqual(whole)
    await dropGuards(store)
    await store.db.updateTable('audit').set({ detail: 'x' }).where('seq', '=', 2).execute()
    expect(valueIn(await verifyAudit(admin))).toEqual({
      Entries: 1,
      Head: { Seq: 1, Hash: first },
      Broken: { Seq: 2, Fault: 'changed' },
    })
    const { Entries } = valueIn(await listAudit(admin, { target: 'b' }, { limit: 1 }))
    expect(Entries[0]?.Detail).toEqual({ Unreadable: 'x' })
  } finally {
    await context.close()
  }
})
