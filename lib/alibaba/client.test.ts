import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { createClient } from './client'
import { type Credentials, fixedCredentials, noCredentials } from './credentials'
import { closedPort, startHttp, startTcp } from './loopback.fixture'
import { authorization, hashedPayload } from './signature-v3'

const psk = 'hunter2-hunter2*!'
const keys: Credentials = {
  accessKeyId: 'LTAI-example',
  accessKeySecret: new Secret('key-secret-value'),
}
const temporaryKeys: Credentials = { ...keys, securityToken: new Secret('CAIS-token-value') }
const parameters = {
  RegionId: 'cn-hangzhou',
  ClientToken: 'tok-1',
  IkeConfig: `{"Psk":"${psk}"}`,
}

function clientOf(endpointOverride: string, credentials = keys, totalMs = 2000) {
  const now = () => Date.UTC(2026, 0, 2, 3, 4, 5, 678)
  const limits = { totalMs, connectMs: 200 }
  const provider = fixedCredentials(credentials)
  return createClient({ credentials: provider, endpointOverride, now, limits })
}

describe('a call', () => {
  it.each([
    ['refused', 403, 'VpnGateway.Configuring', 'api'],
    ['throttled', 400, 'Throttling.User', 'throttled'],
    ['answered by a proxy', 404, '', 'unreadable-answer'],
  ])(
    '%s on its repeat may have been applied by the send before',
    async (_how, status, Code, kind) => {
      const loopback = await startHttp((response, _request, index) => {
        if (index === 1) return void response.socket?.destroy()
        response.statusCode = index === 0 ? 200 : status
        response.end(JSON.stringify({ RequestId: 'R', ...(index > 0 && Code && { Code }) }))
      })
      const { call } = clientOf(loopback.url)
      await call('CreateVpnConnection', 'cn-hangzhou', parameters)
      const answer = await call('CreateVpnConnection', 'cn-hangzhou', parameters)
      expect(loopback.arrived).toHaveLength(3)
      expect(answer).toMatchObject({ kind, maybeApplied: true })
    },
  )

  it.each([
    ['long-term keys', keys],
    ['temporary keys', temporaryKeys],
  ])(
    'with %s is signed over every header that counts, all parameters in the body',
    async (_name, used) => {
      const loopback = await startHttp((response) => response.end('{"RequestId":"R"}'))
      const answer = await clientOf(loopback.url, used).call(
        'CreateVpnConnection',
        'cn-hangzhou',
        parameters,
      )
      expect(answer).toEqual({ kind: 'ok', requestId: 'R', body: { RequestId: 'R' } })
      const [request] = loopback.arrived
      expect(request).toMatchObject({ method: 'POST', url: '/' })
      expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual(parameters)

      const headers = Object.fromEntries(
        Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
      )
      expect(headers).toMatchObject({
        'x-acs-action': 'CreateVpnConnection',
        'x-acs-version': '2016-04-28',
        'x-acs-date': '2026-01-02T03:04:05Z',
        accept: 'application/json',
      })
      const signedHeaders = Object.keys(headers)
        .filter((name) => /^(host|content-type|x-acs-.*)$/.test(name))
        .sort()
      const bodyHash = hashedPayload(request?.body ?? '')
      const toSign = { method: 'POST', path: '/', query: '', headers, signedHeaders, bodyHash }
      expect(headers['authorization']).toBe(
        authorization(toSign, used.accessKeyId, used.accessKeySecret),
      )
      expect(headers['x-acs-security-token']).toBe(used.securityToken?.reveal())
    },
  )

  it('never uses a nonce twice, even fifty at once', async () => {
    const loopback = await startHttp((response) => response.end('{}'))
    const client = clientOf(loopback.url)
    await Promise.all(
      Array.from({ length: 50 }, () => client.call('DescribeRegions', 'cn-hangzhou', {})),
    )
    const nonces = loopback.arrived.map(({ headers }) => headers['x-acs-signature-nonce'])
    expect(new Set(nonces).size).toBe(50)
  })

  it('to a region outside the allow-list reaches no host and no provider', async () => {
    const credentials = () => Promise.reject(new Error('asked'))
    const client = createClient({ credentials })
    expect(await client.call('DescribeRegions', 'evil.example.com/x?', {})).toEqual({
      kind: 'unknown-region',
      maybeApplied: false,
    })
  })

  it('with half a surrogate pair names the parameter and sends nothing', async () => {
    const client = clientOf(`http://127.0.0.1:${await closedPort()}`)
    expect(await client.call('X', 'cn-hangzhou', { Name: 'ok', Note: '\ud83d' })).toEqual({
      kind: 'malformed-parameter',
      parameter: 'Note',
      maybeApplied: false,
    })
  })

  it('without credentials says why', async () => {
    const failure = noCredentials('missing', 'ALIBABA_CLOUD_ACCESS_KEY_ID')
    const client = createClient({ credentials: async () => failure })
    expect(await client.call('X', 'cn-hangzhou', {})).toEqual(failure)
  })

  it('can be cancelled while its credentials are being fetched', async () => {
    const client = createClient({ credentials: () => new Promise(() => {}) })
    const cancelled = { kind: 'cancelled', maybeApplied: false }
    const { signal } = new AbortController()
    expect(await client.call('X', 'cn-hangzhou', {}, { signal: AbortSignal.abort() })).toEqual(
      cancelled,
    )
    const soon = AbortSignal.any([signal, AbortSignal.timeout(20)])
    expect(await client.call('X', 'cn-hangzhou', {}, { signal: soon })).toEqual(cancelled)
  })
})

