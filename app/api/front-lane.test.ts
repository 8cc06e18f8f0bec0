import { request as ask, createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createLog } from '@/lib/log'
import { createMetrics } from '@/lib/metrics'
import { currentRequest, noteCaller } from '@/lib/request-scope'
import type { ServerSettings } from '@/lib/server-settings'
import { Limiter } from '../doors/limiter'
import { createFrontLane } from './front-lane'

const settings: ServerSettings = {
  host: '127.0.0.1',
  port: 3000,
  url: 'http://127.0.0.1:3000',
  tls: undefined,
  proxies: 0,
  limits: { ratePerSecond: 50, concurrency: 40 },
}

type Line = Readonly<Record<string, unknown>>

/** What is behind the lane gets each request with `answer`, which ends it. */
async function startLane(changed: Partial<ServerSettings> = {}, isHeld = false) {
  const lines: Line[] = []
  const arrived: IncomingMessage[] = []
  const held: (() => void)[] = []
  const metrics = createMetrics()
  const lane = createFrontLane({
    server: { ...settings, ...changed },
    limiter: new Limiter(() => 0),
    log: createLog('info', { write: (line) => void lines.push(JSON.parse(line)) }),
    metrics,
    now: () => performance.now(),
  })
  const server = createServer((request, response) =>
    lane(request, response, () => {
      arrived.push(request)
      if (request.url?.startsWith('/api/me')) noteCaller('person-7')
      const end = () => response.end(currentRequest()?.requestId)
      if (isHeld) held.push(end)
      else end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const send = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
    new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
      (resolve, reject) => {
        const given = { host: '127.0.0.1:3000', ...headers }
        const sent = ask({ port, path, method, headers: given, agent: false }, (response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          )
        })
        sent.on('error', reject)
        sent.end(body)
      },
    )
  return { port, send, lines, arrived, held, metrics }
}

describe('what those behind the lane rely on', () => {
  test('is never what the client says', async () => {
    const { send, arrived } = await startLane()
    await send('/connections?Search=a%20b&_rsc=1x2y', {
      'x-causeway-address': '6.6.6.6',
      'x-causeway-path': '//evil.example',
      'x-request-id': 'made-up-by-a-client',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6;host=evil.example',
      'content-security-policy': "script-src 'nonce-known'",
    })
    const { headers = {} } = arrived[0] ?? {}
    expect(headers).toMatchObject({
      'x-causeway-address': '127.0.0.1',
      'x-causeway-path': '/connections?Search=a+b',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    })
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(headers['x-forwarded-host'] ?? headers['forwarded']).toBeUndefined()
    expect(headers['content-security-policy']).not.toContain('known')
  })

  test('behind proxies of ours, the address that the outermost saw and the ID that it gave hold', async () => {
    const { send, arrived } = await startLane({ proxies: 2 })
    const forwarded = { 'x-forwarded-for': '6.6.6.6, 1.2.3.4, 10.0.0.1' }
    const answer = await send('/', { ...forwarded, 'x-request-id': 'edge-000017' })
    await send('/', { ...forwarded, 'x-request-id': 'no sane: one' })
    expect(arrived[0]?.headers).toMatchObject({
      'x-causeway-address': '1.2.3.4',
      'x-request-id': 'edge-000017',
    })
    expect(answer.headers['x-request-id']).toBe('edge-000017')
    expect(arrived[1]?.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
  })

  test('an ID that a request under way has already is not given twice', async () => {
    const { send, arrived, held } = await startLane({ proxies: 1 }, true)
    const both = [1, 2].map(() => send('/', { 'x-request-id': 'edge-000017' }))
    await expect.poll(() => held.length).toBe(2)
    for (const end of held) end()
    await Promise.all(both)
    expect(new Set(arrived.map(({ headers }) => headers['x-request-id'])).size).toBe(2)
  })
})

describe('an answer', () => {
  test('carries the headers that protect a browser, whoever makes it', async () => {
    const { send } = await startLane()
    for (const path of ['/connections', '/api/regions', '/_next/static/a.js', '/%E0%A4%A']) {
      const { headers } = await send(path)
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
      })
      expect(headers['strict-transport-security']).toBeUndefined()
    }
  })

  test('of a page allows its scripts by a nonce that no other answer has, and Next reads the same', async () => {
    const { send, arrived } = await startLane()
    const policies = [await send('/a'), await send('/a')].map(({ headers }) =>
      String(headers['content-security-policy']),
    )
    const nonces = policies.map(
      (policy) => /script-src 'self' 'nonce-([\w+/]{22}==)';/.exec(policy)?.[1],
    )
    expect(nonces[0]).toBeTruthy()
    expect(nonces[0]).not.toBe(nonces[1])
    expect(policies.join()).not.toMatch(/script-src[^;]*unsafe/)
    expect(arrived.map(({ headers }) => headers['content-security-policy'])).toEqual(policies)
  })

  test('of the API allows a browser nothing at all', async () => {
    const { send } = await startLane()
    const { headers } = await send('/api/regions')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /)
  })

  test('asks for TLS from then on under the public name alone', async () => {
    const { send } = await startLane({ url: 'https://causeway.example.com' })
    const under = async (host: string) =>
      (await send('/', { host })).headers['strict-transport-security']
    expect(await under('causeway.example.com')).toMatch(/^max-age=\d{8}$/)
    expect(await under('localhost:3000')).toBeUndefined()
  })
})

