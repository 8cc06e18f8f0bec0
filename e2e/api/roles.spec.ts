import type { APIRequestContext } from '@playwright/test'
import { actionWords } from '@/lib/access/action-words'
import { type Action, mayDo } from '@/lib/access/actions'
import { type Role, roles } from '@/lib/access/roles'
import { type Operation, type OperationId, operations } from '@/lib/http/operations'
import { expect, test } from '../fixtures'
import { emailOf, fromPage, signInByHand } from '../support/people'

// Every operation, for every role and for nobody: as the table says, and in no other way.

const all = Object.entries(operations) as [OperationId, Operation][]

/** What a request needs to get as far as the check of a role; the values find nothing. */
const values: Readonly<Record<string, string>> = {
  regionId: 'cn-shanghai',
  connectionId: 'vco-uf6nothinghere000000',
  providerId: 'oidc',
}

const addressOf = ({ path }: Operation) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing-here')

function ask(script: APIRequestContext, operation: Operation) {
  const hasBody = operation.changes
  return script.fetch(addressOf(operation), {
    method: operation.method,
    maxRedirects: 0,
    ...(hasBody && { data: {} }),
  })
}

const needsSignIn = all.filter(([, { access }]) => access !== 'everyone')
const open = all.filter(([, { access }]) => access === 'everyone')

for (const role of roles) {
  test(`${role}: gets exactly what the table says, by an API token`, async ({ scriptOf }) => {
    const script = await scriptOf(role)
    for (const [id, operation] of needsSignIn) {
      const response = await ask(script, operation)
      const isAllowed = mayDo(role, operation.access as Action)
      const { code } = response.status() < 400 ? { code: '' } : await response.json()
      const isRefused = response.status() === 403 && code === 'Causeway.Forbidden'
      // Some of what one may do, a token may not do for one.
      const isForBrowsers = isRefused && /token cannot/.test(await response.text())
      expect(isRefused && !isForBrowsers, `${id} for ${role}: ${response.status()} ${code}`).toBe(
        !isAllowed,
      )
      expect(response.status(), id).not.toBe(401)
      expect(response.status(), id).toBeLessThan(500)
    }
  })

  test(`${role}: gets the same by a session`, async ({ app }) => {
    const { cookies } = await signInByHand(app, emailOf(role))
    const own = fromPage(app, cookies)
    for (const [id, operation] of needsSignIn) {
      const body = operation.changes ? {} : undefined
      const response = await own(addressOf(operation), body, operation.method)
      const isRefused = response.status === 403
      expect(isRefused, `${id} for ${role}: ${response.status}`).toBe(
        !mayDo(role, operation.access as Action),
      )
      expect(response.status, id).toBeLessThan(500)
    }
  })
}

test('nobody gets anything that is not for everyone', async ({ scriptOf }) => {
  const script = await scriptOf('nobody')
  for (const [id, operation] of needsSignIn) {
    const response = await ask(script, operation)
    expect(response.status(), id).toBe(401)
    expect(await response.json(), id).toMatchObject({ code: 'Causeway.SignInNeeded' })
    expect(response.headers()['www-authenticate'], id).toContain('Bearer')
  }
})

test('what is for everyone needs no sign-in', async ({ scriptOf }) => {
  const script = await scriptOf('nobody')
  for (const [id, operation] of open) {
    const response = await ask(script, operation)
    const { code } = response.status() < 400 ? { code: '' } : await response.json()
    expect(code, id).not.toBe('Causeway.SignInNeeded')
    expect(response.status(), id).toBeLessThan(500)
  }
})

test('a refusal names the role that is missing, and is written down', async ({ scriptOf }) => {
  const viewer = await scriptOf('viewer')
  const response = await viewer.post('/api/connections', { data: {} })
  expect(await response.json()).toMatchObject({
    status: 403,
    detail: expect.stringMatching(/viewer you may not create connections.*operator/),
  })
  const admin = await scriptOf('admin')
  const log = await (await admin.get('/api/audit?Action=refused&Limit=1')).json()
  expect(log.Entries).toMatchObject([{ Actor: 'Vera Rubin', Target: 'createConnection' }])
})

test('a change with a cookie must come from a page of ours', async ({ app, people }) => {
  const cookie = people.operator.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const send = (headers: Record<string, string>) =>
    fetch(`${app.url}/api/connections`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  expect((await send({})).status).toBe(403)
  expect((await send({ origin: 'null' })).status).toBe(403)
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await send({ origin: app.url })).status).toBe(422)
  expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(422)
})

test('tokens that are wrong, cut off, expired or revoked open nothing', async ({
  app,
  people,
  scriptOf,
}) => {
  const { token } = people.viewer
  const get = (authorization: string) =>
    fetch(`${app.url}/api/me`, { headers: { authorization } }).then(({ status }) => status)
  const bad = [
    token,
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    'Bearer',
    'Bearer ',
    'Basic abc',
    `Bearer cwy_${'A'.repeat(43)}`,
  ]
  for (const authorization of bad) expect(await get(authorization), authorization).toBe(401)
  expect(await get(`Bearer ${token}`)).toBe(200)
  expect(await get(`bearer ${token}`)).toBe(200)

  const { cookies } = await signInByHand(app, emailOf('viewer'))
  const own = fromPage(app, cookies)
  const made = await own('/api/tokens', { Name: 'soon gone', Role: 'viewer', Days: 1 })
  const { Token, TokenId } = await made.json()
  expect(await get(`Bearer ${Token}`)).toBe(200)
  expect((await own(`/api/tokens/${TokenId}`, undefined, 'DELETE')).status).toBe(200)
  expect(await get(`Bearer ${Token}`)).toBe(401)
  const others = await (await scriptOf('operator')).delete(`/api/tokens/${TokenId}`)
  expect(others.status()).toBe(404)
})

test('a token is not above its maker, and makes no others', async ({ app, scriptOf }) => {
  const { cookies } = await signInByHand(app, emailOf('operator'))
  const own = fromPage(app, cookies)
  const above = await own('/api/tokens', { Name: 'above', Role: 'admin', Days: 1 })
  expect(above.status).toBe(403)
  expect(await above.json()).toMatchObject({ errors: [{ parameter: 'Role' }] })
  const byToken = await (await scriptOf('admin')).post('/api/tokens', {
    data: { Name: 'another', Role: 'viewer', Days: 1 },
  })
  expect(byToken.status()).toBe(403)
})

for (const role of ['viewer', 'operator', 'approver'] satisfies Role[])
  test(`${role} may not ${actionWords.managePeople}`, async ({ scriptOf, people }) => {
    const script = await scriptOf(role)
    const change = await script.patch(`/api/people/${people[role].personId}`, {
      data: { Role: 'admin' },
    })
    expect(change.status()).toBe(403)
  })
