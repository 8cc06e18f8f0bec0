import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { createBody, region } from '../support/seeded'

const key = 'Delete.Journey.Key.123'
const pageOf = (id: string) => `/connections/${region}/${id}`

async function create(request: APIRequestContext, changes: Record<string, unknown>) {
  const data = createBody({ IkeConfig: { Psk: key }, ...changes })
  const answer = await request.post('/api/connections', { data })
  expect(answer.status()).toBe(201)
  return String((await answer.json()).VpnConnectionId)
}

async function openQuestion(page: Page, id: string) {
  await page.goto(pageOf(id))
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return {
    dialog,
    name: dialog.getByLabel(/^Type the (name|ID)/),
    send: dialog.getByRole('button', { name: 'Delete connection' }),
  }
}

test('a wrong name deletes nothing; the right one does, and the journal says who and why', async ({
  page,
  request,
  sandbox,
}) => {
  const id = await create(request, { Name: 'to-be-deleted', RemoteSubnet: '172.31.1.0/24' })
  const { dialog, name, send } = await openQuestion(page, id)
  const stops = dialog.getByRole('region', { name: 'What stops' })
  await expect(stops).toContainText('10.20.0.0/16')
  await expect(stops).toContainText('172.31.1.0/24')
  await name.fill('to-be-delete')
  await send.click()
  await expect(dialog.getByText('This is not the name.')).toBeVisible()
  expect(await sandbox.calls('DeleteVpnConnection')).toHaveLength(0)
  await name.fill('to-be-deleted')
  await dialog.getByLabel('Reason or ticket').fill('CHG-77 site closed')
  await send.click()
  await expect(page).toHaveURL(`/connections?region=${region}`)
  await expect(page.getByText('to-be-deleted has been deleted.')).toBeVisible()
  expect(await sandbox.calls('DeleteVpnConnection')).toHaveLength(1)
  const { Attempts } = await (
    await request.get(`/api/attempts?VpnConnectionId=${id}&Operation=DeleteVpnConnection`)
  ).json()
  expect(Attempts).toMatchObject([
    { State: 'deleted', Actor: 'Ada Lovelace', Reason: 'CHG-77 site closed' },
  ])
})

test('the page of a removed connection names the attempt that removed it', async ({
  page,
  request,
  watch,
}) => {
  watch.expectComplaint(/status of 404/)
  const id = await create(request, { Name: 'soon-gone', RemoteSubnet: '172.31.2.0/24' })
  const answer = await request.delete(`/api${pageOf(id)}`, {
    data: { Name: 'soon-gone', Reason: 'moved' },
  })
  expect(answer.status()).toBe(200)
  const attemptId = String(answer.headers()['causeway-attempt'])
  await expect.poll(async () => (await request.get(`/api${pageOf(id)}`)).status()).toBe(404)
  await page.goto(pageOf(id))
  const notice = page.getByRole('status').filter({ hasText: 'has been removed' })
  await expect(notice).toContainText('By Ada Lovelace')
  await expect(notice).toContainText('moved')
  await expect(notice).toContainText(attemptId)
  await expect(notice.getByRole('link', { name: 'Open the attempt' })).toHaveAttribute(
    'href',
    `/activity/${attemptId}`,
  )
  const rows = page.getByRole('region', { name: 'History' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(/Delete.*Deleted.*Ada Lovelace.*moved/)
  await expect(rows.last()).toContainText(/Create.*Created/)
})

test('a busy gateway is waited for: progress is shown, then the connection is gone', async ({
  page,
  request,
  sandbox,
}) => {
  const id = await create(request, { RemoteSubnet: '172.31.3.0/24' })
  const action = 'DeleteVpnConnection'
  await sandbox.fault({ kind: 'delay', ms: 1500, action, times: 2 })
  await sandbox.fault({ kind: 'code', code: 'VpnGateway.Configuring', action })
  const { dialog, name, send } = await openQuestion(page, id)
  await name.fill(id)
  await send.click()
  const progress = dialog.getByRole('status').filter({ hasText: 'The deletion is under way.' })
  await expect(progress).toBeVisible()
  await expect(dialog.getByRole('link', { name: /^attempt / })).toBeVisible()
  await expect(page).toHaveURL(`/connections?region=${region}`)
  await expect(page.getByText(`${id} has been deleted.`)).toBeVisible()
})

test('a refused deletion says why in the dialog, and the connection stays', async ({
  page,
  request,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const id = await create(request, { Name: 'protected', RemoteSubnet: '172.31.4.0/24' })
  await sandbox.fault({
    kind: 'code',
    code: 'Forbidden.RAM',
    status: 403,
    action: 'DeleteVpnConnection',
  })
  const { dialog, name, send } = await openQuestion(page, id)
  await name.fill('protected')
  await send.click()
  await expect(dialog.getByRole('alert')).toContainText('Forbidden.RAM')
  expect((await request.get(`/api${pageOf(id)}`)).status()).toBe(200)
})

test('no page source holds the key', async ({ request, page }) => {
  const id = await create(request, { RemoteSubnet: '172.31.5.0/24' })
  for (const tab of ['overview', 'logs', 'peer', 'history']) {
    await page.goto(`${pageOf(id)}?tab=${tab}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(id)
    expect(await page.content()).not.toContain(key)
  }
})
