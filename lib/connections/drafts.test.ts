import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/access/roles'
import { draftMax } from '@/lib/http/draft'
import { withCaller } from './context'
import { createDraft, deleteDraft, getDraft, listDrafts, saveDraft } from './drafts'
import type { Outcome } from './outcome'
import { type TestContext, testCaller, testContext } from './testing'

let ada: TestContext
const link = 'RegionId=cn-shanghai&Name=branch'

beforeAll(() => {
  ada = testContext({ endpoint: 'http://127.0.0.1:9' })
})
afterAll(() => ada.close())

const as = (role: Role, name: string) =>
  withCaller(ada, { ...testCaller(role), personId: `per-${name}`, name })

function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problem.detail)
}

function problemIn(outcome: Outcome<unknown>) {
  if (!outcome.ok) return outcome.problem
  throw new Error(`It was to fail: ${JSON.stringify(outcome.value)}`)
}

const made = async (Name: string) => valueIn(await createDraft(ada, { Name, Link: link }))

test('a draft says who made it and who changed it last, and is written down', async () => {
  const draft = await made('  Branch in Suzhou ')
  expect(draft).toMatchObject({
    DraftId: expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{10}$/),
    Name: 'Branch in Suzhou',
    MadeBy: 'Ada Lovelace',
    ChangedBy: 'Ada Lovelace',
    Version: 1,
    Link: link,
  })
  const target = { id: draft.DraftId, version: '1' }
  const body = { Name: 'Suzhou', Link: `${link}2` }
  const saved = valueIn(await saveDraft(as('approver', 'Grace'), target, body))
  expect(saved).toMatchObject({
    Name: 'Suzhou',
    MadeBy: 'Ada Lovelace',
    ChangedBy: 'Grace',
    CreateTime: draft.CreateTime,
    Version: 2,
    Link: `${link}2`,
  })
  expect(saved.ChangeTime).toBeGreaterThanOrEqual(draft.ChangeTime)
  expect(valueIn(await getDraft(as('viewer', 'Vera'), draft.DraftId))).toEqual(saved)
  expect(ada.audited).toContainEqual({
    action: 'draft-saved',
    target: draft.DraftId,
    detail: { Name: 'Branch in Suzhou', Version: 1 },
  })
  const { Link: _link, ...summary } = saved
  expect(valueIn(await listDrafts(ada)).Drafts).toContainEqual(summary)
})

test('who saves from an older version is told who was faster, and nothing is overwritten', async () => {
  const { DraftId: id } = await made('raced')
  const body = { Name: 'raced', Link: 'Name=grace' }
  await saveDraft(as('operator', 'Grace'), { id, version: '1' }, body)
  const late = problemIn(await saveDraft(ada, { id, version: '1' }, { ...body, Link: link }))
  expect(late).toMatchObject({ code: 'Causeway.ChangedElsewhere', status: 412 })
  expect(late.detail).toMatch(/^Grace saved it at \d{4}-.*Z as version 2/)
  for (const version of ['*', 'W/"2"', '2.0', '02', '-1', '99999999999'])
    expect(problemIn(await saveDraft(ada, { id, version }, body)).status, version).toBe(412)
  expect(problemIn(await deleteDraft(ada, { id, version: '1' })).status).toBe(412)
  expect(valueIn(await getDraft(ada, id))).toMatchObject({ Link: 'Name=grace', Version: 2 })
})

test('a change without a version is refused before anything else', async () => {
  const { DraftId: id } = await made('blind')
  for (const version of [undefined, '']) {
    expect(problemIn(await saveDraft(ada, { id, version }, {}))).toMatchObject({
      code: 'Causeway.VersionNeeded',
      status: 428,
    })
    expect(problemIn(await deleteDraft(ada, { id, version })).status).toBe(428)
  }
})

test('a deleted draft is gone, and the log knows its name', async () => {
  const { DraftId: id } = await made('short-lived')
  expect(valueIn(await deleteDraft(ada, { id, version: '1' }))).toEqual({})
  for (const outcome of [
    await getDraft(ada, id),
    await deleteDraft(ada, { id, version: '1' }),
    await saveDraft(ada, { id, version: '1' }, { Name: 'x', Link: link }),
  ])
    expect(problemIn(outcome).status).toBe(404)
  expect(ada.audited).toContainEqual({
    action: 'draft-deleted',
    target: id,
    detail: { Name: 'short-lived' },
  })
})

test('what no link can carry is refused, not repeated, and never reaches the file', async () => {
  for (const name of ['IkeConfig.Psk', 'ClientToken', 'Colour']) {
    const outcome = await createDraft(ada, { Name: 'leaky', Link: `${link}&${name}=hunter2-xyz` })
    const problem = problemIn(outcome)
    expect(problem).toMatchObject({ status: 422, errors: [{ parameter: 'Link' }] })
    expect(problem.errors[0]?.message).toContain(name)
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  }
  await made('kept')
  const files = readdirSync(ada.dataDir).map((file) => readFileSync(join(ada.dataDir, file)))
  expect(files.some((file) => file.includes(link))).toBe(true)
  expect(files.some((file) => file.includes('hunter2'))).toBe(false)
})

test('a link is written anew: half-typed values stay, defaults and another spelling do not', async () => {
  const typed = '#IkeConfig.IkeLifetime=99999&LocalSubnet=10.0.0.0%2F16&IkeConfig.LocalIdIPsec=a'
  const draft = valueIn(await createDraft(ada, { Name: 'half', Link: typed }))
  expect(draft.Link).toContain('IkeConfig.IkeLifetime=99999')
  expect(draft.Link).toContain('LocalSubnet=10.0.0.0/16')
  expect(draft.Link).toContain('IkeConfig.LocalId=a')
  expect(draft.Link).not.toContain('IPsec=a')
  const again = valueIn(await createDraft(ada, { Name: 'half', Link: draft.Link }))
  expect(again.Link).toBe(draft.Link)
})

test.each([
  ['Name', { Name: ' ', Link: link }],
  ['Name', { Name: 'x'.repeat(draftMax.name + 1), Link: link }],
  ['Name', { Link: link }],
  ['Link', { Name: 'x' }],
  ['Link', { Name: 'x', Link: 7 }],
  ['Link', { Name: 'x', Link: `Name=${'x'.repeat(draftMax.link)}` }],
  // Each of these is nine characters once it is written.
  ['Link', { Name: 'x', Link: `Name=${'苏'.repeat(draftMax.link / 4)}` }],
  ['Colour', { Name: 'x', Link: link, Colour: 'blue' }],
])('a bad %s is named', async (parameter, body) => {
  const { status, errors } = problemIn(await createDraft(ada, body))
  expect([status, errors.map((error) => error.parameter)]).toEqual([422, [parameter]])
})

test('a viewer reads and changes nothing', async () => {
  const { DraftId: id } = await made('guarded')
  const vera = as('viewer', 'Vera')
  expect(valueIn(await getDraft(vera, id)).Name).toBe('guarded')
  for (const outcome of [
    await createDraft(vera, { Name: 'x', Link: link }),
    await saveDraft(vera, { id, version: '1' }, { Name: 'x', Link: link }),
    await deleteDraft(vera, { id, version: '1' }),
  ])
    expect(problemIn(outcome).code).toBe('Causeway.Forbidden')
  expect(valueIn(await getDraft(ada, id)).Version).toBe(1)
})
