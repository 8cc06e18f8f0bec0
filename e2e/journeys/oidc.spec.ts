import { expect, type Page, test } from '@playwright/test'
import type { Role } from '@/lib/access/roles'
import type { Person } from '@/lib/http/people'
import { type App, startApp } from '../support/app'
import { formOn } from '../support/form'
import {
  type Account,
  client,
  type IdentityProvider,
  startIdentityProvider,
} from '../support/identity-provider'
import { linkTo, minimal } from '../support/links'
import { fromPage, letPeopleIn, type PersonHere, password } from '../support/people'

let app: App
let provider: IdentityProvider
let people: Readonly<Record<Role, PersonHere>>

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  provider = await startIdentityProvider()
  app = await startApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Example Corp',
      OIDC_ROLES: 'net-admins=admin,net-ops=operator,net-read=viewer',
    },
  })
  provider.serve(app.url)
  people = await letPeopleIn(app)
})

test.afterAll(async () => {
  await app.stop()
  await provider.stop()
})

test.use({ storageState: { cookies: [], origins: [] } })

let made = 0

/** Somebody new at the provider: the name they sign in with there. */
function accountWith(changes: Partial<Account> = {}) {
  made += 1
  const sub = `sub-${made}`
  const email = `person-${made}@corp.example`
  const account = { email, emailVerified: true, name: `Person ${made}`, groups: ['net-ops'] }
  provider.accounts.set(sub, { ...account, ...changes })
  return { sub, email: changes.email ?? email }
}

const button = (page: Page) => page.getByRole('button', { name: 'Sign in with Example Corp' })

/** Goes through the provider's page, from wherever the button is. */
async function through(page: Page, sub: string) {
  await button(page).click()
  await page.getByLabel('Account').fill(sub)
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function signInAs(page: Page, sub: string) {
  await page.goto(`${app.url}/sign-in`)
  await through(page, sub)
}

const isIn = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible()

const who = async (page: Page) => (await page.request.get(`${app.url}/api/me`)).json()

async function everybody(): Promise<readonly Person[]> {
  const answer = await fromPage(app, people.admin.cookies)('/api/people', undefined, 'GET')
  return ((await answer.json()) as { People: Person[] }).People
}

const known = async (email: string) =>
  (await everybody()).find((person) => person.Email === email)

/** What the page for signing in says about the way back, and that nobody is in. */
async function isRefused(page: Page, words: RegExp) {
  await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  expect((await page.request.get(`${app.url}/api/me`)).status()).toBe(401)
}

test('somebody signs in with the provider, as what their groups say', async ({ page }) => {
  const { sub, email } = accountWith({ groups: ['staff', 'net-read', 'net-ops'] })
  await signInAs(page, sub)
  await isIn(page)
  expect(await who(page)).toMatchObject({ Email: email, Role: 'operator', HasPassword: false })
  expect(await known(email)).toMatchObject({ SignsInWith: ['oidc'], IsActive: true })
})

test('a role that was changed at the provider counts at the next sign-in', async ({ page }) => {
  const { sub } = accountWith({ groups: ['net-ops'] })
  await signInAs(page, sub)
  await isIn(page)
  const account = provider.accounts.get(sub)
  if (account) provider.accounts.set(sub, { ...account, groups: ['net-read'], name: 'Wed Lock' })
  expect(await who(page)).toMatchObject({ Role: 'operator' })
  await fromPage(app, await cookiesOf(page))('/api/sign-out')
  await page.goto(`${app.url}/sign-in`)
  // The provider still knows who this is.
  await button(page).click()
  await isIn(page)
  expect(await who(page)).toMatchObject({ Role: 'viewer', Name: 'Wed Lock' })
})

async function cookiesOf(page: Page) {
  return (await page.context().cookies(app.url)) as PersonHere['cookies']
}

test('somebody whose groups give no role is refused, and leaves no person behind', async ({
  page,
}) => {
  const { sub, email } = accountWith({ groups: ['staff'] })
  await signInAs(page, sub)
  await isRefused(page, /None of your groups gives you a role here/)
  expect(await known(email)).toBeUndefined()
})

test('somebody whose last group was taken away is refused at the next sign-in', async ({
  page,
}) => {
  const { sub, email } = accountWith()
  await signInAs(page, sub)
  await isIn(page)
  const account = provider.accounts.get(sub)
  if (account) provider.accounts.set(sub, { ...account, groups: [] })
  await fromPage(app, await cookiesOf(page))('/api/sign-out')
  await page.goto(`${app.url}/sign-in`)
  await button(page).click()
  await isRefused(page, /None of your groups/)
  expect(await known(email)).toMatchObject({ Role: 'operator' })
})

test('somebody who was deactivated here cannot come in by the provider', async ({ page }) => {
  const { sub, email } = accountWith()
  await signInAs(page, sub)
  await isIn(page)
  const person = await known(email)
  const admin = fromPage(app, people.admin.cookies)
  await admin(`/api/people/${person?.PersonId}`, { IsActive: false }, 'PATCH')
  await page.goto(`${app.url}/sign-in`)
  await button(page).click()
  await isRefused(page, /You may not come in/)
})

/** Somebody with a password here. With an address in the invitation an admin vouches for that. */
async function invited(email: string, vouched: boolean) {
  const admin = fromPage(app, people.admin.cookies)
  const invitation = { Role: 'viewer', ...(vouched && { Email: email }) }
  const { Link } = (await (await admin('/api/invitations', invitation)).json()) as {
    Link: string
  }
  const body = { Token: Link.split('#')[1], Name: 'Local', Email: email, Password: password }
  expect((await fromPage(app)('/api/invitations/accept', body)).status).toBe(201)
}

test('an account of the same confirmed address is linked, and keeps its password', async ({
  page,
}) => {
  const { sub, email } = accountWith({ groups: ['net-admins'] })
  await invited(email, true)
  await signInAs(page, sub)
  await isIn(page)
  expect(await who(page)).toMatchObject({ Role: 'admin', HasPassword: true })
  expect(await known(email)).toMatchObject({ SignsInWith: ['password', 'oidc'] })
})

test('no account is linked whose address one of the two sides has not confirmed', async ({
  page,
  browser,
}) => {
  const atProvider = accountWith({ emailVerified: false, groups: ['net-admins'] })
  await invited(atProvider.email, true)
  await signInAs(page, atProvider.sub)
  await isRefused(page, /not confirmed on both sides/)
  expect(await known(atProvider.email)).toMatchObject({ Role: 'viewer' })

  // Whoever holds an open invitation may type any address: that must not catch its owner.
  const here = accountWith({ groups: ['net-admins'] })
  await invited(here.email, false)
  const other = await (await browser.newContext()).newPage()
  await signInAs(other, here.sub)
  await isRefused(other, /not confirmed on both sides/)
  expect(await known(here.email)).toMatchObject({ Role: 'viewer', SignsInWith: ['password'] })
  await other.context().close()
})

test('the last admin stays one, whatever the provider says', async ({ page }) => {
  const admins = (await everybody()).filter((one) => one.Role === 'admin' && one.IsActive)
  const admin = fromPage(app, people.admin.cookies)
  for (const { PersonId } of admins)
    if (PersonId !== people.admin.personId)
      await admin(`/api/people/${PersonId}`, { Role: 'viewer' }, 'PATCH')
  const { sub } = accountWith({ email: people.admin.email, groups: ['net-read'] })
  await signInAs(page, sub)
  await isIn(page)
  expect(await who(page)).toMatchObject({ Role: 'admin', Email: people.admin.email })
})

test('cancelling at the provider leads back, in words', async ({ page }) => {
  await page.goto(`${app.url}/sign-in`)
  await button(page).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await isRefused(page, /did not let you in/)
})

test('a shared form survives the way to the provider, which hears nothing of it', async ({
  page,
}) => {
  const { sub } = accountWith()
  const link = linkTo({ ...minimal, Name: 'over-the-fence' }, 'subnets')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(provider.issuer))
      asked.push(`${request.url()} ${request.postData() ?? ''}`)
  })
  const before = provider.requests.length
  await page.goto(`${app.url}${link}`)
  await through(page, sub)
  const form = formOn(page)
  await form.isOn('Subnets')
  await form.goTo('Gateways')
  await expect(form.field('Name')).toHaveValue('over-the-fence')
  const heard = [...asked, ...provider.requests.slice(before)].join('\n')
  expect(asked.length).toBeGreaterThan(1)
  expect(heard).not.toMatch(/over-the-fence|LocalSubnet|10\.20\.|connections/)
})

