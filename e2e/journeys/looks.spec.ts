import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { errorPlaces, type Place, places } from '../support/places'

const screens = [
  { name: 'wide', viewport: { width: 1280, height: 900 } },
  { name: '390 px', viewport: { width: 390, height: 844 } },
] as const

/** Colours are judged where they arrive, not on their way. */
const isAtRest = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          document.getAnimations().filter((animation) => animation instanceof CSSTransition)
            .length,
      ),
    )
    .toBe(0)

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

function looksRight({ name, open }: Place, screen: string, isError: boolean) {
  test(`${name}: axe finds nothing in light and dark, and ${screen} is wide enough`, async ({
    page,
    watch,
  }) => {
    if (isError) watch.expectComplaint(/status of 404/)
    await page.emulateMedia({ colorScheme: 'light' })
    await open(page)
    await fitsItsScreen(page)
    await isAtRest(page)
    await axeFindsNothing(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await isAtRest(page)
    await axeFindsNothing(page)
  })
}

for (const { name, viewport } of screens) {
  test.describe(name, () => {
    test.use({ viewport })
    for (const place of places) looksRight(place, name, false)
    for (const place of errorPlaces) looksRight(place, name, true)
  })
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
