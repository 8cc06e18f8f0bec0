import type { Approval, ApprovalList } from '@/lib/http/approval'
import { expect, test } from '../fixtures'
import { askCreate, decideBy, setRules } from '../support/approvals'
import { createBody } from '../support/seeded'

test.beforeEach(async ({ scriptOf }) =>
  setRules(await scriptOf('admin'), { ApproveCreate: true, ApproveDelete: true }),
)
test.afterEach(async ({ scriptOf }) =>
  setRules(await scriptOf('admin'), { ApproveCreate: false, ApproveDelete: false }),
)

const key = 'Approvals.Api.Key.123'

test('a create waits, is approved by somebody else, and its token then gets the answer', async ({
  scriptOf,
  sandbox,
}) => {
  const [operator, approver] = [await scriptOf('operator'), await scriptOf('approver')]
  const body = {
    Name: 'approved-by-api',
    RemoteSubnet: '172.31.40.0/24',
    ClientToken: `approvals-api-${Date.now()}`,
    IkeConfig: { Psk: key },
  }
  const approval = await askCreate(operator, body)
  expect(approval).toMatchObject({ State: 'waiting', Requester: 'Ada Lovelace' })
  expect(JSON.stringify(approval)).not.toContain(key)
  expect(await askCreate(operator, body)).toEqual(approval)
  const { Fingerprint } = approval
  expect(await sandbox.calls('CreateVpnConnection')).toHaveLength(0)

  const wrong = await decideBy(approver, approval, 'approve', { Fingerprint: 'v1.other' })
  expect(wrong.status()).toBe(409)
  const missing = await decideBy(approver, approval, 'approve')
  expect(missing.status()).toBe(422)
  const other = await operator.post('/api/connections', {
    data: createBody({ ...body, Name: 'something-else' }),
  })
  expect(other.status()).toBe(409)
  expect(await other.json()).toMatchObject({ code: 'IdempotentParameterMismatch' })

  const approved = await decideBy(approver, approval, 'approve', { Fingerprint, Note: 'ok' })
  expect(approved.status(), await approved.text()).toBe(200)
  const { AttemptId, Decider } = (await approved.json()) as Approval
  expect(Decider).toBe('Grace Hopper')
  const created = await operator.post('/api/connections', { data: createBody(body) })
  expect(created.status(), await created.text()).toBe(201)
  expect(created.headers()['causeway-attempt']).toBe(AttemptId)
  const again = await decideBy(approver, approval, 'reject')
  expect(again.status()).toBe(409)
  const attempt = await (await operator.get(`/api/attempts/${AttemptId}`)).json()
  expect(attempt).toMatchObject({ Actor: 'Ada Lovelace', Approver: 'Grace Hopper', Fingerprint })
  expect(await sandbox.calls('CreateVpnConnection')).toHaveLength(1)
})

test('an approver’s own request needs somebody else, and ends when it is withdrawn', async ({
  scriptOf,
}) => {
  const [approver, admin] = [await scriptOf('approver'), await scriptOf('admin')]
  const body = { Name: 'own', ClientToken: `approvals-own-${Date.now()}` }
  const approval = await askCreate(approver, body)
  const { Fingerprint } = approval
  const own = await decideBy(approver, approval, 'approve', { Fingerprint })
  expect(own.status()).toBe(403)
  expect(await own.json()).toMatchObject({ code: 'Causeway.Forbidden' })
  expect((await decideBy(admin, approval, 'withdraw')).status()).toBe(403)
  expect((await decideBy(approver, approval, 'withdraw')).status()).toBe(200)
  expect((await decideBy(admin, approval, 'approve', { Fingerprint })).status()).toBe(409)
  const used = await approver.post('/api/connections', { data: createBody(body) })
  expect(used.status()).toBe(409)
  expect(await used.json()).toMatchObject({ code: 'Causeway.NotApproved' })
})

test('the list is narrowed by state and token, and refuses what it does not know', async ({
  scriptOf,
}) => {
  const [operator, admin] = [await scriptOf('operator'), await scriptOf('admin')]
  const ClientToken = `approvals-list-${Date.now()}`
  const approval = await askCreate(operator, { Name: 'listed', ClientToken })
  const list = async (query: string) =>
    (await (await admin.get(`/api/approvals?${query}`)).json()) as ApprovalList
  expect((await list(`ClientToken=${ClientToken}`)).Approvals).toEqual([approval])
  expect((await list(`ClientToken=${ClientToken}&State=approved`)).Approvals).toEqual([])
  expect((await list('State=waiting&Limit=1')).ToDecide).toBeGreaterThan(0)
  for (const query of ['State=lost', 'Limit=0', 'Before=first', 'Colour=red'])
    expect((await admin.get(`/api/approvals?${query}`)).status(), query).toBe(422)
  expect((await admin.get('/api/approvals/apr-nothing')).status()).toBe(404)
  expect((await decideBy(admin, approval, 'reject', { Note: 'tidy' })).status()).toBe(200)
})
