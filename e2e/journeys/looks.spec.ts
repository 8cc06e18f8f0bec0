import { expect, test } from '../fixtures'
import { holdingProxy } from '../support/breaking-proxy'
import { doorPlaces } from '../support/door-places'
import { looksRight } from '../support/looks'
import { stateOf } from '../support/people'
import { errorPlaces, type Place, places } from '../support/places'
import { twoTunnelPlaces } from '../support/two-tunnels'

const screens = [
  { name: 'wide', viewport: { width: 1280, height: 900 } },
  { name: '390 px', viewport: { width: 390, height: 844 } },
] as const

function looks({ name, open }: Place, isError: boolean) {
  test(`axe finds nothing on ${name}, and the page fits its screen`, async ({ page, watch }) => {
    if (isError) watch.expectComplaint(/status of 404/)
    await open(page)
    await looksRight(page)
  })
}

for (const { name, viewport } of screens) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme })
      for (const place of [...places, ...twoTunnelPlaces]) looks(place, false)
      for (const place of errorPlaces) looks(place, true)
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
          await looksRight(page)
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

test('a theme that is pressed before the scripts have come is chosen all the same', async ({
  app,
  browser,
  people,
}) => {
  const proxy = await holdingProxy(app.url, (request) => /^GET \/_next\/.*\.js/.test(request))
  const context = await browser.newContext({
    baseURL: proxy.url,
    colorScheme: 'light',
    storageState: stateOf(people.operator),
  })
  try {
    const page = await context.newPage()
    await page.goto('/parameters', { waitUntil: 'commit' })
    await page.getByRole('radio', { name: 'Dark theme' }).check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    proxy.letGo()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('radio', { name: 'Dark theme' })).toBeChecked()
  } finally {
    await context.close()
    await proxy.close()
  }
})
