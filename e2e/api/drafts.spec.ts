import type { Draft } from '@/lib/http/draft'
import { expect, test } from '../fixtures'

const body = { Name: 'by a script', Link: 'RegionId=cn-shanghai&Name=a' }

test('a draft is made, read, saved and deleted, each change from a version', async ({
  request,
  scriptOf,
}) => {
  const posted = await request.post('/api/drafts', { data: body })
  const draft = (await posted.json()) as Draft
  expect([posted.status(), posted.headers()['etag']]).toEqual([201, '"1"'])
  const path = `/api/drafts/${draft.DraftId}`
  const viewer = await scriptOf('viewer')
  expect(await (await viewer.get(path)).json()).toEqual(draft)
  const { Drafts } = await (await viewer.get('/api/drafts')).json()
  const { Link: _link, ...summary } = draft
  expect(Drafts).toContainEqual(summary)

  const blind = await request.put(path, { data: body })
  expect([blind.status(), (await blind.json()).code]).toEqual([428, 'Causeway.VersionNeeded'])
  const approver = await scriptOf('approver')
  const headers = { 'if-match': '"1"' }
  const saved = await approver.put(path, { headers, data: { ...body, Link: 'Name=b' } })
  expect([saved.status(), saved.headers()['etag']]).toEqual([200, '"2"'])
  const late = await request.put(path, { headers, data: body })
  expect(late.status()).toBe(412)
  expect(await late.json()).toMatchObject({
    code: 'Causeway.ChangedElsewhere',
    detail: expect.stringContaining('Grace Hopper saved it at'),
  })

  expect((await request.delete(path)).status()).toBe(428)
  expect((await request.delete(path, { headers })).status()).toBe(412)
  const gone = await request.delete(path, { headers: { 'if-match': '2' } })
  expect([gone.status(), await gone.json()]).toEqual([200, {}])
  expect((await request.get(path)).status()).toBe(404)

  const admin = await scriptOf('admin')
  const log = await (await admin.get(`/api/audit?Target=${draft.DraftId}`)).json()
  expect(log.Entries).toMatchObject([
    { Action: 'draft-deleted', Actor: 'Ada Lovelace', Detail: { Name: body.Name } },
    { Action: 'draft-saved', Actor: 'Grace Hopper', Detail: { Version: 2 } },
    { Action: 'draft-saved', Actor: 'Ada Lovelace', Detail: { Version: 1 } },
  ])
})

test('a key is refused by name, and no answer holds it', async ({ request }) => {
  for (const name of ['IkeConfig.Psk', 'ClientToken']) {
    const data = { ...body, Link: `${body.Link}&${name}=Never.To.Be.Seen_3` }
    const refused = await request.post('/api/drafts', { data })
    expect(refused.status()).toBe(422)
    const text = await refused.text()
    expect(text).toContain(name)
    expect(text).not.toContain('Never.To.Be.Seen')
  }
  expect(await (await request.get('/api/drafts')).text()).not.toContain('Never.To.Be.Seen')
})
