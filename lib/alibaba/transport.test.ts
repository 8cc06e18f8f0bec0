import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { requireEndpoint } from './endpoints'
import { closedPort, startHttp, startTcp } from './loopback.fixture'
import { defaultLimits, send } from './transport'

const body = 'Psk=hunter2hunter2'

/** Sends a small signed-looking request and tells how long it took, in milliseconds. */
async function exchange(
  url: string,
  limits: Partial<typeof defaultLimits> = {},
  signal?: AbortSignal,
) {
  let signatures = 0
  const endpoint = requireEndpoint(url)
  const sign = () => {
    signatures += 1
    const headers = { host: endpoint.authority, 'content-length': String(body.length) }
    return { headers: { ...headers, 'x-acs-signature-nonce': `nonce-${signatures}` }, body }
  }
  const started = performance.now()
  const outcome = await send(sign, { endpoint, limits: { ...defaultLimits, ...limits }, signal })
  return { outcome, signatures, tookMs: performance.now() - started }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('send', () => {
  it('posts the body to the root with its length and gives back the whole answer', async () => {
    const loopback = await startHttp((response) => {
      response.writeHead(400, { 'x-acs-retry-after': '250', 'x-acs-request-id': 'R' })
      response.write('{"a":"é')
      setImmediate(() => response.end('ü"}'))
    })
    const { outcome, signatures } = await exchange(loopback.url)
    expect(outcome).toEqual({
      kind: 'answered',
      answer: {
        status: 400,
        body: '{"a":"éü"}',
        retryAfterMs: 250,
        requestIdHeader: 'R',
        dateMs: expect.any(Number),
      },
    })
    expect(signatures).toBe(1)
    const [request] = loopback.arrived
    expect(request).toMatchObject({ method: 'POST', url: '/', body })
    expect(request?.headers['content-length']).toBe(String(body.length))
    expect(request?.headers['transfer-encoding']).toBeUndefined()
  })

  it('serves fifty calls at once on at most sixty-four sockets, and later ones on the same', async () => {
    const loopback = await startHttp((response) => setTimeout(() => response.end('{}'), 30))
    const wave = () => Promise.all(Array.from({ length: 50 }, () => exchange(loopback.url)))
    const first = await wave()
    expect(first.every(({ outcome }) => outcome.kind === 'answered')).toBe(true)
    expect(Math.max(...first.map(({ tookMs }) => tookMs))).toBeLessThan(1000)
    await wave()
    expect(loopback.arrived).toHaveLength(100)
    expect(loopback.connections()).toBeLessThanOrEqual(64)
  })

  it('lets a hundred calls queue for the sixty-four sockets', async () => {
    const loopback = await startHttp((response) => setTimeout(() => response.end('{}'), 10))
    const calls = await Promise.all(Array.from({ length: 100 }, () => exchange(loopback.url)))
    expect(calls.every(({ outcome }) => outcome.kind === 'answered')).toBe(true)
    expect(loopback.connections()).toBe(64)
  })

  it('throws before sending when a header would break the request', async () => {
    const loopback = await startHttp((response) => response.end('{}'))
    const endpoint = requireEndpoint(loopback.url)
    const sign = () => ({ headers: { 'x-acs-action': 'a\r\nb: c' }, body: '' })
    await expect(send(sign, { endpoint, limits: defaultLimits })).rejects.toThrow(TypeError)
    expect(loopback.connections()).toBe(0)
  })
})

describe('the deadline', () => {
  it('ends a call that is never answered, which may have been applied', async () => {
    const loopback = await startHttp(() => {})
    const { outcome, tookMs } = await exchange(loopback.url, { totalMs: 150 })
    expect(outcome).toEqual({ kind: 'deadline', maybeApplied: true })
    expect(tookMs).toBeGreaterThan(140)
    expect(tookMs).toBeLessThan(600)
  })

  it('ends a body that trickles without end', async () => {
    const loopback = await startHttp((response) => {
      const trickle = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(trickle))
    })
    const { outcome, tookMs } = await exchange(loopback.url, { totalMs: 150 })
    expect(outcome).toEqual({ kind: 'deadline', maybeApplied: true })
    expect(tookMs).toBeLessThan(600)
  })

  it('ends a call that still waits for a socket, which was not applied', async () => {
    const loopback = await startHttp(() => {})
    const cancels = Array.from({ length: 64 }, () => new AbortController())
    const holders = cancels.map(({ signal }) => exchange(loopback.url, {}, signal))
    const { outcome } = await exchange(loopback.url, { totalMs: 150 })
    expect(outcome).toEqual({ kind: 'deadline', maybeApplied: false })
    for (const cancel of cancels) cancel.abort()
    await Promise.all(holders)
  })

  it('leaves no timer behind, whatever the outcome', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout')
    const loopback = await startHttp((response) => response.end('{}'))
    await exchange(loopback.url)
    const before = timers().length
    await exchange(loopback.url)
    await exchange(`http://127.0.0.1:${await closedPort()}`)
    await exchange(loopback.url, {}, AbortSignal.abort())
    await pause(20)
    expect(timers().length).toBeLessThanOrEqual(before)
  })
})

