import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ownPage } from '../support/activity'
import { looksRight } from '../support/looks'
import { withoutRoutes } from '../support/route-places'
import { region, seeded } from '../support/seeded'

const pageOf = (id: string) => `/connections/${region}/${id}`
const routesOf = (id: string) => `${pageOf(id)}?tab=routes`

const table = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const rows = (page: Page, name: string) => table(page, name).locator('tbody').getByRole('row')
const title = (page: Page) => page.getByRole('heading', { name: 'Routes into this connection' })
const partLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name })
const tagsPanel = (page: Page) => page.getByRole('region', { name: 'Tags' })
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'no traffic' })

test('a tunnel that is up and carries nothing: the route is seen, published, and all is well', async ({
  page,
  sandbox,
}) => {
  await page.goto(pageOf(seeded.datacentre.id))
  await expect(notice(page)).toContainText(
    'Up, but no traffic: the VPC has no route to 192.168.0.0/24',
  )
  await looksRight(page)
  await notice(page).getByRole('link', { name: 'See the routes' }).click()
  await expect(page).toHaveURL(/\?tab=routes$/)
  await expect(partLink(page, 'Routes')).toHaveAttribute('aria-current', 'page')
  await expect(notice(page)).toContainText(
    'Up, but no traffic: the VPC has no route to 192.168.0.0/24',
  )
  const row = rows(page, 'Policy routes').first()
  await expect(row).toContainText(/10\.0\.0\.0\/16\s*192\.168\.0\.0\/24\s*10\s*100, active/)
  await expect(row).toContainText('Not published')
  await notice(page).getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish 192.168.0.0/24?' })
  await expect(dialog).toContainText('Custom route tables need an entry by hand.')
  await dialog.getByLabel('Reason or ticket').fill('CHG-55')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('The route to 192.168.0.0/24 has been published.')).toBeVisible()
  await expect(row).toContainText('Published')
  await expect(row).not.toContainText('Not published')
  await expect(notice(page)).toHaveCount(0)
  // The notice has gone with its button.
  await expect(title(page)).toBeFocused()
  expect(await sandbox.calls('PublishVpnRouteEntry')).toHaveLength(1)
  // The routes are known already, so a notice would be there at once; read anew, it would come late.
  await partLink(page, 'Overview').click()
  await expect(page.getByRole('region', { name: 'Until traffic flows' })).toBeVisible()
  await expect(notice(page)).toHaveCount(0)
  const read = page.waitForResponse((response) => response.url().endsWith('/routes'))
  await page.reload()
  await (await read).finished()
  await expect(tagsPanel(page)).toContainText('No tags.')
  await expect(notice(page)).toHaveCount(0)
})

test('a published route is withdrawn only after a question, and the callout is back', async ({
  page,
}) => {
  const data = { RouteType: 'pbr', RouteDest: '192.168.0.0/24', PublishVpc: true }
  const path = `/api${pageOf(seeded.datacentre.id)}/routes/publication`
  await page.request.put(path, { data, headers: ownPage })
  await page.goto(routesOf(seeded.datacentre.id))
  const withdraw = page.getByRole('button', { name: /^Withdraw the route to 192\.168/ })
  await withdraw.click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw 192.168.0.0/24?' })
  await dialog.getByRole('button', { name: 'Go back' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(withdraw).toBeFocused()
  await expect(notice(page)).toHaveCount(0)
  await withdraw.click()
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(notice(page)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish the route to 192\.168/ })).toBeFocused()
})

