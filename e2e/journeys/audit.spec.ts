import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page } from '@playwright/test'
import type { AuditEntry } from '@/lib/http/audit'
import { expect, test } from '../fixtures'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
const menu = (page: Page, name: string) => page.getByRole('search').getByRole('button', { name })
const panel = (page: Page, name: string) => page.getByRole('dialog', { name })
/** Every entry opens, so a row without its opener is the head or a detail. */
const rowsOf = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Details of entry/ }) })

/** The log outlives a test, so every test has a word of its own. */
const wordOf = (text: string) => `${text}-${Date.now().toString(36)}`

/** Exports what nothing matches: an entry of the log that has `word` in its details. */
async function writeEntry(request: APIRequestContext, word: string): Promise<void> {
  const query = new URLSearchParams({ Format: 'jsonl', Search: word, Target: 'nothing' })
  const response = await request.get(`/api/audit/export?${query}`)
  expect(response.status(), await response.text()).toBe(200)
}

test('an entry says who, what and from where, and opens to its details', async ({
  as,
  scriptOf,
}) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  const word = wordOf('opens')
  await writeEntry(request, word)
  await page.goto('/audit')
  await search(page).fill(word)
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(page).toHaveURL(new RegExp(`\\?q=${word}$`))
  const row = rowsOf(page)
  await expect(row).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/)
  await expect(row).toContainText(/Radia Perlman.*with an API token.*Exported the audit log/)
  await expect(row).toContainText(/127\.0\.0\.1|::1/)
  await expect(row.getByRole('button', { name: /^Copy / })).toBeVisible()
  const opener = row.getByRole('button', { name: /^Details of entry \d+, Exported/ })
  await opener.click()
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByText(word, { exact: true })).toBeVisible()
  await expect(page.getByText(/^v1\.[0-9a-f]{8}\.[\w-]{43}$/)).toBeVisible()
  await opener.click()
  await expect(page.getByText(word, { exact: true })).toHaveCount(0)
})

test('filters stand in the address, and Back takes them back', async ({ as, scriptOf }) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  const word = wordOf('filters')
  await writeEntry(request, word)
  await page.goto(`/audit?q=${word}`)
  await expect(rowsOf(page)).toHaveCount(1)
  await menu(page, 'Action').click()
  await panel(page, 'Action')
    .getByRole('checkbox', { name: /^Revealed/ })
    .click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/&action=key-revealed$/)
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(1)
  await menu(page, 'Time').click()
  await panel(page, 'Time').getByLabel('To (UTC)').fill('2020-01-01T00:00')
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search and the filters' }).click()
  await expect(page).toHaveURL(/\/audit$/)
  await expect(rowsOf(page).first()).toBeVisible()
})

test('the export holds what the filters find, and is in the log itself', async ({
  as,
  scriptOf,
}) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  const word = wordOf('export')
  await writeEntry(request, word)
  await page.goto(`/audit?q=${word}`)
  await expect(rowsOf(page)).toHaveCount(1)
  await menu(page, 'Export').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page, 'Export')
      .getByRole('link', { name: /^JSON lines/ })
      .click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^causeway-audit-\d{4}-\d\d-\d\d\.jsonl$/)
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n')
  const entries = lines.map((line) => JSON.parse(line) as AuditEntry)
  expect(entries.map(({ Action, Detail }) => [Action, Detail['Search']])).toEqual([
    ['audit-exported', word],
    ['audit-exported', word],
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
})

test('the chain is checked on demand, and its head can be taken along', async ({
  as,
  scriptOf,
}) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  await writeEntry(request, wordOf('chain'))
  await page.goto('/audit')
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await expect(page.getByText(/^Every hash is right: \d+ entr/)).toBeVisible()
  await expect(page.getByText(/^\d+:v1\.[0-9a-f]{8}\.[\w-]{43}$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy the head' })).toBeVisible()
})

test('more than a page is loaded on demand', async ({ as, scriptOf }) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  const word = wordOf('paging')
  await Promise.all(Array.from({ length: 51 }, () => writeEntry(request, word)))
  await page.goto(`/audit?q=${word}`)
  await expect(rowsOf(page)).toHaveCount(50)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(rowsOf(page)).toHaveCount(51)
  await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(0)
})

test('on a phone the entries are cards, and nothing is wider than the screen', async ({
  as,
  scriptOf,
}) => {
  const [page, request] = [await as('admin'), await scriptOf('admin')]
  const word = wordOf('phone')
  await writeEntry(request, word)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/audit?q=${word}`)
  const card = page.getByRole('list', { name: 'Entries' }).getByRole('listitem')
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('Exported the audit log')
  await card.getByText('Details', { exact: true }).click()
  await expect(card.getByText(/^v1\./)).toBeVisible()
  await page.getByRole('button', { name: 'Check the chain' }).click()
  await expect(page.getByText(/^Every hash is right/)).toBeVisible()
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBe(screen)
})

test('who is no admin is told so, and the refusal is in the log', async ({
  page,
  as,
  scriptOf,
  people,
}) => {
  await page.goto('/audit')
  await expect(page.getByText('The audit log is for admins')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check the chain' })).toHaveCount(0)
  const script = await scriptOf('operator')
  for (const path of ['/api/audit', '/api/audit/export?Format=csv', '/api/audit/verify'])
    expect((await script.get(path)).status(), path).toBe(403)
  const admin = await as('admin')
  await admin.goto(`/audit?q=${people.operator.personId}&action=refused`)
  const refusals = rowsOf(admin).filter({ hasText: people.operator.name })
  for (const operation of ['listAudit', 'exportAudit', 'verifyAudit'])
    await expect(refusals.filter({ hasText: operation }).first()).toContainText('Was refused')
})
