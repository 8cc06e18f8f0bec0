import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures'

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

/** Axe finds nothing on the page as it stands, and it fits its screen. */
export async function looksRight(page: Page) {
  await fitsItsScreen(page)
  await axeFindsNothing(page)
}