describe("the caller's signal", () => {
  it('ends a call at once, which may have been applied when it was sent', async () => {
    const loopback = await startHttp(() => {})
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 60)
    const { outcome, tookMs } = await exchange(loopback.url, {}, cancel.signal)
    expect(outcome).toEqual({ kind: 'cancelled', maybeApplied: true })
    expect(tookMs).toBeLessThan(500)
  })

  it('keeps a call from being sent when it was aborted before', async () => {
    const loopback = await startHttp((response) => response.end('{}'))
    const { outcome, signatures } = await exchange(loopback.url, {}, AbortSignal.abort())
    expect(outcome).toEqual({ kind: 'cancelled', maybeApplied: false })
    expect(signatures).toBe(0)
    expect(loopback.connections()).toBe(0)
  })

  it('does not repeat a call on a kept-alive socket that it cuts', async () => {
    const loopback = await startHttp((response, _request, index) => {
      if (index === 0) response.end('{}')
    })
    await exchange(loopback.url)
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 40)
    const { outcome, signatures } = await exchange(loopback.url, {}, cancel.signal)
    expect(outcome).toEqual({ kind: 'cancelled', maybeApplied: true })
    await pause(40)
    expect(signatures).toBe(1)
    expect(loopback.arrived).toHaveLength(2)
  })
})

describe('a connection that fails', () => {
  it('is unreachable when refused', async () => {
    const { outcome } = await exchange(`http://127.0.0.1:${await closedPort()}`)
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'refused', maybeApplied: false })
  })

  it('is unreachable when the name does not resolve', async () => {
    const { outcome } = await exchange('https://vpc.invalid')
    expect(outcome).toEqual({
      kind: 'unreachable',
      reason: 'name-not-found',
      maybeApplied: false,
    })
  })

  it('is unreachable when the other side does not speak TLS', async () => {
    const port = await startTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const { outcome } = await exchange(`https://127.0.0.1:${port}`)
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'tls', maybeApplied: false })
  })

  it('is unreachable when the TLS handshake outlasts the connect limit', async () => {
    const port = await startTcp(() => {})
    const { outcome, tookMs } = await exchange(`https://127.0.0.1:${port}`, { connectMs: 100 })
    expect(outcome).toEqual({
      kind: 'unreachable',
      reason: 'connect-timeout',
      maybeApplied: false,
    })
    expect(tookMs).toBeLessThan(500)
  })

  it.each([
    ['nothing', ''],
    ['half a status line', 'HTTP/1.1 20'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"a'],
    ['a protocol switch', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
  ])('is lost, and may have been applied, after %s', async (_name, answer) => {
    const port = await startTcp((socket) => socket.once('data', () => socket.end(answer)))
    const { outcome, signatures } = await exchange(`http://127.0.0.1:${port}`)
    expect(outcome).toEqual({ kind: 'connection-lost', maybeApplied: true })
    expect(signatures).toBe(1)
  })
})

