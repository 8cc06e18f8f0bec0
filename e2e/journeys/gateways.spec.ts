import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { looksRight } from '../support/looks'
import { customerGateways, gateways, region, seeded } from '../support/seeded'

const section = (page: Page, name: RegExp) => page.getByRole('region', { name })
const shanghai = (page: Page) => section(page, /^China \(Shanghai\)/)
const rowOf = (page: Page, id: string) => page.getByRole('row').filter({ hasText: id })
const dialog = (page: Page) => page.getByRole('dialog')

async function openGateways(page: Page, query = `?region=${region}`) {
  await page.goto(`/gateways${query}`)
  await expect(shanghai(page).getByText(customerGateways.datacentreB)).toBeVisible()
}

/** One more device, which no connection leads to. */
async function spareDevice(request: APIRequestContext): Promise<string> {
  const made = await request.post('/api/customer-gateways', {
    data: { RegionId: region, IpAddress: '192.0.2.90', Name: 'e2e-spare' },
  })
  expect(made.status()).toBe(201)
  return (await made.json()).CustomerGatewayId
}

test('every region’s gateways are there, with what each can do', async ({ page }) => {
  await page.goto('/connections')
  const nav = page.getByRole('navigation', { name: 'Main' })
  await nav.getByRole('link', { name: 'Gateways' }).click()
  await expect(page.getByRole('status').first()).toHaveText(
    '25 VPN gateways and 11 customer gateways in 3 regions',
  )
  for (const name of [/^China \(Hangzhou\)/, /^China \(Shanghai\)/, /^Germany \(Frankfurt\)/])
    await expect(section(page, name)).toBeVisible()

  const dual = rowOf(page, gateways.dual)
  for (const words of [
    'Two',
    '198.51.100.31',
    '198.51.100.131',
    'Enabled',
    'Enhanced.SiteToSite',
  ])
    await expect(dual).toContainText(words)
  await expect(rowOf(page, gateways.dualBgpOff)).toContainText('Can be enabled')
  const prepaid = rowOf(page, gateways.dualStatic)
  await expect(prepaid).toContainText('200 Mbit/s')
  await expect(prepaid).toContainText('Subscription until 2029-01-20')
  await expect(rowOf(page, gateways.dualChinaCertification)).toContainText('China Certification')
  await expect(rowOf(page, gateways.overdue)).toContainText('Payment overdue')
  await expect(rowOf(page, gateways.moving)).toContainText('Being configured')
  const single = rowOf(page, gateways.branch)
  for (const words of ['One', 'No BGP', 'Traditional', 'Pay as you go'])
    await expect(single).toContainText(words)

  await rowOf(page, gateways.core).getByRole('link', { name: '1 connection' }).click()
  await expect(page).toHaveURL(new RegExp(`gateway=${gateways.core}`))
  await expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()
  await expect(page.getByRole('link', { name: seeded.datacentre.name })).toBeVisible()
  await expect(page.getByRole('link', { name: 'sh-only-one' })).toHaveCount(0)
})