describe('a client', () => {
  it('is refused an endpoint override that is not this machine', () => {
    expect(() => clientOf('http://vpc.aliyuncs.com')).toThrow(TypeError)
  })

  it('prints no key', () => {
    const client = clientOf('http://127.0.0.1:1', temporaryKeys)
    const printed = inspect({ client, temporaryKeys }, { depth: null, showHidden: true })
    expect(printed + JSON.stringify({ client, temporaryKeys })).not.toMatch(/-value/)
  })
})

describe('no failure shows what was sent', () => {
  type Server = () => Promise<string>
  const http = (status: number, body: (sent: string, headers: string) => string): Server => {
    return async () => {
      const loopback = await startHttp((response, request) => {
        const headers = request.rawHeaders.join('\n')
        response.writeHead(status, { location: '/' }).end(body(request.body, headers))
      })
      return loopback.url
    }
  }
  const json = (value: unknown) => JSON.stringify(value)
  const servers: Readonly<Record<string, Server>> = {
    refused: async () => `http://127.0.0.1:${await closedPort()}`,
    'connect-timeout': async () => `https://127.0.0.1:${await startTcp(() => {})}`,
    'not TLS': async () => `https://127.0.0.1:${await startTcp((socket) => socket.end('x'))}`,
    dropped: async () => {
      const port = await startTcp((socket) => socket.once('data', () => socket.destroy()))
      return `http://127.0.0.1:${port}`
    },
    silent: async () => (await startHttp(() => {})).url,
    redirect: http(302, () => ''),
    echo: http(200, (sent) => sent),
    'HTML echo': http(502, (sent, headers) => `<html>${sent}${headers}</html>`),
    'signature error': http(400, (sent) =>
      json({ Code: 'SignatureDoesNotMatch', Message: sent }),
    ),
    'canonical echo': http(400, (_sent, headers) =>
      json({ Code: 'X', Message: `server CanonicalRequest is [${headers}]` }),
    ),
    'plain echo': http(400, () => json({ Code: 'X', Message: `Bad value ${psk}.` })),
    'form echo': http(500, (sent) => json({ Code: 'X', Message: sent, RequestId: sent })),
    'header echo': http(400, (_sent, headers) => json({ Code: 'X', Message: headers })),
    'XML echo': http(
      400,
      (sent) =>
        `<Error><Code>X</Code><Message>${decodeURIComponent(sent).replaceAll('&', '&amp;')}</Message></Error>`,
    ),
    throttled: http(503, () => json({ Code: 'Throttling.User', Message: psk })),
  }

  it.each(Object.entries(servers))('to a server that is: %s', async (_name, start) => {
    const client = clientOf(await start(), temporaryKeys, 150)
    const answer = await client.call('CreateVpnConnection', 'cn-hangzhou', parameters, {
      secrets: [new Secret(psk)],
    })
    expect(answer.kind).not.toBe('ok')
    const printed = `${JSON.stringify(answer)}${inspect(answer, { depth: null, showHidden: true })}`
    expect(printed).not.toMatch(/hunter2|-value|IkeConfig|127\.0\.0\.1|ACS3/)
  })
})