describe('a kept-alive socket', () => {
  it('that died in between costs no call: twenty of twenty succeed', async () => {
    const loopback = await startHttp((response) => {
      const { socket } = response
      response.end('{}', () => setTimeout(() => socket?.destroy(), 5))
    })
    const outcomes: string[] = []
    for (let call = 0; call < 20; call += 1) {
      outcomes.push((await exchange(loopback.url)).outcome.kind)
      await pause(call % 10)
    }
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => 'answered'))
  })

  it('dropped under a request is repeated once, signed anew, on a new connection', async () => {
    const loopback = await startHttp((response, _request, index) => {
      if (index === 1) response.socket?.destroy()
      else response.end('{}')
    })
    await exchange(loopback.url)
    const { outcome, signatures } = await exchange(loopback.url)
    expect(outcome.kind).toBe('answered')
    expect(signatures).toBe(2)
    expect(loopback.connections()).toBe(2)
    const nonces = loopback.arrived.map(({ headers }) => headers['x-acs-signature-nonce'])
    expect(nonces).toEqual(['nonce-1', 'nonce-1', 'nonce-2'])
  })

  it('is not tried again when the whole pool may be dead', async () => {
    const served = new WeakSet<object>()
    const loopback = await startHttp((response) => {
      const { socket } = response
      if (socket === null || served.has(socket)) {
        socket?.destroy()
      } else {
        served.add(socket)
        setTimeout(() => response.end('{}'), 20)
      }
    })
    await Promise.all([1, 2, 3].map(() => exchange(loopback.url)))
    const { outcome, signatures } = await exchange(loopback.url)
    expect(outcome.kind).toBe('answered')
    expect(signatures).toBe(2)
  })

  it('dropped twice loses the call, which may have been applied', async () => {
    const loopback = await startHttp((response, _request, index) => {
      if (index === 0) response.end('{}')
      else response.socket?.destroy()
    })
    await exchange(loopback.url)
    const { outcome, signatures } = await exchange(loopback.url)
    expect(outcome).toEqual({ kind: 'connection-lost', maybeApplied: true })
    expect(signatures).toBe(2)
  })

  it('dropped by a server that then went away may have been applied', async () => {
    const loopback = await startHttp((response, _request, index) => {
      if (index === 0) response.end('{}')
      else loopback.server.close(() => {}).closeAllConnections()
    })
    await exchange(loopback.url)
    const { outcome } = await exchange(loopback.url)
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'refused', maybeApplied: true })
  })

  it('dropped after the first answer byte is not repeated', async () => {
    const loopback = await startHttp((response, _request, index) => {
      if (index === 0) response.end('{}')
      else response.socket?.end('HTTP/1.1 2')
    })
    await exchange(loopback.url)
    const { outcome, signatures } = await exchange(loopback.url)
    expect(outcome).toEqual({ kind: 'connection-lost', maybeApplied: true })
    expect(signatures).toBe(1)
  })
})

describe('an answer', () => {
  it('of exactly the cap is read, and one byte more is refused', async () => {
    const loopback = await startHttp((response, _request, index) => {
      response.end('x'.repeat(defaultLimits.answerBytesMax + index))
    })
    const { outcome } = await exchange(loopback.url)
    expect(outcome.kind === 'answered' && outcome.answer.body.length).toBe(1_048_576)
    expect((await exchange(loopback.url)).outcome).toEqual({
      kind: 'unreadable-answer',
      status: 200,
      reason: 'too-large',
      requestId: '',
      maybeApplied: true,
    })
  })

  it('without end is cut at the cap', async () => {
    const loopback = await startHttp((response) => {
      const flood = setInterval(() => response.write('x'.repeat(65_536)), 1)
      response.on('close', () => clearInterval(flood))
    })
    const { outcome } = await exchange(loopback.url)
    expect(outcome).toMatchObject({ reason: 'too-large', maybeApplied: true })
  })

  it.each([301, 302, 307, 308])(
    'that redirects with %i is refused, not followed',
    async (status) => {
      const target = await startHttp((response) => response.end('{}'))
      const loopback = await startHttp((response) => {
        response.writeHead(status, { location: target.url }).end()
      })
      const { outcome } = await exchange(loopback.url)
      expect(outcome).toMatchObject({ kind: 'unreadable-answer', status, reason: 'redirect' })
      expect(target.arrived).toEqual([])
    },
  )
})
