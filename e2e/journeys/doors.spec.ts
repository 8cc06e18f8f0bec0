import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'

/** What the policy has refused on this page and its successors, as the browser tells it. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void }
      tellViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    }),
  )
  return violations
}

const places = [
  ['/connections', 'Connections'],
  ['/connections/new', 'New connection'],
  ['/activity', 'Activity'],
  ['/parameters', 'Parameters'],
] as const

test('every page works under its policy, and asks nobody but Causeway', async ({
  app,
  page,
  watch,
}) => {
  const violations = await violationsOf(page)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  for (const [path, title] of places) {
    await page.goto(`${app.url}${path}`)
    await expect(page).toHaveTitle(new RegExp(title))
    // The theme's script has run, and React has taken the page over.
    await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // Scripts of files are allowed by where they come from; those in the page by the nonce alone.
    const scripts = page.locator('script:not([src])')
    const bare = await scripts.evaluateAll(
      (all) => all.filter((one) => (one as HTMLScriptElement).nonce === '').length,
    )
    expect(bare, path).toBe(0)
  }
  watch.expectComplaint(/status of 404/)
  await page.goto(`${app.url}/nowhere`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/nothing at this address/)
  await page.context().clearCookies()
  for (const path of ['/sign-in', '/join']) {
    await page.goto(`${app.url}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(violations).toEqual([])
  expect([...asked]).toEqual([app.url])
})

test('pages reached by links work under the policy of the first', async ({ app, page }) => {
  const violations = await violationsOf(page)
  await page.goto(`${app.url}/connections`)
  for (const name of ['Activity', 'Parameters', 'Connections']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
    await expect(page).toHaveTitle(new RegExp(name))
  }
  expect(violations).toEqual([])
})

test('a script that somebody slipped in does not run', async ({ app, page, watch }) => {
  watch.expectComplaint(/Content Security Policy/)
  watch.expectComplaint(/evil\.example\/a\.js \(csp\)/)
  const violations = await violationsOf(page)
  await page.goto(`${app.url}/connections`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.slippedIn = true'
    document.body.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="window.slippedIn = true">',
    )
    const elsewhere = document.createElement('script')
    elsewhere.src = 'https://evil.example/a.js'
    document.body.append(elsewhere)
  })
  await expect.poll(() => violations.length).toBe(3)
  expect(await page.evaluate(() => 'slippedIn' in window)).toBe(false)
  expect(violations.every((text) => text.startsWith('script-src'))).toBe(true)
})

test('pages, data and files of the build carry the headers, each page a nonce of its own', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}/connections`)
  const script = await page.locator('script[src]').first().getAttribute('src')
  const paths = ['/connections', '/nowhere', '/api/me', '/healthz', '/icon.svg', script ?? '']
  for (const path of paths) {
    const headers = (await page.request.get(`${app.url}${path}`)).headers()
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    })
    expect(headers['x-powered-by']).toBeUndefined()
  }
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const headers = (await page.request.get(`${app.url}/connections`)).headers()
      return /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('a failure shows the ID under which the log has it', async ({
  app,
  page,
  sandbox,
  watch,
}) => {
  watch.expectComplaint(/status of 403/)
  const fault = { kind: 'code', code: 'Forbidden.RAM', status: 403 } as const
  await sandbox.fault({ ...fault, action: 'DescribeVpnConnections' })
  await page.goto('/connections')
  await page.getByText('What went wrong').click()
  const id = page.getByText(/^Causeway request [\da-f-]{36}/).first()
  await expect(id).toBeVisible()
  const requestId = /[\da-f-]{36}/.exec((await id.textContent()) ?? '')?.[0] ?? ''
  // The line is written when the answer has ended, which is a moment after it was shown.
  await expect.poll(() => app.output().includes(`"requestId":"${requestId}"`)).toBe(true)
})
