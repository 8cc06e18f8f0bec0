import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { formOn, openReview } from '../support/form'
import { valuesIn } from '../support/links'
import { customerGateways, gateways, region } from '../support/seeded'

const psk = 'Not.For.Any.Link_1'
const token = 'not-for-any-link-either'

/** Everything a page can leave behind in a browser, as text. */
async function leftBehind(page: Page): Promise<string> {
  const kept = await page.evaluate(() => ({
    address: window.location.href,
    state: window.history.state,
    local: { ...window.localStorage },
    session: { ...window.sessionStorage },
    cookies: document.cookie,
  }))
  return JSON.stringify(kept)
}

test('the address holds the form while it is typed, defaults left out', async ({ page }) => {
  await page.goto('/connections/new')
  const form = formOn(page)
  await form.pick('Region', 'Shanghai')
  await expect.poll(() => valuesIn(page.url())).toEqual({ RegionId: region })
  await form.pick('VPN gateway', 'sh-core')
  await form.pick('Customer gateway', 'sh-office')
  await form.field('Name').fill('a & b = c + 100%')
  await form.next('Subnets')
  await form.addChips('Alibaba Cloud side (VPC)', ['10.0.0.0/16', '10.1.0.0/16'])
  await form.goTo('Phase 1')
  await form.choose('IKE version', 'ikev2')
  await form.field('IKE SA lifetime').fill('3600')
  await expect
    .poll(() => valuesIn(page.url()))
    .toEqual({
      RegionId: region,
      VpnGatewayId: gateways.core,
      CustomerGatewayId: customerGateways.office,
      Name: 'a & b = c + 100%',
      LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
      'IkeConfig.IkeVersion': 'ikev2',
      'IkeConfig.IkeLifetime': '3600',
    })
  expect(page.url()).toContain('#RegionId=cn-shanghai&')
  expect(page.url()).toContain('LocalSubnet=10.0.0.0/16,10.1.0.0/16')
  await form.field('IKE SA lifetime').fill('86400')
  await expect.poll(() => valuesIn(page.url())).not.toHaveProperty('IkeConfig.IkeLifetime')
})

test('Copy link takes the form as it is at that moment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const form = await openReview(page)
  await form.goTo('Gateways')
  await form.field('Name').fill('copied')
  await page.getByRole('button', { name: 'Copy link to this form' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(valuesIn(copied)).toMatchObject({ Name: 'copied', RegionId: region })
  expect(new URL(copied).pathname).toBe('/connections/new')
  await expect(page.getByRole('button', { name: 'Copy link to this form' })).toContainText(
    'Copied',
  )
})

test('the key is nowhere, and the token only in this browser’s own draft: in no address, cookie or link', async ({
  page,
  context,
  app,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const requested: string[] = []
  context.on('request', (request) => requested.push(request.url()))
  const form = await openReview(page)
  await form.goTo('Phase 1')
  await form.field('Pre-shared key').fill(psk)
  await form.goTo('Review')
  await form.field('Client token').fill(token)
  // The address is written after a pause; another value shows when it has been.
  await form.goTo('Gateways')
  await form.field('Name').fill('written')
  await expect.poll(() => valuesIn(page.url())).toMatchObject({ Name: 'written' })
  await page.getByRole('button', { name: 'Copy link to this form' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Name=written')
  const whileTyping = await leftBehind(page)
  await form.goTo('Review')
  await form.send()
  await expect(page).toHaveURL(/created=1$/)
  const afterwards = await leftBehind(page)
  expect(afterwards).toContain('causeway.receipts')
  for (const text of [copied, whileTyping, afterwards, requested.join('\n'), app.output()]) {
    expect(text).not.toContain(psk)
  }
  // The draft keeps its token until the outcome is seen, so that a reload sends the same request.
  expect(whileTyping.split(token)).toHaveLength(2)
  expect(JSON.parse(whileTyping).address).not.toContain(token)
  for (const text of [copied, afterwards, requested.join('\n'), app.output()])
    expect(text).not.toContain(token)
})

test('a generated key is shown on demand only, and stays out of the address', async ({
  page,
}) => {
  const form = await openReview(page)
  await form.goTo('Phase 1')
  const key = form.field('Pre-shared key')
  await page.getByRole('button', { name: 'Generate pre-shared key' }).click()
  await expect(key).toHaveAttribute('type', 'password')
  await expect(key).toHaveValue(/^[A-Za-z][A-Za-z0-9._]{31}$/)
  await page.getByRole('button', { name: 'Reveal pre-shared key' }).click()
  await expect(key).toHaveAttribute('type', 'text')
  const made = await key.inputValue()
  await page.getByRole('button', { name: 'Generate pre-shared key' }).click()
  await expect(key).not.toHaveValue(made)
  await form.goTo('Review')
  expect(await leftBehind(page)).not.toContain(made)
  await expect(page.getByRole('main')).not.toContainText(await key.inputValue().catch(() => made))
})
