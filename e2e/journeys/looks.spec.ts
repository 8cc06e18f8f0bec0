import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { doorPlaces } from '../support/door-places'
import { errorPlaces, type Place, places } from '../support/places'

const screens = [
  { name: 'wide', viewport: { width: 1280, height: 900 } },
  { name: '390 px', viewport: { width: 390, height: 844 } },
] as const

/** Enough to see what is wrong, not so many that nobody reads them. */
const shownMax = 3

async function axeFindsNothing(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, shownMax)
      .map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
  expect(found).toEqual([])
}

/** The page itself never scrolls sideways; frames made for it may. */
async function fitsItsScreen(page: Page) {
  const widths = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(widths.scrollWidth).toBeLessThanOrEqual(widths.clientWidth)
}

function looksRight({ name, open }: Place, isError: boolean) {
  test(`axe finds nothing on ${name}, and the page fits its screen`, async ({ page, watch }) => {
    if (isError) watch.expectComplaint(/status of 404/)
    await open(page)
    await fitsItsScreen(page)
    await axeFindsNothing(page)
  })
}

for (const { name, viewport } of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme })
      for (const place of places) looksRight(place, false)
      for (const place of errorPlaces) looksRight(place, true)
      for (const { name: door, open } of doorPlaces)
        test(`axe finds nothing on ${door}, and the page fits its screen`, async ({
          as,
          app,
          people,
        }) => {
          const page = await as('nobody')
          await page.setViewportSize(viewport)
          await page.emulateMedia({ colorScheme })
          await open(page, { app, people })
          await fitsItsScreen(page)
          await axeFindsNothing(page)
        })
    })
  }
}

test('the chosen theme is kept, and changes what is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/parameters')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await page.getByRole('radio', { name: 'Dark theme' }).check()
  await expect.poll(background).not.toBe(light)
  await page.reload()
  await expect.poll(background).not.toBe(light)
  await page.getByRole('radio', { name: 'Light theme' }).check()
  await expect.poll(background).toBe(light)
})
