import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type App, startApp } from '../support/app'
import { firstLink, password } from '../support/people'
import { authenticator } from '../support/totp'

let app: App
let folder: string

test.use({ ignoreHTTPSErrors: true })

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'causeway-cookies-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=c'
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', ...kind.split(' '), ...names], { stdio: 'pipe' })
  app = await startApp({ env: { CAUSEWAY_TLS_CERT: cert, CAUSEWAY_TLS_KEY: key } })
})

test.afterAll(async () => {
  await app.stop()
  await rm(folder, { recursive: true })
})

const person = { Email: 'ada@example.com', Password: password }

const setCookies = (answer: Awaited<ReturnType<APIRequestContext['post']>>) =>
  answer
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => value)

/** What a cookie says beside its value, in a fixed order. */
const attributesOf = (cookie: string) =>
  cookie
    .split(';')
    .slice(1)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !part.startsWith('max-age='))
    .sort()

const strict = ['httponly', 'path=/', 'samesite=lax', 'secure']

test('over TLS every cookie is bound to this host, this scheme and no script', async ({
  request,
}) => {
  const post = async (path: string, data: object) => {
    const answer = await request.post(`${app.url}${path}`, {
      data,
      headers: { origin: app.url },
    })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer
  }
  await post('/api/invitations/accept', { ...person, Token: firstLink(app), Name: 'Ada' })
  const [session = ''] = setCookies(await post('/api/sign-in', person))
  expect(session).toMatch(/^__Host-causeway\.session=[^;]{40,}/)
  expect(attributesOf(session)).toEqual(strict)
  expect((await request.get(`${app.url}/api/me`)).status()).toBe(200)

  const { Uri } = await (await post('/api/me/two-factor', { Password: password })).json()
  const code = authenticator(Uri)
  const exchanged = setCookies(await post('/api/me/two-factor/confirm', { Code: code() }))
  expect(exchanged.map(attributesOf)).toContainEqual(strict)
  const out = setCookies(await post('/api/sign-out', {}))
  expect(out).toHaveLength(1)
  expect(out[0]).toMatch(/^__Host-causeway\.session=;/)
  expect(attributesOf(out[0] ?? '')).toEqual(strict)

  const halfway = setCookies(await post('/api/sign-in', person))
  const kept = halfway.filter((cookie) => !/max-age=0/i.test(cookie))
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatch(/^__Host-causeway\.two_factor=/)
  for (const cookie of halfway) expect(attributesOf(cookie)).toEqual(strict)
  expect((await request.get(`${app.url}/api/me`)).status()).toBe(401)
  await post('/api/sign-in/second-factor', { Code: code(1) })
  expect(await (await request.get(`${app.url}/api/me`)).json()).toMatchObject({
    Email: person.Email,
    TwoFactor: true,
  })
})
