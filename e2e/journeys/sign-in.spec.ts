import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { startApp } from '../support/app'
import { breakingProxy } from '../support/breaking-proxy'
import { formOn, openReview } from '../support/form'
import { linkTo, minimal } from '../support/links'
import { inviteTo, newcomer } from '../support/newcomer'
import { become, firstLink, fromPage, password, stateOf } from '../support/people'

const isIn = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()

async function give(page: Page, email: string, secret = password) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('the first start prints a link that makes the first admin, once', async ({ browser }) => {
  const app = await startApp()
  const page = await (
    await browser.newContext({ storageState: stateOf({ cookies: [] }) })
  ).newPage()
  try {
    await page.goto(`${app.url}/connections`)
    await expect(page.getByText('Nobody can sign in yet')).toBeVisible()
    const link = `${app.url}/join#${firstLink(app)}`
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'Become the first admin' })).toBeVisible()
    expect(page.url()).toBe(`${app.url}/join`)
    await page.getByLabel('Your name').fill('Radia Perlman')
    await page.getByLabel('E-mail address').fill('radia@example.com')
    await page.getByLabel('Password').fill('radia.perlman1')
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page.getByText(/made of your own name or address/)).toBeVisible()
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Join' }).click()
    await isIn(page)
    await page.getByRole('button', { name: 'Account of Radia Perlman' }).click()
    await expect(page.getByText('radia@example.com · Admin')).toBeVisible()
    // Another page first: only a new document reads the address again.
    await page.goto(`${app.url}/parameters`)
    await page.goto(link)
    await expect(page.getByText(/used already, has expired or was withdrawn/)).toBeVisible()
    expect(app.output().split(firstLink(app))).toHaveLength(2)
  } finally {
    await page.context().close()
    await app.stop()
  }
})

test('wrong sign-ins are refused in the same words, and too many wait', async ({
  page,
  watch,
  people,
  app,
}) => {
  const { email } = await newcomer(app, people, 'viewer')
  watch.expectComplaint(/status of (?:401|429)/)
  await become(page, [])
  await page.goto('/sign-in')
  await give(page, email, 'not the password')
  const refused = page.getByRole('alert').filter({ hasText: 'address or the password is wrong' })
  await expect(refused).toBeVisible()
  await give(page, 'nobody@example.com')
  await expect(refused).toBeVisible()
  for (let index = 0; index < 9; index += 1)
    await fromPage(app)('/api/sign-in', { Email: email, Password: 'not the password' })
  await give(page, email)
  const waits = page.getByRole('alert').filter({ hasText: /Wait 1\d minutes, then try again/ })
  await expect(waits).toBeVisible()
  const later = await fromPage(app)('/api/sign-in', { Email: email, Password: password })
  expect(later.status).toBe(429)
  expect(Number(later.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
})

test('a sign-in that gets no answer says so, and goes through once there is one', async ({
  app,
  browser,
  people,
}) => {
  const { email } = await newcomer(app, people, 'viewer')
  let isAway = true
  const proxy = await breakingProxy(
    app.url,
    (request) => isAway && request.startsWith('POST /api/sign-in '),
  )
  const storageState = stateOf({ cookies: [] })
  const context = await browser.newContext({ baseURL: proxy.url, storageState })
  try {
    const page = await context.newPage()
    await page.goto('/sign-in')
    await give(page, email)
    await expect(page.getByText('server did not answer')).toBeVisible()
    isAway = false
    await give(page, email)
    await isIn(page)
  } finally {
    await context.close()
    await proxy.close()
  }
})

test('one signs in and out by keyboard alone', async ({ as, app, people }) => {
  const { email } = await newcomer(app, people, 'viewer')
  const page = await as('nobody')
  await page.goto('/activity')
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  await page.getByRole('button', { name: /^Account of/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await page.request.get('/api/me')).status()).toBe(401)
})

test('a shared form that is opened signed out opens filled, at its step', async ({
  as,
  people,
}) => {
  const page = await as('nobody')
  await page.goto(linkTo({ ...minimal, Name: 'from-a-link' }, 'subnets'))
  await give(page, people.operator.email)
  const form = formOn(page)
  await form.isOn('Subnets')
  await form.goTo('Gateways')
  await expect(form.field('Name')).toHaveValue('from-a-link')
})

test('a session that ends under a form is begun again in place, and nothing typed is lost', async ({
  app,
  people,
  page,
  watch,
  sandbox,
}) => {
  const { email, cookies, own } = await newcomer(app, people, 'operator')
  watch.expectComplaint(/status of 401/)
  await become(page, cookies)
  const before = await sandbox.countConnections()
  const form = await openReview(page, { Name: 'typed-before' })
  await form.goTo('Phase 1')
  await page.getByLabel('Pre-shared key', { exact: true }).fill('a-key-typed-before-1')
  await form.goTo('Review')
  const { Sessions } = await (await own('/api/me/sessions', undefined, 'GET')).json()
  await own(`/api/me/sessions/${Sessions[0].SessionId}`, undefined, 'DELETE')
  await form.send()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByLabel('E-mail address')).toHaveValue(email)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog).toBeHidden()
  await form.goTo('Phase 1')
  await expect(page.getByLabel('Pre-shared key', { exact: true })).toHaveValue(
    'a-key-typed-before-1',
  )
  await form.goTo('Review')
  await form.send()
  await expect(page.getByText('Connection created')).toBeVisible()
  expect(await sandbox.countConnections()).toBe(before + 1)
})