describe('bodies', () => {
  test.each([
    ['POST', '/connections', 'x', 405],
    ['DELETE', '/_next/static/a.js', '', 405],
    ['GET', '/api/regions', 'x', 400],
    ['DELETE', '/api/attempts/att-1', 'x'.repeat(256 * 1024 + 1), 413],
    ['DELETE', '/api/attempts/att-1', 'x'.repeat(1024), 200],
  ])('%s %s with a body as long as that is answered with its status', async (...given) => {
    const [method, path, body, status] = given
    const { send } = await startLane()
    const answer = await send(path, { 'content-length': String(body.length) }, method, body)
    expect(answer.status).toBe(status)
  })

  test('one without a length that nobody reads is cut off with its connection', async () => {
    const { port } = await startLane()
    const head = 'DELETE /api/attempts/att-1 HTTP/1.1\r\nhost: 127.0.0.1\r\n'
    const chunk = `8000\r\n${' '.repeat(0x8000)}\r\n`
    const isOver = new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${head}transfer-encoding: chunked\r\n\r\n`)
      })
      const timer = setInterval(() => socket.write(chunk), 10)
      socket.resume()
      socket.on('error', () => undefined)
      socket.on('close', () => {
        clearInterval(timer)
        resolve(true)
      })
    })
    expect(await isOver).toBe(true)
  })
})

describe('too much of one caller', () => {
  const limits = { ratePerSecond: 1, concurrency: 2 }

  test('is refused with the time to come back, and files of the build are not counted', async () => {
    const { send, arrived } = await startLane({ limits })
    const statuses: number[] = []
    for (let time = 0; time < 5; time += 1) statuses.push((await send('/api/regions')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429])
    const { status, headers, body } = await send('/connections')
    expect([status, headers['retry-after']]).toEqual([429, '1'])
    expect(JSON.parse(body)).toMatchObject({
      code: 'Causeway.TooManyRequests',
      status: 429,
      retryable: true,
    })
    expect((await send('/_next/static/a.js')).status).toBe(200)
    expect((await send('/healthz')).status).toBe(200)
    expect(arrived).toHaveLength(6)
  })

  test('is nothing to another caller at the same address, unless callers are made up', async () => {
    const { send } = await startLane({ limits })
    for (let time = 0; time < 5; time += 1) await send('/api/a', { cookie: 'session=one' })
    expect((await send('/api/a', { cookie: 'session=two' })).status).toBe(200)
    expect((await send('/api/a', { authorization: 'Bearer three' })).status).toBe(200)
    const statuses: number[] = []
    for (let made = 0; made < 20; made += 1)
      statuses.push((await send('/api/a', { cookie: `session=made-${made}` })).status)
    expect(statuses.at(-1)).toBe(429)
  })

  test('counts what is under way, and streams apart from it', async () => {
    const { send, held } = await startLane(
      { limits: { ratePerSecond: 50, concurrency: 2 } },
      true,
    )
    const two = [send('/api/a'), send('/api/a')]
    await expect.poll(() => held.length).toBe(2)
    expect((await send('/api/a')).status).toBe(429)
    const streams = Array.from({ length: 16 }, () => send('/api/attempts/a/events'))
    await expect.poll(() => held.length).toBe(18)
    expect((await send('/api/attempts/a/events')).status).toBe(429)
    for (const end of held) end()
    await Promise.all([...two, ...streams])
    const third = send('/api/a')
    await expect.poll(() => held.length).toBe(19)
    held.at(-1)?.()
    expect((await third).status).toBe(200)
  })
})

describe('the log', () => {
  test('has one line of each request, without its query and with who asked', async () => {
    const { send, lines } = await startLane()
    const { headers, body } = await send('/api/me?ClientToken=s3cret&x=y')
    await send('/nowhere#f', { host: 'evil.example' })
    await expect.poll(() => lines.length).toBe(2)
    expect(lines[0]).toEqual({
      level: 'info',
      time: expect.stringMatching(/Z$/),
      requestId: headers['x-request-id'],
      method: 'GET',
      path: '/api/me',
      status: 200,
      ms: expect.any(Number),
      address: '127.0.0.1',
      caller: 'person-7',
    })
    expect(body).toBe(headers['x-request-id'])
    expect(lines[1]).toMatchObject({ path: '/nowhere', status: 421 })
    expect(JSON.stringify(lines)).not.toContain('s3cret')
  })

  test('says when the client went away before the answer', async () => {
    const { port, lines, held, metrics } = await startLane({}, true)
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /api/regions HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n'),
    )
    await expect.poll(() => held.length).toBe(1)
    socket.destroy()
    await expect.poll(() => lines.length).toBe(1)
    expect(lines[0]).toMatchObject({ path: '/api/regions', status: 499, brokenOff: true })
    expect(await metrics.text(0)).toContain(
      'causeway_http_requests_total{method="GET",route="/api/regions",status="499"} 1',
    )
  })
})
