import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { openReview } from '../support/form'
import { looksRight } from '../support/looks'
import { gateways } from '../support/seeded'

const button = (page: Page) => page.getByRole('button', { name: 'Check with the service' })
const passed = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'the service would create this connection' })
const stale = (page: Page) => page.getByText(/Values have changed since the check at/)

test('a check that passes says when and what, and nothing of it is in the activity', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page, { Name: 'dry-passed' })
  const before = await sandbox.countConnections()
  await button(page).focus()
  await page.keyboard.press('Enter')
  await expect(passed(page)).toContainText(/Checked at [-\d]{10} [:\d]{8} GMT\+8/)
  await expect(passed(page)).toContainText(gateways.core)
  await expect(button(page)).toBeFocused()
  const [call] = await sandbox.creates()
  expect(call?.parameters['DryRun']).toBe('true')
  await expect(passed(page)).toContainText(call?.requestId ?? 'no call')
  const token = await form.field('Client token').inputValue()
  expect(call?.parameters['ClientToken']).not.toBe(token)
  expect(await sandbox.countConnections()).toBe(before)
  await looksRight(page)

  await page.goto('/activity?q=dry-passed')
  await expect(page.getByText('No attempt matches')).toBeVisible()
})

test('a value that changes takes the result back, and the same value gives it again', async ({
  page,
}) => {
  const form = await openReview(page)
  await button(page).click()
  await expect(passed(page)).toBeVisible()
  await form.goTo('Phase 1')
  await form.field('IKE SA lifetime').fill('3600')
  await form.goTo('Review')
  await expect(stale(page)).toContainText('which passed')
  await expect(passed(page)).toHaveCount(0)
  await form.goTo('Phase 1')
  await form.field('IKE SA lifetime').fill('86400')
  await form.goTo('Review')
  await expect(passed(page)).toBeVisible()
  // A token is no part of what was checked.
  await page.getByRole('button', { name: 'Make a new client token' }).click()
  await expect(passed(page)).toBeVisible()
})

test('a value that changes while the service thinks is not told to have passed', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page)
  await sandbox.fault({ kind: 'delay', ms: 800, action: 'CreateVpnConnection' })
  await button(page).click()
  await form.goTo('Gateways')
  await form.field('Name').fill('changed-meanwhile')
  await form.goTo('Review')
  await expect(stale(page)).toBeVisible()
  await expect(passed(page)).toHaveCount(0)
})

test('a check that fails lands on its field as a refused create does, and the form can be sent after', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page, { VpnGatewayId: gateways.full, Name: 'dry-failed' })
  const token = await form.field('Client token').inputValue()
  await button(page).click()
  await expect(form.field('VPN gateway')).toBeFocused()
  await expect(form.field('VPN gateway')).toHaveAccessibleDescription(/quota/)
  await expect(form.field('VPN gateway')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.railStep('Gateways')).toHaveAccessibleName(/has errors/)
  await expect(form.problem).toContainText('Resource.QuotaFull')
  await expect(form.problem).toContainText('Nothing was created.')
  await looksRight(page)

  await form.field('VPN gateway').fill('')
  await form.pick('VPN gateway', 'sh-core')
  await expect(form.field('VPN gateway')).not.toHaveAttribute('aria-invalid', 'true')
  await form.goTo('Review')
  await expect(stale(page)).toContainText('did not pass')
  // The form's own token is as good as before.
  await expect(form.field('Client token')).toHaveValue(token)
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const calls = await sandbox.creates()
  expect(calls.map(({ parameters }) => parameters['DryRun'])).toEqual(['true', undefined])
  expect(calls.at(-1)?.parameters['ClientToken']).toBe(token)
  await page.goto('/activity?q=dry-failed')
  await expect(page.getByRole('link', { name: 'Create a connection' })).toHaveCount(1)
})

test('a refusal of a tunnel’s value goes when the value is changed, and comes back with it', async ({
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 404/)
  const form = await openReview(page, { CustomerGatewayId: 'cgw-uf6nobody0000000000' })
  await button(page).click()
  const field = form.field('Customer gateway')
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('cgw-uf6nobody0000000001')
  await expect(field).not.toHaveAttribute('aria-invalid', 'true')
  await field.fill('cgw-uf6nobody0000000000')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('a gateway that is busy can be asked again from the message', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  const form = await openReview(page)
  await sandbox.fault({
    kind: 'code',
    code: 'VpnGateway.Configuring',
    action: 'CreateVpnConnection',
  })
  await button(page).click()
  await expect(form.problem).toContainText('Check again in a moment.')
  await form.problem.getByRole('button', { name: 'Check again' }).click()
  await expect(form.problem).toHaveCount(0)
  await form.goTo('Review')
  await expect(passed(page)).toBeVisible()
})

test('a service that creates all the same is said out loud, with the way to the list', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 502/)
  const form = await openReview(page)
  await sandbox.fault({ kind: 'ignore', parameter: 'DryRun', action: 'CreateVpnConnection' })
  await button(page).click()
  await expect(form.problem).toContainText(/names the connection vco-[a-z0-9]+/)
  await expect(form.problem).not.toContainText('Nothing was created')
  await expect(
    form.problem.getByRole('link', { name: 'Look at the connections of this gateway' }),
  ).toHaveAttribute('href', /gateway=vpn-uf6core/)
})

test('what is not valid is not sent, and the reason is given', async ({ page, sandbox }) => {
  const form = await openReview(page, { LocalSubnet: '10.20.0.1/16' })
  await button(page).click({ force: true })
  await expect(button(page)).toHaveAccessibleDescription(/1 value has to be mended first/)
  expect(await sandbox.creates()).toEqual([])
  await expect(form.create).toHaveAccessibleDescription(/1 value has to be mended first/)
})

test('a viewer is not offered it, nor is it there in a change', async ({ as, page }) => {
  const viewer = await as('viewer')
  const form = await openReview(viewer)
  await expect(viewer.getByText(/takes the role operator/)).toBeVisible()
  await expect(button(form.page)).toHaveCount(0)
  await page.goto('/connections/cn-shanghai/vco-uf6hq0m5x1k9w3t7z2nva/edit?step=review')
  await expect(page.getByRole('button', { name: 'Send the changes' })).toBeVisible()
  await expect(button(page)).toHaveCount(0)
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the result fits', async ({ page }) => {
    await openReview(page)
    await button(page).click()
    await expect(passed(page)).toBeVisible()
    await looksRight(page)
  })
})
