import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures'
import { createBody, region, seeded } from '../support/seeded'

const { id } = seeded.silent
const address = `/connections/${region}/${id}`

test('the last ten minutes are read, explained in place, filtered and kept as a file', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${address}?tab=logs`)
  const lines = page.getByRole('list', { name: 'Log lines' }).locator('> li')
  await expect(lines.first()).toBeVisible()
  const [call] = await sandbox.calls('DescribeVpnConnectionLogs')
  expect(Number(call?.parameters['To']) - Number(call?.parameters['From'])).toBe(600)
  const trouble = lines.filter({ hasText: 'Error' }).first()
  await expect(trouble).toBeVisible()
  await trouble.getByText('What to do').click()
  await expect(trouble.getByRole('listitem').first()).toBeVisible()
  const all = await lines.count()
  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('retransmit')
  await expect(page.getByRole('status').filter({ hasText: `of ${all} lines` })).toBeVisible()
  const kept = await lines.count()
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(all)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text.trim().split('\n')).toHaveLength(kept)
  await page.getByRole('searchbox', { name: 'Filter lines' }).fill('no such words')
  await expect(page.getByText('No line matches')).toBeVisible()
})

test('older lines are added below, and another span is asked for when it is chosen', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${address}?tab=logs`)
  const lines = page.getByRole('list', { name: 'Log lines' }).locator('> li')
  await expect(lines.first()).toBeVisible()
  const before = await lines.count()
  const spans = async () =>
    (await sandbox.calls('DescribeVpnConnectionLogs')).map(({ parameters }) => ({
      from: Number(parameters['From']),
      to: Number(parameters['To']),
    }))
  const [first] = await spans()
  await page.getByRole('button', { name: 'Older' }).click()
  await expect.poll(() => lines.count()).toBeGreaterThan(before)
  const older = (await spans()).find(({ to }) => to === Number(first?.from) - 1)
  expect(older).toBeDefined()
  await page.getByRole('radio', { name: '1 h', exact: true }).check()
  await expect
    .poll(async () => (await spans()).some(({ from, to }) => to - from === 3600))
    .toBe(true)
})

test('a span of one’s own is read once it is whole, and told what is wrong with it before', async ({
  page,
}) => {
  await page.goto(`${address}?tab=logs`)
  await page.getByRole('radio', { name: 'From–to' }).check()
  await page.getByLabel('From', { exact: true }).fill('2026-01-02T10:00:00')
  await page.getByLabel('To', { exact: true }).fill('2026-01-02T09:00:00')
  await expect(page.getByText('The span ends before it begins.')).toBeVisible()
  await page.getByLabel('To', { exact: true }).fill('2026-01-02T10:05:00')
  await expect(page.getByRole('status').filter({ hasText: 'the newest first' })).toContainText(
    'from 2026-01-02 10:00:00 GMT+8 to 2026-01-02 10:05:00 GMT+8',
  )
})

test('live lines keep coming while the switch is on', async ({ page, sandbox }) => {
  await page.goto(`${address}?tab=logs`)
  await expect(page.getByRole('list', { name: 'Log lines' })).toBeVisible()
  const calls = async () => (await sandbox.calls('DescribeVpnConnectionLogs')).length
  const before = await calls()
  await page.getByRole('switch', { name: 'Live' }).check()
  await expect.poll(calls, { timeout: 15_000 }).toBeGreaterThan(before)
})

test('a part of the page is read when it is opened, and Back leads to the part before', async ({
  page,
  sandbox,
}) => {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seeded.silent.name)
  expect(await sandbox.calls('DescribeVpnConnectionLogs')).toHaveLength(0)
  expect(await sandbox.calls('DownloadVpnConnectionConfig')).toHaveLength(0)
  const parts = page.getByRole('navigation', { name: 'Parts of this page' })
  await parts.getByRole('link', { name: 'Logs' }).click()
  await expect(page).toHaveURL(/\?tab=logs$/)
  await expect(page.getByRole('list', { name: 'Log lines' })).toBeVisible()
  await page.goBack()
  await expect(parts.getByRole('link', { name: 'Overview' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('the peer configuration is told from the peer’s point of view, without the key', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const key = 'Peer.Journey.Key.456'
  const data = createBody({ RemoteSubnet: '172.30.9.0/24', IkeConfig: { Psk: key } })
  const created = await (await request.post('/api/connections', { data })).json()
  await page.goto(`/connections/${region}/${created.VpnConnectionId}?tab=peer`)
  await expect(page.getByText('The pre-shared key is not in it')).toBeVisible()
  const ends = page.getByRole('region', { name: 'Ends' })
  await expect(ends).toContainText(/Subnets of your site\s*LocalSubnet\s*172\.30\.9\.0\/24/)
  await expect(ends).toContainText(/Subnets of Alibaba Cloud\s*RemoteSubnet\s*10\.20\.0\.0\/16/)
  await page.getByRole('button', { name: 'Copy the peer configuration' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('IkeConfig.IkeVersion')
  expect(copied).not.toContain(key)
  expect(await page.content()).not.toContain(key)
})

test('the history lists what was done, by whom and why', async ({ page, request }) => {
  const data = createBody({ RemoteSubnet: '172.30.8.0/24', Reason: 'CHG-1' })
  const created = await (await request.post('/api/connections', { data })).json()
  const id = String(created.VpnConnectionId)
  await page.goto(`/connections/${region}/${id}?tab=history`)
  const rows = page.getByRole('region', { name: 'History' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(1)
  await expect(rows.first()).toContainText(/Create.*Created.*Ada.*CHG-1/)
  await expect(rows.first().getByRole('link')).toHaveAttribute('href', /^\/activity\/.+/)
})
