import { expect, test } from '../fixtures'
import { formOn } from '../support/form'
import { valuesIn } from '../support/links'
import { region, seeded } from '../support/seeded'

const inShanghai = `/connections?region=${region}`

test('the list shows the connections of a region with their status', async ({ page }) => {
  await page.goto(inShanghai)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows).toHaveCount(seeded.inShanghai)
  await expect(
    page.getByRole('status').filter({ hasText: `${seeded.inShanghai} connections` }),
  ).toBeVisible()
  await expect(rows.filter({ hasText: seeded.datacentre.name })).toContainText('Up')
  await expect(rows.filter({ hasText: seeded.silent.name })).toContainText('Negotiating')
  await expect(rows.filter({ hasText: seeded.dual.name })).toContainText('Both up')
  await expect(rows.filter({ hasText: seeded.half.name })).toContainText('Standby down')
})

test('search finds by name, ID, gateway, subnet, address and status, and stands in the address', async ({
  page,
}) => {
  await page.goto(inShanghai)
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  const search = page.getByRole('searchbox', { name: 'Search' })
  for (const words of ['SH-TO-DATACENTRE', seeded.datacentre.id]) {
    await search.fill(words)
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText(seeded.datacentre.name)
  }
  for (const words of ['10.0.0.0/16', '10.0.200.7']) {
    await search.fill(words)
    await expect(rows).toHaveText([new RegExp(seeded.datacentre.name)])
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
  await page.getByRole('button', { name: 'Clear the search and the filters' }).click()
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(
    seeded.inAll,
  )
  await expect(page).toHaveURL(/\/connections$/)
})

test('an empty region offers to create a connection there', async ({ page }) => {
  await page.goto('/connections?region=cn-hangzhou')
  await expect(page.getByText('No connections in this region yet')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'New connection' }).last().click()
  await expect(formOn(page).field('Region')).toHaveValue('cn-hangzhou')
  expect(valuesIn(page.url())).toEqual({ RegionId: 'cn-hangzhou' })
})

test('all regions are listed together, the newest connection first', async ({ page }) => {
  await page.goto('/connections')
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows).toHaveText([
    new RegExp(seeded.half.name),
    new RegExp(seeded.dual.name),
    /fra-to-datacentre.*eu-central-1/,
    /sh-to-silent-peer.*cn-shanghai/,
    /sh-many-routes/,
    /sh-only-one/,
    /sh-to-datacentre/,
  ])
  await expect(page.getByText(`${seeded.inAll} connections in 3 regions`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^7 connections\.$/ })).toBeAttached()
})

test('the start page leads to the list, and a row to its connection', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/connections/)
  await page.goto(inShanghai)
  await page.getByRole('link', { name: seeded.datacentre.name, exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/connections/${region}/${seeded.datacentre.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.datacentre.name)
})

test('a region that cannot be read is named, empties nothing and can be tried again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403 } as const
  await sandbox.fault({ ...fault, action: 'DescribeVpnConnections' })
  await page.goto('/connections')
  const notice = page.getByText(/^1 of 3 regions could not be read: /)
  await expect(notice).toBeVisible()
  await expect(page.getByText(/ in 2 of 3 regions$/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1 of 3 regions' })).toBeAttached()
  await page.getByText('What went wrong').click()
  await expect(page.getByText('The account lacks the permission')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Forbidden.RAM' })).toBeVisible()
  await expect(page.getByText(/^Request ID [0-9A-F-]{36}/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByText(`${seeded.inAll} connections in 3 regions`)).toBeVisible()
})

test('what was read before stays when it cannot be read again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  await page.goto('/connections')
  await expect(page.getByText(`${seeded.inAll} connections in 3 regions`)).toBeVisible()
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403, times: 3 } as const
  await sandbox.fault({ ...fault, action: 'DescribeVpnConnections' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText(/^None of the 3 regions could be read: /)).toBeVisible()
  await expect(page.getByText('What was read of it before is still shown.')).toHaveCount(3)
  await expect(page.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(
    seeded.inAll,
  )
})

test('when no region can be read, the reason is there at once, and one click tries all again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403, times: 3 } as const
  await sandbox.fault({ ...fault, action: 'DescribeVpnConnections' })
  await page.goto('/connections')
  await expect(page.getByText(/^None of the 3 regions could be read: /)).toBeVisible()
  await expect(page.getByText('The account lacks the permission')).toHaveCount(1)
  await expect(page.getByText(/^Request ID [0-9A-F-]{36}/)).toHaveCount(3)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(`${seeded.inAll} connections in 3 regions`)).toBeVisible()
})

test('without a list of regions it is said why, and it can be tried again', async ({
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403 } as const
  await sandbox.fault({ ...fault, action: 'DescribeRegions' })
  await page.goto('/connections')
  const problem = page.getByRole('alert').filter({ hasText: 'Code' })
  await expect(problem).toContainText('The account lacks the permission')
  await problem.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(`${seeded.inAll} connections in 3 regions`)).toBeVisible()
})

test('a row that is moving is followed, in its region alone', async ({ page, sandbox }) => {
  await sandbox.putStatus(seeded.silent.id, { Status: 'ipsec_sa_established' })
  await sandbox.putStatus(seeded.datacentre.id, { State: 'updating' })
  await page.goto('/connections')
  const row = page.getByRole('row', { name: new RegExp(seeded.datacentre.name) })
  await expect(row).toContainText('Being configured')
  await sandbox.putStatus(seeded.datacentre.id, {
    State: 'active',
    Status: 'ipsec_sa_established',
  })
  await expect(row).toContainText('Up')
  const asked = (await sandbox.calls('DescribeVpnConnections')).map(
    ({ parameters }) => parameters['RegionId'],
  )
  expect(asked.filter((one) => one === region).length).toBeGreaterThan(1)
  expect(asked.filter((one) => one !== region)).toHaveLength(2)
})

test('Refresh reads again what is looked at', async ({ page, sandbox }) => {
  await page.goto('/connections?region=eu-central-1')
  const row = page.getByRole('row', { name: /fra-to-datacentre/ })
  await expect(row).toContainText('Up')
  await sandbox.putStatus('vco-gw8hq6m2x8k4w0t3z9nvd', { State: 'financialLocked' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(row).toContainText('Locked')
})
