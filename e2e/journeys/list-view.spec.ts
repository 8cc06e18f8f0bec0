import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { gateways, region, seeded } from '../support/seeded'

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') })
const names = (page: Page) => rowsOf(page).getByRole('link')
const menu = (page: Page, name: string) => page.getByRole('search').getByRole('button', { name })
const panel = (page: Page, name: string) => page.getByRole('dialog', { name })

async function choose(page: Page, name: string, option: RegExp) {
  await menu(page, name).click()
  await panel(page, name).getByRole('checkbox', { name: option }).click()
  await page.keyboard.press('Escape')
}

test('filters narrow the list, count their choices, and stand in the address', async ({
  page,
}) => {
  await page.goto('/connections')
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await menu(page, 'Status').click()
  const statuses = panel(page, 'Status')
  await expect(statuses.getByRole('checkbox', { name: /^Up 5$/ })).toBeVisible()
  await statuses.getByRole('checkbox', { name: /^Up/ }).check()
  await expect(rowsOf(page)).toHaveCount(5)
  await statuses.getByRole('checkbox', { name: /^One of two up 1$/ }).check()
  await expect(rowsOf(page)).toHaveCount(6)
  await statuses.getByRole('checkbox', { name: /^Negotiating 1$/ }).check()
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await expect(page).toHaveURL(/\?status=up&status=degraded&status=negotiating$/)
  await page.keyboard.press('Escape')
  await choose(page, 'VPN gateway', new RegExp(gateways.branch))
  await expect(names(page)).toHaveText([seeded.silent.name])
  await page.reload()
  await expect(names(page)).toHaveText([seeded.silent.name])
  await expect(page.getByText(`1 of ${seeded.inAll} connections in 3 regions`)).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await expect(page).toHaveURL(/\/connections$/)
})

test('a region is a filter: only it is read, until its menu counts the others', async ({
  page,
  sandbox,
}) => {
  await page.goto('/connections?region=eu-central-1')
  await expect(names(page)).toHaveText(['fra-to-datacentre'])
  await expect(page.getByText('1 connection in Germany (Frankfurt)')).toBeVisible()
  expect(await sandbox.calls('DescribeVpnConnections')).toHaveLength(1)
  await menu(page, 'Region').click()
  const regions = panel(page, 'Region')
  await expect(regions.getByRole('checkbox', { name: /Shanghai.* 6$/ })).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(1)
  await regions.getByRole('checkbox', { name: /Shanghai/ }).check()
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await regions.getByRole('button', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/\/connections$/)
})

test('Back and Forward lead through the choices; typing is not one of them', async ({ page }) => {
  await page.goto('/connections')
  await page.getByRole('searchbox', { name: 'Search' }).fill('sh-')
  await choose(page, 'Status', /^Up/)
  await expect(rowsOf(page)).toHaveCount(4)
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=name/)
  await page.goBack()
  await expect(page).toHaveURL(/\?q=sh-&status=up$/)
  await page.goBack()
  await expect(page).toHaveURL(/\?q=sh-$/)
  await expect(rowsOf(page)).toHaveCount(6)
  await page.goForward()
  await expect(rowsOf(page)).toHaveCount(4)
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('sh-')
})

test('every column sorts both ways, and says so', async ({ page }) => {
  await page.goto('/connections')
  const head = (name: string) => page.getByRole('columnheader', { name })
  await expect(head('Created (UTC)')).toHaveAttribute('aria-sort', 'descending')
  await head('Name').getByRole('button').click()
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect(head('Created (UTC)')).not.toHaveAttribute('aria-sort')
  const ascending = [
    'fra-to-datacentre',
    seeded.dual.name,
    'sh-many-routes',
    'sh-only-one',
    seeded.half.name,
    'sh-to-datacentre',
    'sh-to-silent-peer',
  ]
  await expect(names(page)).toHaveText(ascending)
  await head('Name').getByRole('button').click()
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending')
  await expect(names(page)).toHaveText(ascending.toReversed())
  await expect(page).toHaveURL(/\?sort=-name$/)
})

test('columns are chosen, stand in the address and can be taken back', async ({ page }) => {
  await page.goto('/connections')
  const heads = page.getByRole('columnheader')
  await expect(heads).toHaveCount(8)
  const atFirst = await heads.allTextContents()
  await menu(page, 'Columns').click()
  const columns = panel(page, 'Columns')
  await expect(columns.getByRole('checkbox', { name: 'Name' })).toBeDisabled()
  await columns.getByRole('checkbox', { name: 'Customer gateway' }).uncheck()
  await columns.getByRole('checkbox', { name: 'IKE' }).check()
  await expect(heads.filter({ hasText: 'Customer gateway' })).toHaveCount(0)
  await expect(rowsOf(page).first()).toContainText('ikev2')
  await expect(page).toHaveURL(/column=name.*column=ike/)
  await page.reload()
  await expect(heads.filter({ hasText: 'IKE' })).toBeVisible()
  await menu(page, 'Columns').click()
  await columns.getByRole('button', { name: 'As they were at first' }).click()
  await expect(heads).toHaveText(atFirst)
  await expect(page).toHaveURL(/\/connections$/)
})

async function exported(page: Page, format: 'CSV' | 'JSON') {
  await menu(page, 'Export').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page, 'Export').getByRole('button', { name: format }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  }
}

test('the filtered rows are exported, as CSV with the columns that are shown', async ({
  page,
}) => {
  await page.goto(
    `/connections?region=${region}&q=sh-to-datacentre&column=name&column=status&column=local`,
  )
  await expect(rowsOf(page)).toHaveCount(1)
  const csv = await exported(page, 'CSV')
  expect(csv.name).toMatch(/^causeway-connections-\d{4}-\d\d-\d\d\.csv$/)
  expect(csv.text).toBe(
    `Name,ID,Status,Local subnets\r\n${seeded.datacentre.name},${seeded.datacentre.id},Up,10.0.0.0/16\r\n`,
  )
  await expect(page.getByText(/^1 connection written to causeway-connections-/)).toBeVisible()
  const json = await exported(page, 'JSON')
  expect(JSON.parse(json.text)).toEqual([
    expect.objectContaining({
      RegionId: region,
      VpnConnectionId: seeded.datacentre.id,
      RemoteSubnet: '192.168.0.0/24',
    }),
  ])
})

test('a narrow screen shows cards, and sorts them too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/connections')
  const cards = page.getByRole('list', { name: 'Connections' }).getByRole('listitem')
  await expect(cards).toHaveCount(seeded.inAll)
  await expect(cards.first()).toContainText(seeded.half.name)
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('created')
  await expect(cards.first()).toContainText(seeded.datacentre.name)
  await cards.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.datacentre.name)
})

test('the list can be used with the keyboard alone', async ({ page }) => {
  await page.goto('/connections')
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await page.getByRole('searchbox', { name: 'Search' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const boxes = panel(page, 'Status').getByRole('checkbox')
  await expect(boxes.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(boxes.nth(1)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(rowsOf(page)).toHaveCount(1)
  await page.keyboard.press('Space')
  await expect(rowsOf(page)).toHaveCount(seeded.inAll)
  await page.keyboard.press('Escape')
  await expect(menu(page, 'Status')).toBeFocused()

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(names(page).nth(1)).toHaveText(seeded.dual.name)
  await names(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: seeded.dual.name })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: seeded.silent.name })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.silent.name)
})