test('somebody else who signs in there gets a fresh page, and no draft of the first', async ({
  app,
  people,
  page,
  watch,
}) => {
  const first = await newcomer(app, people, 'operator', 'Emmy Noether')
  const second = await newcomer(app, people, 'operator', 'Hedy Lamarr')
  watch.expectComplaint(/status of 401/)
  await become(page, first.cookies)
  const form = await openReview(page, {})
  await form.goTo('Gateways')
  await form.field('Name').fill('a-secret-project')
  await form.goTo('Review')
  await expect
    .poll(() => page.evaluate(() => localStorage['causeway.draft']))
    .toContain('a-secret')
  await first.own('/api/sign-out')
  await form.send()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.getByLabel('E-mail address').fill(second.email)
  await dialog.getByLabel('Password').fill(password)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(page)
  await expect(page.getByRole('button', { name: 'Account of Hedy Lamarr' })).toBeVisible()
  await page.goto('/connections/new')
  await expect(formOn(page).rail).toBeVisible()
  await expect(page.getByText('a-secret-project')).toHaveCount(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('a-secret')
})

test('a browser that somebody else opens at the form finds nothing of the first', async ({
  app,
  people,
  newPerson,
}) => {
  const first = await newcomer(app, people, 'operator', 'Emmy Noether')
  const second = await newcomer(app, people, 'operator', 'Hedy Lamarr')
  const page = await newPerson({ storageState: stateOf(first) })
  await page.goto('/connections/new')
  const form = formOn(page)
  await form.field('Name').fill('a-secret-project')
  await expect
    .poll(() => page.evaluate(() => localStorage['causeway.draft']))
    .toContain('a-secret')
  await page.context().clearCookies()
  await page.context().addCookies([...second.cookies])
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/connections/new')
  await expect(form.rail).toBeVisible()
  await expect(form.field('Name')).toHaveValue('')
  await expect(page.getByText('a-secret-project')).toHaveCount(0)
})

test('an invitation lets a second browser in, once, and weak passwords are named', async ({
  app,
  people,
  page,
  watch,
}) => {
  const link = await inviteTo(app, people, 'approver')
  watch.expectComplaint(/status of (?:410|422)/)
  await become(page, [])
  await page.goto(link)
  await expect(page.getByText(/You are invited as approver/)).toBeVisible()
  await page.getByLabel('Your name').fill('Grete Hermann')
  await page.getByLabel('E-mail address').fill(`grete-${Date.now()}@example.com`)
  for (const [weak, words] of [
    ['short', /at least 12 characters/],
    ['qwertyuiop12', /tried first/],
  ] as const) {
    await page.getByLabel('Password').fill(weak)
    await page.getByRole('button', { name: 'Join' }).click()
    await expect(page.locator('#join-password-error')).toContainText(words)
  }
  await page.getByLabel('Password').fill('a heron in the reeds')
  await page.getByRole('button', { name: 'Join' }).click()
  await isIn(page)
  await expect(page.getByRole('button', { name: 'Account of Grete Hermann' })).toBeVisible()
  await page.goto(link)
  await expect(page.getByText(/used already, has expired or was withdrawn/)).toBeVisible()
  await page.goto('/parameters')
  await page.goto('/join')
  await expect(page.getByText('The link has to be opened again')).toBeVisible()
})

test('a link sets a new password, and ends what the old one had opened', async ({
  app,
  people,
  as,
}) => {
  const { email, own, personId } = await newcomer(app, people, 'viewer', 'Mary Ward')
  const admin = fromPage(app, people.admin.cookies)
  const { Link } = await (await admin(`/api/people/${personId}/reset`)).json()
  const page = await as('nobody')
  await page.goto(Link)
  await expect(page.getByText('For Mary Ward.')).toBeVisible()
  await page.getByLabel('Password').fill('four grey owls hoot')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await isIn(page)
  expect((await own('/api/me', undefined, 'GET')).status).toBe(401)
  expect(await (await page.request.get('/api/me')).json()).toMatchObject({ Email: email })
})