test('a way back that was made up, or is used twice or elsewhere, opens nothing', async ({
  page,
  browser,
}) => {
  await page.goto(`${app.url}/api/auth/callback/oidc?code=made-up&state=made-up`)
  await isRefused(page, /begun in another browser|did not work/)
  await page.goto(`${app.url}/api/auth/callback/oidc?code=made-up`)
  await isRefused(page, /begun in another browser|did not work/)

  const { sub } = accountWith()
  const holding = provider.nextWayBack()
  await signInAs(page, sub)
  const back = await holding
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(back)
  await isRefused(elsewhere, /begun in another browser|did not work/)
  await elsewhere.context().close()

  await page.goto(back)
  await isIn(page)
  await fromPage(app, await cookiesOf(page))('/api/sign-out')
  await page.goto(back)
  await isRefused(page, /begun in another browser|did not work/)
})

test('a code of the provider that was forged opens nothing', async ({ page }) => {
  const { sub } = accountWith()
  const holding = provider.nextWayBack()
  await signInAs(page, sub)
  const back = new URL(await holding)
  back.searchParams.set('code', 'forged')
  await page.goto(back.href)
  await isRefused(page, /did not confirm the sign-in/)
})

test('a provider that is away is named, and passwords go on working', async ({ page }) => {
  await provider.stop()
  await page.goto(`${app.url}/sign-in`)
  await button(page).click()
  await isRefused(page, /identity provider does not answer/)
  await app.restart()
  await page.goto(`${app.url}/sign-in`)
  await page.getByLabel('E-mail address').fill(people.viewer.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(page)

  await provider.comeBack()
  await fromPage(app, await cookiesOf(page))('/api/sign-out')
  await signInAs(page, accountWith().sub)
  await isIn(page)
})
