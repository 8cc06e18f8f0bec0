import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import https from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type App, type AppOptions, startApp } from '../support/app'
import { letPeopleIn } from '../support/people'

const running: App[] = []

async function start(options?: AppOptions): Promise<App> {
  const app = await startApp(options)
  running.push(app)
  return app
}

test.afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.stop()))
})

/** The lines of the log, as far as they are lines of it: Next and the first link say something, too. */
const logOf = (app: App) =>
  app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

function raw(app: App, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

test('a host that other machines reach is refused in clear, in a sentence that says what to set', async () => {
  await expect(start({ env: { HOST: '0.0.0.0' } })).rejects.toThrow(
    /HOST=0\.0\.0\.0 can be reached .* CAUSEWAY_TLS_CERT and CAUSEWAY_TLS_KEY, or TRUST_PROXY/,
  )
})

test('with a certificate it speaks TLS, and its answers are the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=c'
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', ...kind.split(' '), ...names], { stdio: 'pipe' })
  try {
    const app = await start({ env: { CAUSEWAY_TLS_CERT: cert, CAUSEWAY_TLS_KEY: key } })
    const status = await new Promise((resolve, reject) => {
      const options = { ca: [readFileSync(cert)] }
      https
        .get(`${app.url}/healthz`, options, (response) => {
          response.resume()
          resolve([response.statusCode, response.headers['x-frame-options']])
        })
        .on('error', reject)
    })
    expect(status).toEqual([200, 'DENY'])
    expect(logOf(app).map(({ msg }) => msg)).toContain(`Causeway is at ${app.url}`)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a caller that asks too often waits as long as it is told, and is let in again', async ({
  request,
}) => {
  const app = await start({ env: { CAUSEWAY_RATE_PER_SECOND: '5' } })
  const ask = () => request.get(`${app.url}/readyz`)
  const statuses: number[] = []
  for (let time = 0; time < 30; time += 1) statuses.push((await ask()).status())
  expect(statuses[0]).toBe(200)
  expect(statuses).toContain(429)
  const refused = await ask()
  expect(await refused.json()).toMatchObject({ code: 'Causeway.TooManyRequests', status: 429 })
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  await expect.poll(async () => (await ask()).status()).toBe(200)
})

test('an upgrade passes the same doors as every request', async () => {
  const app = await start()
  const upgrade =
    'connection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n'
  const get = (host: string) =>
    raw(app, `GET /api/regions HTTP/1.1\r\nhost: ${host}\r\n${upgrade}\r\n`)
  // The first request of all is when Next would begin to listen for upgrades.
  expect(await get('127.0.0.1')).toMatch(/^HTTP\/1\.1 401 /)
  expect(await get('127.0.0.1')).toContain('x-request-id: ')
  expect(await get('evil.example')).toMatch(/^HTTP\/1\.1 421 /)
})

test('it says whether it is alive, ready, and what it counted', async ({ request }) => {
  const app = await start()
  expect((await request.get(`${app.url}/healthz`)).status()).toBe(200)
  expect(await (await request.get(`${app.url}/readyz`)).json()).toEqual({ Status: 'ready' })
  expect((await request.get(`${app.url}/metrics`)).status()).toBe(401)
  const { viewer } = await letPeopleIn(app)
  const headers = { authorization: `Bearer ${viewer.token}` }
  await request.get(`${app.url}/api/regions`, { headers })
  const metrics = await request.get(`${app.url}/metrics`, { headers })
  expect(metrics.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  const text = await metrics.text()
  for (const line of [
    /^causeway_http_requests_total\{method="GET",route="\/readyz",status="200"\} 1$/m,
    /^causeway_service_call_duration_seconds_count\{action="DescribeRegions",outcome="ok"\} 1$/m,
    /^causeway_queue_length 0$/m,
    /^process_cpu_seconds_total /m,
  ])
    expect(text).toMatch(line)
})

test('without a usable database it is alive and not ready, and says which part', async ({
  request,
}) => {
  const app = await start({ isJournalBroken: true })
  expect((await request.get(`${app.url}/healthz`)).status()).toBe(200)
  const ready = await request.get(`${app.url}/readyz`)
  expect(ready.status()).toBe(503)
  expect(await ready.json()).toMatchObject({
    code: 'Causeway.JournalUnavailable',
    detail: 'The database cannot be used.',
  })
})

test('no address makes the server ask another host', async ({ request }) => {
  const app = await start()
  const { operator } = await letPeopleIn(app)
  const headers = { authorization: `Bearer ${operator.token}` }
  const elsewhere = encodeURIComponent('evil.example/#')
  for (const [path, statuses] of [
    [`/api/connections?RegionId=${elsewhere}`, [422]],
    [`/api/vpn-gateways?RegionId=${elsewhere}`, [422]],
    [`/api/customer-gateways?RegionId=cn-shanghai.evil.example`, [422]],
    [`/api/connections/${elsewhere}/vco-1`, [404, 422]],
    [`/api/connections/evil.example/vco-1/logs`, [404, 422]],
    [`/api/connections/evil.example/vco-1/diagnosis`, [404, 422]],
    [`/api/connections/evil.example/vco-1/peer-config`, [404, 422]],
    [`/_next/image?url=${encodeURIComponent('http://evil.example/a.png')}&w=64&q=75`, [404]],
    [`/_next/image?url=${encodeURIComponent('/api/regions')}&w=64&q=75`, [404]],
  ] as const)
    expect(statuses, path).toContain(
      (await request.get(`${app.url}${path}`, { headers })).status(),
    )
  const create = await request.post(`${app.url}/api/connections`, {
    data: { RegionId: 'evil.example' },
    headers,
  })
  expect(create.status()).toBe(422)
})

test('the log has one JSON line of each request and nothing that was typed', async ({
  request,
}) => {
  const app = await start()
  const answer = await request.get(`${app.url}/api/attempts?Search=s3cret-words`, {
    headers: { cookie: 'causeway.session=s3cret-cookie', 'x-request-id': 'made-up-by-me' },
  })
  const requestId = answer.headers()['x-request-id']
  const lines = () => logOf(app).filter((line) => line['requestId'] === requestId)
  await expect.poll(() => lines().length).toBe(1)
  expect(lines()[0]).toMatchObject({
    method: 'GET',
    path: '/api/attempts',
    status: 401,
    address: '127.0.0.1',
  })
  expect(app.output()).not.toContain('s3cret')
  expect(app.output()).not.toContain('made-up-by-me')
})
