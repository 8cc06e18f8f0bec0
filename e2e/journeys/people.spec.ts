import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { looksRight } from '../support/looks'
import { acceptLink } from '../support/newcomer'
import { fromPage, signInByHand } from '../support/people'

const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'People', exact: true }).getByRole('row', { name })

/** The link that is shown this once. */
async function shownLink(page: Page): Promise<string> {
  const text = await page.getByRole('dialog').getByRole('region', { name: 'link' }).innerText()
  expect(text).toContain('/join#')
  return text.trim()
}

async function inviteBy(page: Page, role: string): Promise<string> {
  await page.goto('/people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role').selectOption(role)
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = await shownLink(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

test('somebody is invited, changed, given a reset link, shut out and let in again', async ({
  as,
  app,
}) => {
  const page = await as('admin')
  const link = await inviteBy(page, 'Viewer')
  const open = page.getByRole('region', { name: 'Open links' })
  await expect(open.getByText('Invitation as viewer').first()).toBeVisible()
  const email = `emmy-${Date.now()}@example.com`
  const name = `Emmy ${Date.now()}`
  await acceptLink(app, link, { name, email })
  await page.reload()
  const row = rowOf(page, name)
  await expect(row).toContainText(email)
  await row.getByLabel(`Role of ${name}`).selectOption('Admin')
  const asked = page.getByRole('dialog', { name: `Make ${name} admin?` })
  await asked.getByRole('button', { name: 'Go back' }).click()
  await expect(row.getByLabel(`Role of ${name}`)).toHaveValue('viewer')
  await row.getByLabel(`Role of ${name}`).selectOption('Approver')
  await page.getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByText(`${name} is approver now.`)).toBeVisible()
  await row.getByRole('button', { name: 'Reset link' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await shownLink(page)
  await page.getByRole('button', { name: 'Done' }).click()

  await row.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
  await expect(row).toContainText('Deactivated')
  expect((await signInByHand(app, email)).response.status).toBe(401)
  await row.getByRole('button', { name: 'Reactivate' }).click()
  await expect(row).toContainText('Active')
  expect((await signInByHand(app, email)).response.status).toBe(200)
})

test('an open invitation is withdrawn, and its link opens nothing', async ({ as, app }) => {
  const page = await as('admin')
  const link = await inviteBy(page, 'Operator')
  const open = page.getByRole('region', { name: 'Open links' })
  const withdraw = open.getByRole('button', { name: /^Withdraw: Invitation as operator/ })
  await withdraw.first().click()
  await expect(page.getByText('The link opens nothing any more.')).toBeVisible()
  const Token = link.split('#')[1]
  const seen = await fromPage(app)('/api/invitations/look', { Token })
  expect(seen.status).toBeGreaterThanOrEqual(400)
})

test('the last admin stays, and nobody shuts themselves out', async ({ as, watch: _watch }) => {
  const page = await as('admin')
  await page.goto('/people')
  const row = rowOf(page, 'Radia Perlman')
  await expect(row.getByRole('button', { name: 'Deactivate' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('an admin revokes somebody’s API token', async ({ as, app, people, playwright }) => {
  const own = fromPage(app, people.operator.cookies)
  const name = `nightly-${Date.now()}`
  const made = await own('/api/tokens', { Name: name, Role: 'viewer', Days: 1 })
  const { Token } = (await made.json()) as { Token: string }
  const page = await as('admin')
  await page.goto('/people')
  await page.getByRole('button', { name: `Revoke ${name} of Ada Lovelace` }).click()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(page.getByRole('row', { name }).getByText('Revoked')).toBeVisible()
  const script = await playwright.request.newContext({
    baseURL: app.url,
    extraHTTPHeaders: { authorization: `Bearer ${Token}` },
  })
  expect((await script.get('/api/regions')).status()).toBe(401)
  await script.dispose()
})

test('the settings are saved at once and hold for the next create', async ({ as, scriptOf }) => {
  const page = await as('admin')
  await page.goto('/settings')
  const rule = page.getByRole('switch', { name: 'Creating needs a second person' })
  await expect(rule).not.toBeChecked()
  await rule.click()
  await expect(rule).toBeChecked()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(rule).toBeChecked()
  const admin = await scriptOf('admin')
  expect(await (await admin.get('/api/settings')).json()).toEqual({
    ApproveCreate: true,
    ApproveDelete: false,
  })
  await rule.click()
  await expect(rule).not.toBeChecked()
  await expect(page.getByText('Sent at once').first()).toBeVisible()
  await expect
    .poll(async () => (await admin.get('/api/settings')).json())
    .toEqual({ ApproveCreate: false, ApproveDelete: false })
})

for (const path of ['/people', '/settings']) {
  test(`${path} looks right for an admin at 390 px and wide, and tells others whom it is for`, async ({
    as,
    page,
  }) => {
    const admin = await as('admin')
    await admin.goto(path)
    await expect(admin.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(admin.getByText(/^Loading/)).toHaveCount(0)
    await looksRight(admin)
    await admin.setViewportSize({ width: 390, height: 844 })
    await looksRight(admin)
    await page.goto(path)
    await expect(
      page.getByText(/^You may not (manage people|change the settings)$/),
    ).toBeVisible()
    await looksRight(page)
  })
}
