import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { valuesIn } from '../support/links'
import { region, seeded } from '../support/seeded'

const inShanghai = `/connections?region=${region}`

test('the list shows the connections of a region with their status', async ({ page }) => {
  await page.goto(inShanghai)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows).toHaveCount(seeded.inShanghai)
  await expect(page.getByRole('status').filter({ hasText: '4 connections' })).toBeVisible()
  await expect(rows.filter({ hasText: seeded.datacentre.name })).toContainText('Up')
  await expect(rows.filter({ hasText: seeded.silent.name })).toContainText('Negotiating')
})

test('search finds by name, ID, gateway, subnet, address and status, and stands in the address', async ({
  page,
}) => {
  await page.goto(inShanghai)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  const search = page.getByRole('searchbox', { name: 'Search' })
  for (const words of ['DATACENTRE', seeded.datacentre.id, '10.0.0.0/16', '10.0.200.7']) {
    await search.fill(words)
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(seeded.datacentre.name)
  }
  await expect(page).toHaveURL(/q=10\.0\.200\.7/)
  await search.fill('negotiating silent')
  await expect(rows).toHaveText([new RegExp(seeded.silent.name)])
  await page.reload()
  await expect(search).toHaveValue('negotiating silent')
  await expect(rows).toHaveCount(1)
})

test('a search without a match says so and can be cleared', async ({ page }) => {
  await page.goto(`${inShanghai}&q=no-such-thing`)
  await expect(page.getByText('No connection matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(4)
  await expect(page).not.toHaveURL(/q=/)
})

test('an empty region offers to create a connection there', async ({ page }) => {
  await page.goto(inShanghai)
  await page.getByLabel('Region').selectOption('cn-hangzhou')
  await expect(page.getByText('No connections in this region yet')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'New connection' }).last().click()
  await expect(formOn(page).field('Region')).toHaveValue('cn-hangzhou')
  expect(valuesIn(page.url())).toEqual({ RegionId: 'cn-hangzhou' })
})

test('the region that was looked at last is shown again', async ({ page }) => {
  await page.goto('/connections')
  await page.getByLabel('Region').selectOption('eu-central-1')
  await expect(page).toHaveURL(/region=eu-central-1/)
  await expect(page.getByRole('row', { name: /fra-to-datacentre/ })).toBeVisible()
  await page.goto('/parameters')
  await page.goto('/connections')
  await expect(page.getByRole('row', { name: /fra-to-datacentre/ })).toBeVisible()
})

test('the start page leads to the list, and a row to its connection', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/connections/)
  await page.goto(inShanghai)
  await page.getByRole('link', { name: seeded.datacentre.name, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/connections/${region}/${seeded.datacentre.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.datacentre.name)
})

test('a list that cannot be had says why, and can be tried again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403 } as const
  await sandbox.fault({ ...fault, action: 'DescribeVpnConnections' })
  await page.goto(inShanghai)
  const problem = page.getByRole('alert').filter({ hasText: 'Code' })
  await expect(problem).toContainText('The account lacks the permission')
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(4)
  await expect(problem).toHaveCount(0)
})