test('the search and the region narrow the page, and stand in its address', async ({ page }) => {
  await page.goto('/gateways')
  await expect(section(page, /^Germany/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('65020')
  await expect(section(page, /^Germany/)).toHaveCount(0)
  await expect(shanghai(page).getByRole('row').filter({ hasText: 'cgw-' })).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it')
  await expect(page.getByText('No gateway matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search and the filter' }).click()
  await page.getByRole('button', { name: /Region$/ }).click()
  await page.getByRole('checkbox', { name: /Frankfurt/ }).check()
  await expect(shanghai(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\?region=eu-central-1$/)
  await page.reload()
  await expect(section(page, /^Germany/)).toBeVisible()
  await expect(shanghai(page)).toHaveCount(0)
})

test('a customer gateway is created by hand, with its mistakes told on the fields', async ({
  page,
  sandbox,
  watch,
}) => {
  await openGateways(page)
  const opener = page.getByRole('button', { name: 'New customer gateway' })
  await opener.click()
  const address = dialog(page).getByLabel('IP address')
  await expect(address).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(address).toHaveAccessibleDescription(/IP address is needed/)
  await address.fill('127.0.0.1')
  await expect(address).toHaveAccessibleDescription(/127\.0\.0\.0 to 127\.255\.255\.255/)
  await address.fill('203.0.113.20')
  await expect(address).toHaveAccessibleDescription(/sh-datacentre has this address already/)
  await address.fill('10.0.0.7')
  await expect(dialog(page).getByText(/10\.0\.0\.7 is private/)).toBeVisible()
  await address.fill('192.0.2.7')
  const asn = dialog(page).getByLabel('AS number', { exact: true })
  await asn.fill('45104')
  await expect(asn).toHaveAccessibleDescription(/Alibaba Cloud’s own AS number/)
  await asn.fill('123.456')
  await dialog(page).getByLabel('Name', { exact: true }).fill('e2e-branch')
  await dialog(page).getByText('Description, BGP authentication key').click()
  await dialog(page).getByLabel('BGP authentication key').fill('why?')
  await dialog(page).getByText('Description, BGP authentication key').click()
  await dialog(page).getByRole('button', { name: 'Create customer gateway' }).click()
  const key = dialog(page).getByLabel('BGP authentication key')
  await expect(key).toBeFocused()
  await expect(key).toHaveAccessibleDescription(/question mark/)
  await looksRight(page)
  await key.fill('md5-nobodys-business')

  // What only the service knows comes back to the field.
  const code = 'InvalidIpAddress.WrongFormat'
  await sandbox.fault({ kind: 'code', code, action: 'CreateCustomerGateway' })
  watch.expectComplaint(/status of 400/)
  await page.keyboard.press('Enter')
  await expect(address).toBeFocused()
  await expect(address).toHaveAccessibleDescription(/does not take this address/)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(opener).toBeFocused()
  const row = page.getByRole('row').filter({ hasText: 'e2e-branch' })
  await expect(row).toContainText('AS 8061384')
  await expect(row).toContainText('no connection')
  expect(await page.content()).not.toContain('md5-nobodys-business')
})

test('an answer that was lost is asked for again, and nothing is made twice', async ({
  page,
  sandbox,
  watch,
}) => {
  await openGateways(page)
  await page.getByRole('button', { name: 'New customer gateway' }).click()
  await dialog(page).getByLabel('IP address').fill('192.0.2.7')
  await sandbox.fault({ kind: 'status-after', action: 'CreateCustomerGateway' })
  watch.expectComplaint(/status of 502/)
  const create = dialog(page).getByRole('button', { name: 'Create customer gateway' })
  await create.click()
  await expect(dialog(page).getByRole('alert')).toContainText('Nobody knows')
  await create.click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: '192.0.2.7' })).toHaveCount(1)
})

test('a name is changed, a key replaced, and address and AS number stay', async ({
  page,
  sandbox,
}) => {
  await openGateways(page)
  await page.getByRole('button', { name: 'Edit sh-datacentre', exact: true }).click()
  await expect(dialog(page)).toContainText('can never be changed: 203.0.113.20, AS 65020')
  const name = dialog(page).getByLabel('Name', { exact: true })
  await name.fill('')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveAccessibleDescription(/cannot be taken away/)
  await name.fill('sh-first-device')
  await dialog(page).getByLabel('BGP authentication key').fill('md5-nobodys-business')
  await expect(dialog(page).getByText(/BGP sessions to this device stop/)).toBeVisible()
  await looksRight(page)
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, customerGateways.datacentre)).toContainText('sh-first-device')
  const [call] = await sandbox.calls('ModifyCustomerGatewayAttribute')
  expect(call?.parameters).toMatchObject({ Name: 'sh-first-device', AuthKey: '***' })
  expect(call?.parameters).not.toHaveProperty('Description')
})

