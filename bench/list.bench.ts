import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/scripts/browser.mjs'
import { median, quantile, table } from './figures'

const connections = 10_000
const opens = 5
const words = ['edge', 'vco', '10.2', 'branch-7']

/** Waits until what was asked for has been drawn, and answers how long that took. */
async function drawn(page: Page, act: () => Promise<unknown>, isDone: string): Promise<number> {
  const start = performance.now()
  await act()
  await page.waitForFunction(isDone)
  return performance.now() - start
}

async function firstRows(page: Page, app: string): Promise<{ rows: number; all: number }> {
  const start = performance.now()
  await page.goto(`${app}/connections`)
  await page.waitForSelector('a[href*="/vco-"]')
  const rows = performance.now() - start
  // The seed has a few of its own beside the ten thousand.
  await page.waitForFunction(() =>
    /100\d\d connections/.test(document.body.innerText.replace(/,/g, '')),
  )
  return { rows, all: performance.now() - start }
}

/** From a key to the frame after the browser has answered it, by the browser's own event timing. */
async function keystrokes(page: Page): Promise<number[]> {
  const search = page.getByRole('searchbox')
  const times: number[] = []
  for (const word of words) {
    await search.fill('')
    for (const key of word) {
      times.push(
        await drawn(
          page,
          async () => {
            await search.press(key === ' ' ? 'Space' : key)
          },
          'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))',
        ),
      )
    }
  }
  await search.fill('')
  return times
}

/** Frame times while the list is scrolled from its head to its foot. */
async function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = [...document.querySelectorAll('*')].find(
      (element) =>
        element.scrollHeight > element.clientHeight * 5 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    const scroller = frame ?? document.documentElement
    const times: number[] = []
    let last = performance.now()
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollTop += scroller.scrollHeight / 120
      await new Promise((done) => requestAnimationFrame(done))
      const now = performance.now()
      times.push(now - last)
      last = now
    }
    return times
  })
}

/** The list of ten thousand connections in a browser: first rows, a key in the search, scrolling. */
export async function benchList(app: string, sandbox: string, cookie: string): Promise<string> {
  const inserted = await fetch(`${sandbox}/_control/connections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ RegionId: 'eu-central-1', count: connections }),
  })
  if (!inserted.ok) throw new Error(await inserted.text())
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  try {
    const context = await browser.newContext()
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: app }])
    const page = await context.newPage()
    const loads = []
    for (let open = 0; open < opens; open += 1) loads.push(await firstRows(page, app))
    const keys = await keystrokes(page)
    const frames = await scrollFrames(page)
    const figures = (values: readonly number[]) => [
      median(values).toFixed(1),
      quantile(values, 0.95).toFixed(1),
      Math.max(...values).toFixed(1),
    ]
    return table(
      `List of ${connections} connections in Chromium, ms`,
      ['what', 'median', 'p95', 'max'],
      [
        ['first rows after the address', ...figures(loads.map(({ rows }) => rows))],
        ['all rows counted', ...figures(loads.map(({ all }) => all))],
        ['a key in the search, until drawn', ...figures(keys)],
        ['a frame while scrolling through', ...figures(frames)],
      ],
    )
  } finally {
    await browser.close()
  }
}
