import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { askCreate, decideBy, setRules } from '../support/approvals'
import { openReview } from '../support/form'
import { looksRight } from '../support/looks'
import { createBody, region } from '../support/seeded'

test.beforeEach(async ({ scriptOf }) =>
  setRules(await scriptOf('admin'), { ApproveCreate: true, ApproveDelete: true }),
)
test.afterEach(async ({ scriptOf }) =>
  setRules(await scriptOf('admin'), { ApproveCreate: false, ApproveDelete: false }),
)

const waitingCard = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Waiting for approval by a second person' })

/** Where the card leads to. */
async function requestOf(page: Page): Promise<string> {
  const link = waitingCard(page).getByRole('link', { name: 'Open the request' })
  return (await link.getAttribute('href')) ?? ''
}

test('a create waits for a second person, survives a reload, and goes on once it is approved', async ({
  page,
  as,
  sandbox,
}) => {
  const form = await openReview(page, { Name: 'waits-for-grace' })
  await expect(form.create).toHaveText('Ask for approval')
  await expect(page.getByText('A second person has to approve this')).toBeVisible()
  await form.send()
  await expect(waitingCard(page)).toBeVisible()
  await page.reload()
  await expect(waitingCard(page)).toBeVisible()
  expect(await sandbox.calls('CreateVpnConnection')).toHaveLength(0)

  const grace = await as('approver')
  await grace.goto(await requestOf(page))
  await expect(
    grace.getByRole('heading', { level: 1, name: 'Create waits-for-grace' }),
  ).toBeVisible()
  await expect(grace.getByRole('heading', { name: 'What will be sent' })).toBeVisible()
  await expect(grace.getByText('172.20.0.0/16').first()).toBeVisible()
  await expect(grace.getByText(/^sh-core, /)).toBeVisible()
  await looksRight(grace)
  await grace.getByRole('button', { name: 'Approve', exact: true }).click()
  const dialog = grace.getByRole('dialog')
  await expect(dialog).toContainText('in the name of Ada Lovelace')
  await dialog.getByLabel('Note').fill('as in the plan')
  await dialog.getByRole('button', { name: 'Approve and send' }).click()
  await expect(grace.getByText('Approved by Grace Hopper')).toBeVisible()
  await expect(grace.getByRole('link', { name: 'Open the attempt' })).toBeVisible()

  await expect(page).toHaveURL(new RegExp(`/connections/${region}/vco-`))
  expect(await sandbox.calls('CreateVpnConnection')).toHaveLength(1)
})

test('a rejection says why, and the form can ask again', async ({ page, scriptOf }) => {
  const form = await openReview(page, { Name: 'is-rejected' })
  await form.send()
  const ApprovalId = (await requestOf(page)).split('/').at(-1) ?? ''
  const approver = await scriptOf('approver')
  const answer = await decideBy(approver, { ApprovalId }, 'reject', { Note: 'wrong subnet' })
  expect(answer.status()).toBe(200)
  await expect(form.problem).toContainText('wrong subnet')
  await form.send()
  await expect(waitingCard(page)).toBeVisible()
  expect(await requestOf(page)).not.toContain(ApprovalId)
})

test('who asked can withdraw and not approve, and is told why', async ({ as, scriptOf }) => {
  const approval = await askCreate(await scriptOf('approver'), { Name: 'of-grace-herself' })
  const grace = await as('approver')
  await grace.goto(`/approvals/${approval.ApprovalId}`)
  const button = grace.getByRole('button', { name: 'Approve', exact: true })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await button.focus()
  await expect(
    grace.getByText('You asked for this yourself: somebody else has to decide.').last(),
  ).toBeVisible()
  await grace.getByRole('button', { name: 'Withdraw' }).click()
  await grace.getByRole('button', { name: 'Withdraw the request' }).click()
  await expect(grace.getByText('Withdrawn by Grace Hopper')).toBeVisible()
})

test('the list begins with what waits, and the count is of those one may decide', async ({
  page,
  as,
  scriptOf,
}) => {
  const approval = await askCreate(await scriptOf('operator'), { Name: 'in-the-list' })
  const grace = await as('approver')
  await grace.setViewportSize({ width: 390, height: 844 })
  await grace.goto('/approvals')
  const waiting = grace.getByRole('region', { name: 'Waiting' })
  await expect(waiting.getByRole('link', { name: 'Create in-the-list' })).toBeVisible()
  await expect(
    grace.getByRole('link', { name: /^Approvals ?, \d+ waiting for you$/ }),
  ).toBeVisible()
  await looksRight(grace)
  await grace.getByRole('link', { name: 'Rejected', exact: true }).click()
  await expect(grace).toHaveURL(/\?state=rejected$/)
  await expect(grace.getByRole('link', { name: 'Create in-the-list' })).toHaveCount(0)
  const answer = await decideBy(await scriptOf('admin'), approval, 'reject')
  expect(answer.status()).toBe(200)
  await expect(grace.getByRole('link', { name: 'Create in-the-list' })).toBeVisible()
  await page.goto('/approvals')
  await expect(page.getByRole('link', { name: 'Approvals', exact: true })).toBeVisible()
})

test('a delete waits in its dialog and goes on once it is approved', async ({
  page,
  scriptOf,
  sandbox,
  watch,
}) => {
  // The page below the dialog sees that the connection is gone.
  watch.expectComplaint(/status of 404/)
  const [operator, admin] = [await scriptOf('operator'), await scriptOf('admin')]
  await setRules(admin, { ApproveCreate: false })
  const created = await operator.post('/api/connections', {
    data: createBody({ Name: 'goes-with-two', RemoteSubnet: '172.31.41.0/24' }),
  })
  expect(created.status(), await created.text()).toBe(201)
  const { VpnConnectionId } = await created.json()
  await page.goto(`/connections/${region}/${VpnConnectionId}`)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('A second person has to approve this')).toBeVisible()
  await dialog.getByLabel(/^Type the name/).fill('goes-with-two')
  await dialog.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(waitingCard(page)).toBeVisible()
  await page.reload()
  await expect(page.getByText('A deletion of this connection waits for approval')).toBeVisible()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(waitingCard(page)).toBeVisible()
  expect(await sandbox.calls('DeleteVpnConnection')).toHaveLength(0)
  const ApprovalId = (await requestOf(page)).split('/').at(-1) ?? ''
  const { Fingerprint } = await (await admin.get(`/api/approvals/${ApprovalId}`)).json()
  const approved = await decideBy(admin, { ApprovalId }, 'approve', { Fingerprint })
  expect(approved.status(), await approved.text()).toBe(200)
  await expect(page.getByText(/has been (deleted|removed)/).first()).toBeVisible()
  expect(await sandbox.calls('DeleteVpnConnection')).toHaveLength(1)
})