test('one that nobody uses is deleted; one that is used says by what, and stays', async ({
  page,
  newPerson,
  request,
  watch,
}) => {
  const spare = await spareDevice(request)
  await openGateways(page)
  const used = page.getByRole('button', { name: 'Delete sh-office', exact: true })
  await expect(used).toHaveAttribute('aria-disabled', 'true')
  await expect(used).toHaveAccessibleDescription(/sh-only-one leads to it/)
  await used.click({ force: true })
  await expect(dialog(page)).toHaveCount(0)
  await expect(
    rowOf(page, customerGateways.office).getByRole('link', { name: 'sh-only-one' }),
  ).toHaveAttribute('href', /\/connections\/cn-shanghai\/vco-uf6full/)

  // Another page has read the list before the connection was made.
  const other = await newPerson()
  await openGateways(other)
  await request.post('/api/connections', {
    data: {
      RegionId: region,
      VpnGatewayId: gateways.core,
      CustomerGatewayId: spare,
      LocalSubnet: '10.20.0.0/16',
      RemoteSubnet: '172.20.0.0/16',
      Name: 'e2e-late',
    },
  })
  watch.expectComplaint(/status of 400/)
  await page.getByRole('button', { name: 'Delete e2e-spare' }).click()
  await dialog(page).getByRole('button', { name: 'Delete customer gateway' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('e2e-late')
  await expect(dialog(page).getByRole('button', { name: 'Send again' })).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Delete e2e-spare' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  await other.getByRole('button', { name: 'Delete sh-mismatch' }).click()
  await looksRight(other)
  await dialog(other).getByRole('button', { name: 'Delete customer gateway' }).click()
  await expect(other.getByText('sh-mismatch has been deleted.')).toBeVisible()
  await expect(other.getByRole('row').filter({ hasText: 'sh-mismatch' })).toHaveCount(0)
  await expect(other.locator('h3:focus')).toContainText('Customer gateways')
})

test('a missing customer gateway is created inside the form, and chosen at once', async ({
  page,
}) => {
  await page.goto(`/connections/new#RegionId=${region}&VpnGatewayId=${gateways.core}`)
  const form = formOn(page)
  await form.field('Name').fill('e2e-inline')
  const opener = page.getByRole('button', { name: 'New customer gateway' })
  await opener.click()
  await expect(dialog(page).getByLabel('Name', { exact: true })).toHaveValue('e2e-inline')
  // Leaving it changes nothing, and Enter inside it belongs to it alone.
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await opener.click()
  await page.keyboard.press('Enter')
  await form.isOn('Gateways')
  await expect(form.summary).toHaveCount(0)
  await dialog(page).getByLabel('IP address').fill('192.0.2.7')
  await dialog(page).getByLabel('AS number', { exact: true }).fill('65077')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(form.field('Customer gateway')).toHaveValue(/^cgw-uf6/)
  await expect(page.getByText('e2e-inline · 192.0.2.7 · AS 65077')).toBeVisible()
  await form.next('Subnets')
  await expect(form.railStep('Gateways')).toBeVisible()
})

test('a region that cannot be read is named, and read again', async ({
  page,
  sandbox,
  watch,
}) => {
  const fault = { kind: 'code', code: 'Forbidden', action: 'DescribeCustomerGateways' } as const
  await sandbox.fault({ ...fault, times: 3 })
  watch.expectComplaint(/status of 403/)
  await page.goto('/gateways')
  await expect(page.getByText('None of the 3 regions could be read')).toBeVisible()
  await expect(shanghai(page).getByText('They could not be read.')).toBeVisible()
  await expect(shanghai(page).getByText('sh-core')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(shanghai(page).getByText(customerGateways.datacentreB)).toBeVisible()
  await expect(page.getByText('could not be read')).toHaveCount(0)
})

test('a viewer sees everything and can change nothing', async ({ as }) => {
  const page = await as('viewer')
  await openGateways(page)
  for (const name of [/^Edit/, /^Delete/, 'New customer gateway'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
})

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('gateways are cards, and everything can be done there', async ({ page, request }) => {
    await spareDevice(request)
    await openGateways(page)
    await expect(page.getByRole('table')).toHaveCount(0)
    const card = page.getByRole('listitem').filter({ hasText: gateways.dual })
    await expect(card).toContainText('198.51.100.131')
    await looksRight(page)
    await page.getByRole('button', { name: 'Delete e2e-spare' }).click()
    await dialog(page).getByRole('button', { name: 'Delete customer gateway' }).click()
    await expect(page.getByText('e2e-spare has been deleted.')).toBeVisible()
    await page.getByRole('button', { name: 'New customer gateway' }).click()
    await dialog(page).getByLabel('IP address').fill('192.0.2.7')
    await looksRight(page)
    await dialog(page).getByRole('button', { name: 'Create customer gateway' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '192.0.2.7' })).toBeVisible()
  })
})
