import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { region, seeded } from '../support/seeded'

const added = 5000
const all = added + seeded.inAll
/** What a tall screen holds, the rows kept ready above and below, and those around the focus. */
const drawnMax = 60

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') })

/** The longest that the page was busy without a break, in milliseconds, from now until asked. */
async function watchLongTasks(page: Page) {
  await page.evaluate(() => {
    const longest = { ms: 0 }
    Object.assign(window, { longest })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration)
    }).observe({ type: 'longtask' })
  })
  return () => page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms)
}

test.beforeEach(async ({ sandbox }) => {
  await sandbox.insertConnections(region, added)
})

test('of thousands of rows those in sight are drawn, and each says which one it is', async ({
  page,
}) => {
  await page.goto('/connections')
  await expect(page.getByText('5,007 connections in 3 regions')).toBeVisible()
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', String(all + 1))
  expect(await rowsOf(page).count()).toBeLessThan(drawnMax)
  const scroller = page.getByRole('region', { name: 'Connections' })
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.locator(`tr[aria-rowindex="${all + 1}"]`)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toBeInViewport()
  expect(await rowsOf(page).count()).toBeLessThan(drawnMax)
})

test('typing a search through thousands of rows is never kept waiting', async ({ page }) => {
  await page.goto('/connections')
  await expect(page.getByText('5,007 connections in 3 regions')).toBeVisible()
  const search = page.getByRole('searchbox', { name: 'Search' })
  const longest = await watchLongTasks(page)
  await search.pressSequentially('osaka warehouse', { delay: 30 })
  await expect(page.getByText(/^\d+ of 5,007 connections in 3 regions$/)).toBeVisible()
  await expect(rowsOf(page).first()).toContainText('Osaka warehouse')
  // The one that was looked for, and one with destination routing, which takes every address.
  await search.fill('10.7.9.77')
  await expect(rowsOf(page)).toHaveCount(2)
  await search.fill('')
  await expect(page.getByText('5,007 connections in 3 regions')).toBeVisible()
  // A key press that takes 200 ms to be seen is what people call slow (Interaction to Next Paint).
  expect(await longest()).toBeLessThan(200)
})

test('the focus stays on its row while the list is scrolled, and the arrows lead on from it', async ({
  page,
}) => {
  await page.goto(`/connections?region=${region}&sort=created`)
  await expect(page.getByText('5,006 connections in China (Shanghai)')).toBeVisible()
  const first = page.locator('tr[aria-rowindex="2"]').getByRole('link')
  const name = (await first.textContent()) ?? ''
  await first.focus()
  const scroller = page.getByRole('region', { name: 'Connections' })
  await scroller.evaluate((element) => element.scrollTo(0, 100_000))
  await expect(page.locator('tr[aria-rowindex="2300"]')).toBeVisible()
  await expect(first).toBeFocused()
  await expect(first).toHaveText(name)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('tr[aria-rowindex="3"]').getByRole('link')).toBeFocused()
  await expect(page.locator('tr[aria-rowindex="3"]')).toBeInViewport()
  await page.keyboard.press('End')
  const last = page.locator('tr[aria-rowindex="5007"]')
  await expect(last.getByRole('link')).toBeFocused()
  await expect(last).toBeInViewport()
})

test('coming back from a connection finds the place in the list again', async ({ page }) => {
  await page.goto('/connections')
  await expect(page.getByText('5,007 connections in 3 regions')).toBeVisible()
  const scroller = page.getByRole('region', { name: 'Connections' })
  await scroller.evaluate((element) => element.scrollTo(0, 100_000))
  const row = page.locator('tr[aria-rowindex="2280"]')
  await expect(row).toBeInViewport()
  await row.getByRole('link').click()
  await expect(page).toHaveURL(/\/connections\/cn-shanghai\/vco-/)
  await page.goBack()
  await expect(row).toBeInViewport()
})

test('on paper every row is drawn, and no room is left for others', async ({ page }) => {
  await page.goto('/connections?q=osaka')
  await expect(page.getByText(/^\d+ of 5,007 connections in/)).toBeVisible()
  const count = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1
  expect(count).toBeGreaterThan(drawnMax)
  await page.emulateMedia({ media: 'print' })
  await expect(rowsOf(page)).toHaveCount(count)
  await expect(page.locator('tbody tr[aria-hidden]')).toHaveCount(0)
})

test('cards are drawn where they are in sight, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/connections')
  await expect(page.getByText('5,007 connections in 3 regions')).toBeVisible()
  const cards = page.getByRole('list', { name: 'Connections' }).getByRole('listitem')
  expect(await cards.count()).toBeLessThan(30)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(page.locator(`li[aria-posinset="${all}"]`)).toBeAttached()
  expect(await cards.count()).toBeLessThan(30)
})
