import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Libsql from 'libsql'
import { expect, test } from '../fixtures'
import { breakingProxy } from '../support/breaking-proxy'
import { newcomer } from '../support/newcomer'
import { become, fromPage, password, signInByHand, stateOf } from '../support/people'
import { authenticator } from '../support/totp'

const panel = (page: Page, name: string) => page.getByRole('region', { name })

/** Signs in on the page, up to what comes after the password. */
async function giveSignIn(page: Page, email: string, secret = password) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const isIn = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()

test('the account says who one is, and what one’s role may do', async ({ page, people, as }) => {
  await page.goto('/connections')
  await page.getByRole('button', { name: `Account of ${people.operator.name}` }).click()
  await page.getByRole('link', { name: 'Your account' }).click()
  const own = panel(page, 'Who you are')
  await expect(own).toContainText(people.operator.email)
  await expect(own).toContainText('Read connections')
  await expect(own).toContainText('Approve or reject requests')
  const admin = await as('admin')
  await admin.goto('/account')
  await expect(panel(admin, 'Who you are')).toContainText('manage people')
  await expect(panel(admin, 'Who you are')).not.toContainText('You may not')
})

test('a second factor is turned on, asked for, and turned off', async ({
  app,
  people,
  newPerson,
}) => {
  const { email, cookies } = await newcomer(app, people, 'viewer')
  const page = await newPerson({ storageState: stateOf({ cookies }), acceptDownloads: true })
  await page.goto('/account')
  await panel(page, 'Second factor').getByRole('button', { name: 'Turn on' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = (await dialog.locator('code').first().innerText()).replace(/\s/g, '')
  const code = authenticator(`otpauth://totp/x?secret=${secret}`)
  await dialog.getByLabel('Code of the authenticator').fill(code())
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  const codes = await dialog.getByRole('list', { name: 'Recovery codes' }).innerText()
  const [first = '', second = ''] = codes.split(/\s+/)
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(second)
  await dialog.getByRole('button', { name: 'I have kept them' }).click()
  await expect(panel(page, 'Second factor')).toContainText('On')

  const other = await newPerson({ storageState: stateOf({ cookies: [] }) })
  await giveSignIn(other, email)
  const next = code(1)
  await other.getByLabel('Code of your authenticator').fill(next)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(other)
  // What the page still asks for would be asked by nobody.
  await other.goto('about:blank')
  await fromPage(app, (await other.context().cookies()) as typeof cookies)('/api/sign-out')

  await giveSignIn(other, email)
  await other.getByRole('button', { name: 'Use a recovery code' }).click()
  await other.getByLabel('Recovery code').fill(first)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(other)

  await panel(page, 'Second factor').getByRole('button', { name: 'Turn off' }).click()
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Turn off' }).click()
  await expect(
    panel(page, 'Second factor').getByRole('button', { name: 'Turn on' }),
  ).toBeVisible()
})

test('a wrong code and a code that was used are refused in words', async ({
  app,
  people,
  page,
  watch,
}) => {
  const { email, own } = await newcomer(app, people, 'viewer')
  const begun = await (await own('/api/me/two-factor', { Password: password })).json()
  const code = authenticator(begun.Uri)
  const used = code()
  expect((await own('/api/me/two-factor/confirm', { Code: used })).status).toBe(200)
  watch.expectComplaint(/status of 401/)
  await become(page, [])
  await giveSignIn(page, email)
  const field = page.getByLabel('Code of your authenticator')
  const refused = (words: RegExp) => page.getByRole('alert').filter({ hasText: words })
  await field.fill(code(7))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(refused(/The code is wrong/)).toBeVisible()
  await field.fill(used)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(refused(/was used already/)).toBeVisible()
  expect((await page.request.get('/api/me')).status()).toBe(401)
  await field.fill(code(1))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(page)
})

test('a password is changed with the old one, and weak ones are named', async ({
  app,
  people,
  page,
  watch,
}) => {
  const { email, cookies } = await newcomer(app, people, 'viewer')
  watch.expectComplaint(/status of (?:401|422)/)
  await become(page, cookies)
  await page.goto('/account')
  const form = panel(page, 'Password')
  const change = async (current: string, next: string) => {
    await form.getByLabel('Current password').fill(current)
    await form.getByLabel('New password').fill(next)
    await form.getByRole('button', { name: 'Change the password' }).click()
  }
  await change(password, 'Passw0rd1234')
  await expect(form.getByText(/one of the passwords that are tried first/)).toBeVisible()
  await change('not the password', 'nine loud geese land')
  await expect(form.getByText('This is not your password.')).toBeVisible()
  await change(password, 'nine loud geese land')
  await expect(page.getByText('The password is changed')).toBeVisible()
  await expect(form.getByLabel('New password')).toHaveValue('')
  expect((await signInByHand(app, email)).response.status).toBe(401)
  expect((await signInByHand(app, email, 'nine loud geese land')).response.status).toBe(200)
})

test('sessions are listed in words, and another one is ended', async ({
  app,
  people,
  newPerson,
}) => {
  const { email, cookies } = await newcomer(app, people, 'viewer')
  const page = await newPerson({ storageState: stateOf({ cookies: [] }) })
  await giveSignIn(page, email)
  await isIn(page)
  await page.goto('/account')
  const list = page.getByRole('list', { name: 'Your sessions' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  const here = list.getByRole('listitem').filter({ hasText: 'This one' })
  await expect(here).toContainText(/Chrome \d+ on \w+/)
  await expect(here).toContainText('127.0.0.1')
  await expect(here.getByRole('button', { name: /^End/ })).toHaveCount(0)
  await list.getByRole('button', { name: /^End the session of/ }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  expect((await fromPage(app, cookies)('/api/me', undefined, 'GET')).status).toBe(401)
  expect((await page.request.get('/api/me')).status()).toBe(200)
})

test('an API token is made, shown once, used and revoked', async ({ app, people, newPerson }) => {
  const { cookies } = await newcomer(app, people, 'operator')
  const page = await newPerson({ storageState: stateOf({ cookies }) })
  await page.goto('/account')
  const tokens = panel(page, 'API tokens')
  await expect(tokens.getByText('You have no API tokens')).toBeVisible()
  await tokens.getByRole('button', { name: 'New token' }).click()
  const dialog = page.getByRole('dialog')
  const role = dialog.getByLabel('Role')
  expect(await role.locator('option').allInnerTexts()).toEqual(['Viewer', 'Operator'])
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('nightly export')
  await dialog.getByLabel('Valid for').selectOption('A week')
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const token = await dialog.locator('code').first().innerText()
  expect(token).toMatch(/^cwy_[\w-]{43}$/)
  await expect(dialog.getByRole('region', { name: 'example for curl' })).toContainText(app.url)
  const use = () => fetch(`${app.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await (await use()).json()).toMatchObject({ Role: 'viewer', Via: 'token' })
  await dialog.getByRole('button', { name: 'I have copied it' }).click()
  expect(await page.content()).not.toContain(token)

  const item = tokens.getByRole('listitem').filter({ hasText: 'nightly export' })
  await expect(item).toContainText(token.slice(-4))
  await item.getByRole('button', { name: 'Revoke nightly export' }).click()
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(item).toContainText('Revoked')
  expect((await use()).status).toBe(401)
})

test('what cannot be read says so, and can be tried again', async ({ app, browser, people }) => {
  let isAway = true
  const proxy = await breakingProxy(
    app.url,
    (request) => isAway && request.startsWith('GET /api/me/sessions '),
  )
  const context = await browser.newContext({
    baseURL: proxy.url,
    storageState: stateOf(people.operator),
  })
  try {
    const page = await context.newPage()
    await page.goto('/account')
    const sessions = panel(page, 'Sessions')
    await expect(sessions.getByRole('alert')).toContainText('The service could not be reached.')
    isAway = false
    await sessions.getByRole('button', { name: 'Try again' }).click()
    await expect(sessions.getByText('This one')).toBeVisible()
  } finally {
    await context.close()
    await proxy.close()
  }
})

test('an API token that has expired opens nothing, and is shown as that', async ({
  app,
  people,
  page,
}) => {
  const own = fromPage(app, people.operator.cookies)
  const made = await own('/api/tokens', { Name: 'last year', Role: 'viewer', Days: 1 })
  const { Token, TokenId } = await made.json()
  const use = () => fetch(`${app.url}/api/me`, { headers: { authorization: `Bearer ${Token}` } })
  expect((await use()).status).toBe(200)
  // Time passes, as the journal has it.
  const journal = new Libsql(app.journalFile)
  journal
    .prepare('update tokens set expires_at = ? where id = ?')
    .run(Date.now() - 60_000, TokenId)
  journal.close()
  const refused = await use()
  expect(refused.status).toBe(401)
  expect(await refused.json()).toMatchObject({ code: 'Causeway.BadToken' })
  await page.goto('/account')
  const item = page.getByRole('listitem').filter({ hasText: 'last year' })
  await expect(item.getByText('Expired', { exact: true })).toBeVisible()
})
