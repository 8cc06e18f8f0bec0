import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { formOn, openReview } from '../support/form'

const tabsMax = 60

/** Presses Tab until the focus is where it is wanted, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  for (let tab = 0; tab < tabsMax; tab += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${tabsMax} tabs did not lead to ${target}.`)
}

test('the whole path from the address to a created connection needs the keyboard alone', async ({
  page,
  sandbox,
}) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  const { keyboard } = page
  await form.isOn('Gateways')

  const choices = [
    ['Region', 'Shanghai', 'cn-shanghai'],
    ['VPN gateway', 'sh-core', 'vpn-uf6core3n8w5z1k7x0qmt'],
    ['Customer gateway', '203.0.113.20', 'cgw-uf6dc5k1w7x3m9q2t8zne'],
  ] as const
  for (const [label, words, value] of choices) {
    await tabTo(page, form.field(label))
    await keyboard.type(words)
    await expect(page.getByRole('option')).toHaveCount(1)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(form.field(label)).toHaveValue(value)
  }
  await tabTo(page, form.field('Name'))
  await keyboard.type('e2e-keyboard')
  await keyboard.press('Enter')

  await form.isOn('Subnets')
  for (const [label, block] of [
    ['Alibaba Cloud side (VPC)', '10.90.0.0/16'],
    ['Your site (data centre)', '172.25.0.0/16'],
  ] as const) {
    await tabTo(page, form.field(label))
    await keyboard.type(block)
    await keyboard.press('Enter')
    await expect(form.chips(label)).toHaveText([block])
  }
  await form.isOn('Subnets')
  await keyboard.press('Enter')

  await form.isOn('Phase 1')
  await tabTo(page, page.getByRole('button', { name: /^Recommended today/ }))
  await keyboard.press('Space')
  await tabTo(page, form.option('IKE version', 'ikev2'))
  await tabTo(page, form.nextButton('Phase 2'))
  await keyboard.press('Enter')
  for (const [here, next] of [
    ['Phase 2', 'Health check'],
    ['Health check', 'BGP'],
    ['BGP', 'Review'],
  ] as const) {
    await form.isOn(here)
    await tabTo(page, form.nextButton(next))
    await keyboard.press('Enter')
  }

  await form.isOn('Review')
  await tabTo(page, form.field('Client token'))
  await keyboard.press('Enter')
  expect(await sandbox.creates()).toEqual([])
  await tabTo(page, form.create)
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/created=1$/)
  await expect(page.getByRole('heading', { level: 1, name: 'e2e-keyboard' })).toBeVisible()
})

test('Enter never skips Review: pressed ten times it goes no further', async ({
  page,
  sandbox,
}) => {
  const form = await openReview(page)
  await form.goTo('BGP')
  await form.nextButton('Review').focus()
  for (let time = 0; time < 10; time += 1) await page.keyboard.press('Enter')
  await form.isOn('Review')
  await form.field('Client token').focus()
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Enter')
  await form.isOn('Review')
  await expect(form.problem).toHaveCount(0)
  expect(await sandbox.creates()).toEqual([])
})

test('radios move with the arrows, switches with Space, dialogs close with Escape', async ({
  page,
}) => {
  const form = await openReview(page)
  await form.goTo('Phase 1')
  await form.option('IKE version', 'ikev2').focus()
  await page.keyboard.press('ArrowUp')
  await expect(form.option('IKE version', 'ikev1')).toBeChecked()
  await form.field('NAT traversal').focus()
  await page.keyboard.press('Space')
  await expect(form.field('NAT traversal')).not.toBeChecked()
  const opener = page.getByRole('button', { name: 'Start over' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a chip is edited and removed with the keyboard', async ({ page }) => {
  const form = await openReview(page, { LocalSubnet: '10.1.0.0/16,10.2.0.0/16' })
  await form.goTo('Subnets')
  const label = 'Alibaba Cloud side (VPC)'
  await form.field(label).focus()
  await page.keyboard.press('Backspace')
  await expect(form.field(label)).toHaveValue('10.2.0.0/16')
  await page.keyboard.press('Enter')
  await expect(form.chips(label)).toHaveText(['10.1.0.0/16', '10.2.0.0/16'])
  await page.getByRole('button', { name: 'Remove 10.1.0.0/16' }).focus()
  await page.keyboard.press('Delete')
  await expect(form.chips(label)).toHaveText(['10.2.0.0/16'])
  await expect(form.field(label)).toBeFocused()
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/parameters')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
