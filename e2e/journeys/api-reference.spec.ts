import { operations } from '../../lib/http/operations'
import { expect, test } from '../fixtures'

const filterBox = { name: 'Filter operations' }

test('the page has a place for every operation, and no link of it is dead', async ({ page }) => {
  await page.goto('/api-reference')
  const entries = await page
    .locator('[data-operation]')
    .evaluateAll((all) => all.map(({ id }) => id))
  expect(entries.sort()).toEqual(Object.keys(operations).sort())
  const dead = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        .filter((id) => !document.getElementById(id)),
    )
  expect(dead).toEqual([])
})

test('an anchor shows its operation: who may, what it takes, answers and refuses', async ({
  page,
}) => {
  await page.goto('/api-reference#modifyConnection')
  const entry = page.locator('#modifyConnection')
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText('PATCH')
  await expect(entry).toContainText('Operator')
  await expect(entry).toContainText('If-Match')
  await entry.locator('summary', { hasText: 'Body' }).click()
  await expect(entry.getByText('IkeConfig.IkeLifetime', { exact: true })).toBeVisible()
  await entry.locator('summary', { hasText: 'Refusals' }).click()
  await entry.getByRole('link', { name: 'Causeway.ChangedElsewhere' }).click()
  await expect(page).toHaveURL(/\/parameters#error-Causeway\.ChangedElsewhere$/)
})

test('the filter finds operations by any of their words, and says how many', async ({ page }) => {
  await page.goto('/api-reference')
  const filter = page.getByRole('searchbox', filterBox)
  const shown = page.locator('[data-operation]:visible')
  await filter.fill('delete /api/drafts')
  await expect(shown).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: '1 operation' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Connections' })).toBeHidden()
  // Create, its dry run, and change.
  await filter.fill('bgpconfig.localasn')
  await expect(shown).toHaveCount(3)
  await filter.fill('nothing at all')
  await expect(shown).toHaveCount(0)
  await expect(page.getByText('No operation is found by these words.')).toBeVisible()
  await filter.fill('')
  await expect(shown).toHaveCount(Object.keys(operations).length)
})

test('a link of the contents leads to an operation that the filter has hidden', async ({
  page,
}) => {
  await page.goto('/api-reference')
  await page.getByRole('searchbox', filterBox).fill('delete /api/drafts')
  await expect(page.locator('#listRegions')).toBeHidden()
  const contents = page.getByRole('navigation', { name: 'On this page', exact: true })
  await contents.getByRole('link', { name: 'listRegions' }).click()
  await expect(page.locator('#listRegions')).toBeInViewport()
  await expect(page.getByRole('searchbox', filterBox)).toHaveValue('')
})

test('a command is copied whole, with this server’s address and without a token', async ({
  page,
  context,
  app,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/api-reference')
  await page.getByRole('button', { name: 'Copy curl: Create a connection' }).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`curl -sS -X POST \\\n  '${app.url}/api/connections'`)
  expect(copied).toContain('-H "Authorization: Bearer $CAUSEWAY_TOKEN"')
  expect(copied).toContain('"VpnGatewayId"')
})

test('the description can be kept as a file', async ({ page }) => {
  await page.goto('/api-reference')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'OpenAPI 3.1' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('causeway-openapi.json')
  expect(await download.failure()).toBeNull()
})

test('without scripts the page says everything already', async ({ page }) => {
  const html = await (await page.request.get('/api-reference')).text()
  const drawn = html.replaceAll(/<script.*?<\/script>/gs, '')
  expect(drawn.match(/<article[^>]* data-operation="/g)).toHaveLength(
    Object.keys(operations).length,
  )
})