test('a route is added where none is, by keyboard, and deleted again', async ({ page }) => {
  const id = await withoutRoutes(page)
  await page.goto(routesOf(id))
  await expect(page.getByText('No routes yet')).toBeVisible()
  await expect(notice(page)).toContainText('no route into this connection')
  await page.getByRole('button', { name: 'Add route' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add a route' })
  // Destination routing works with destination routes, so that kind is chosen already.
  await expect(dialog.getByRole('radio', { name: 'Destination route' })).toBeChecked()
  await expect(dialog.getByRole('combobox', { name: /^Source/ })).toHaveCount(0)
  const destination = dialog.getByRole('combobox', { name: /^Destination/ })
  await destination.press('Enter')
  await dialog.getByRole('button', { name: 'Add route' }).press('Enter')
  await expect(dialog.getByText('A CIDR block is needed.')).toBeVisible()
  await expect(destination).toBeFocused()
  await destination.fill('172.20.0.0/16')
  await dialog.getByRole('button', { name: 'Add route' }).press('Enter')
  await expect(page.getByText('The route to 172.20.0.0/16 has been added.')).toBeVisible()
  const row = rows(page, 'Destination routes').first()
  await expect(row).toContainText('Published')
  await expect(notice(page)).toHaveCount(0)
  await row.getByRole('button', { name: 'Delete the route to 172.20.0.0/16' }).press('Enter')
  await page
    .getByRole('dialog', { name: 'Delete the destination route?' })
    .getByRole('button', { name: 'Delete route' })
    .press('Enter')
  await expect(page.getByText('No routes yet')).toBeVisible()
  await expect(title(page)).toBeFocused()
})

test('a missing block is offered, and what the service refuses lands on its field', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 400/)
  await page.goto(routesOf(seeded.datacentre.id))
  await page.getByRole('button', { name: /^Delete the route to/ }).click()
  await page.getByRole('button', { name: 'Delete route' }).click()
  await expect(notice(page)).toContainText('the VPN gateway has no route to 192.168.0.0/24')
  await notice(page).getByRole('button', { name: 'Add the route' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a route' })
  await expect(dialog.getByRole('radio', { name: 'Policy route' })).toBeChecked()
  await expect(dialog.getByRole('combobox', { name: /^Source/ })).toHaveValue('10.0.0.0/16')
  const destination = dialog.getByRole('combobox', { name: /^Destination/ })
  await expect(destination).toHaveValue('192.168.0.0/24')
  await expect(dialog.getByText('no route leads there yet')).toBeVisible()
  const action = 'CreateVpnPbrRouteEntry'
  await sandbox.fault({ kind: 'code', code: 'InvalidRouteDest', action })
  await dialog.getByRole('button', { name: 'Add route' }).click()
  await expect(destination).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByRole('button', { name: 'Add route' }).click()
  await expect(page.getByText('The route to 192.168.0.0/24 has been added.')).toBeVisible()
  await expect(rows(page, 'Policy routes')).toHaveCount(1)
  await expect(notice(page)).toHaveCount(0)
  const tokens = (await sandbox.calls(action)).map(({ parameters }) => parameters['ClientToken'])
  expect(new Set(tokens).size).toBe(2)
})

test('a block outside the protected data flows is warned about, and still taken', async ({
  page,
}) => {
  await page.goto(routesOf(seeded.datacentre.id))
  await page.getByRole('button', { name: 'Add route' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a route' })
  await dialog.getByRole('combobox', { name: /^Destination/ }).fill('172.16.0.0/12')
  await expect(dialog.getByText(/No remote subnet of the connection holds 172/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Add route' }).click()
  await expect(rows(page, 'Policy routes')).toHaveCount(2)
})

test('a busy gateway is waited for, and an unknown outcome can be sent again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 504/)
  const action = 'PublishVpnRouteEntry'
  await sandbox.fault({ kind: 'code', code: 'VpnGateway.Configuring', action, times: 2 })
  await sandbox.fault({ kind: 'delay', ms: 60_000, action })
  await page.goto(routesOf(seeded.datacentre.id))
  await notice(page).getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: 'Publish' })
  await send.click()
  await expect(dialog.getByRole('alert')).toContainText('Causeway.OutcomeUnknown')
  await send.click()
  await expect(rows(page, 'Policy routes').first()).toContainText(/Published/)
  await expect(notice(page)).toHaveCount(0)
  const tokens = (await sandbox.calls(action)).map(({ parameters }) => parameters['ClientToken'])
  expect(new Set(tokens).size).toBe(1)
})

test('a viewer sees the routes and no buttons', async ({ as }) => {
  const page = await as('viewer')
  await page.goto(routesOf(seeded.datacentre.id))
  await expect(notice(page)).toContainText('the VPC has no route')
  await expect(rows(page, 'Policy routes')).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0)
  for (const name of [/Publish/, /Withdraw/, /Delete/, /Add/])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
})

test('the overview says how the routes stand only once it is up, and nothing where they cannot be read', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const action = 'DescribeVpnPbrRouteEntries'
  await page.goto(pageOf(seeded.silent.id))
  // Comes late as well, and is asked for at the same moment.
  await expect(tagsPanel(page)).toContainText('No tags.')
  expect(await sandbox.calls(action)).toEqual([])
  await sandbox.fault({ kind: 'code', code: 'Forbidden.RAM', status: 403, action })
  const read = page.waitForResponse((response) => response.url().endsWith('/routes'))
  await page.goto(pageOf(seeded.datacentre.id))
  expect((await read).status()).toBe(403)
  await expect(tagsPanel(page)).toContainText('No tags.')
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByText('Forbidden.RAM')).toHaveCount(0)
})

test('routes that cannot be read are a problem with a way on', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const action = 'DescribeVpnPbrRouteEntries'
  await sandbox.fault({ kind: 'code', code: 'Forbidden.RAM', status: 403, action })
  await page.goto(routesOf(seeded.datacentre.id))
  const problem = page.getByRole('alert').filter({ hasText: 'Forbidden.RAM' })
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(rows(page, 'Policy routes')).toHaveCount(1)
})

test('on a narrow screen each route stands by itself, and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(routesOf(seeded.datacentre.id))
  const card = table(page, 'Policy routes').getByRole('listitem')
  await expect(card).toContainText(/Source\s*10\.0\.0\.0\/16/)
  await expect(table(page, 'Policy routes').getByRole('table')).toHaveCount(0)
  await looksRight(page)
  await page.getByRole('button', { name: 'Add route' }).click()
  await expect(page.getByRole('dialog', { name: 'Add a route' })).toBeVisible()
  await looksRight(page)
})
