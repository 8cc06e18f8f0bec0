import { describe, expect, test } from 'vitest'
import { readEnvironment } from './env'

describe('the environment', () => {
  test('without credentials the sandbox answers, on its own port', () => {
    expect(readEnvironment({})).toMatchObject({
      mode: 'sandbox',
      endpoint: 'http://127.0.0.1:4010',
    })
    expect(readEnvironment({ SANDBOX_PORT: '4999' }).endpoint).toBe('http://127.0.0.1:4999')
  })

  test('with credentials the service answers, or an endpoint that is named', () => {
    const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' }
    expect(readEnvironment(keys)).toMatchObject({ mode: 'cloud', endpoint: undefined })
    expect(
      readEnvironment({ ...keys, CAUSEWAY_ENDPOINT: 'http://127.0.0.1:5000' }).endpoint,
    ).toBe('http://127.0.0.1:5000')
    expect(readEnvironment({ ALIBABA_CLOUD_CREDENTIALS_TYPE: 'ecs_ram_role' }).mode).toBe('cloud')
  })

  test('half a key pair is refused by the name of the missing half, never answered by the sandbox', () => {
    expect(() => readEnvironment({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'id' })).toThrow(
      /ALIBABA_CLOUD_ACCESS_KEY_SECRET/,
    )
    expect(() => readEnvironment({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: 's3cret' })).toThrow(
      /ALIBABA_CLOUD_ACCESS_KEY_ID is missing/,
    )
  })

  test.each([
    ['SANDBOX_PORT', '70000'],
    ['SANDBOX_PORT', 'x'],
    ['SANDBOX_SETTLE_MS', '-1'],
    ['CAUSEWAY_ENDPOINT', 'not a url'],
    ['HOST', '127.0.0.1:3000'],
    ['PORT', '0'],
    ['CAUSEWAY_URL', 'https://causeway.example.com/path'],
    ['CAUSEWAY_URL', 'ftp://causeway.example.com'],
    ['CAUSEWAY_URL', 'https://user:word@causeway.example.com'],
    ['CAUSEWAY_URL', 'causeway.example.com'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '6'],
    ['CAUSEWAY_RATE_PER_SECOND', '0'],
    ['CAUSEWAY_CONCURRENCY', '1.5'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s names itself and what it takes', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must be `))
  })

  test('an empty variable counts as unset', () => {
    expect(readEnvironment({ SANDBOX_PORT: '', ALIBABA_CLOUD_ACCESS_KEY_ID: ' ' }).mode).toBe(
      'sandbox',
    )
  })
})

describe('the doors', () => {
  const tls = { CAUSEWAY_TLS_CERT: '/etc/cert.pem', CAUSEWAY_TLS_KEY: '/etc/key.pem' }
  const server = (env: Record<string, string>) => readEnvironment(env).server

  test('are those of this machine alone, unless told', () => {
    expect(server({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      url: 'http://127.0.0.1:3000',
      tls: undefined,
      proxies: 0,
      limits: { ratePerSecond: 50, concurrency: 40 },
    })
  })

  test('are found at an address that follows from port and certificate, or at the one given', () => {
    expect(server({ PORT: '8080' }).url).toBe('http://127.0.0.1:8080')
    expect(server({ PORT: '8443', ...tls }).url).toBe('https://127.0.0.1:8443')
    expect(server({ CAUSEWAY_URL: 'https://Causeway.example.com:443/' }).url).toBe(
      'https://causeway.example.com',
    )
  })

  test.each([['0.0.0.0'], ['::'], ['10.0.0.5'], ['causeway.example.com'], ['127.evil.example']])(
    'do not open to a network in clear on %s',
    (HOST) => {
      const refusal = /HOST=.* CAUSEWAY_TLS_CERT and CAUSEWAY_TLS_KEY, or TRUST_PROXY/
      expect(() => server({ HOST })).toThrow(refusal)
      expect(server({ HOST, ...tls }).tls).toEqual({
        certFile: '/etc/cert.pem',
        keyFile: '/etc/key.pem',
      })
      expect(server({ HOST, TRUST_PROXY: '2' }).proxies).toBe(2)
    },
  )

  test.each([['127.0.0.1'], ['127.1.2.3'], ['localhost'], ['::1'], ['[::1]']])(
    'open on %s, which is this machine',
    (HOST) => {
      expect(server({ HOST }).host).toBe(HOST.replace(/[[\]]/g, ''))
    },
  )

  test('half a certificate is refused by the name of the missing half', () => {
    const { CAUSEWAY_TLS_CERT, CAUSEWAY_TLS_KEY } = tls
    expect(() => server({ CAUSEWAY_TLS_CERT })).toThrow(/CAUSEWAY_TLS_KEY is missing/)
    expect(() => server({ CAUSEWAY_TLS_KEY })).toThrow(/CAUSEWAY_TLS_CERT is missing/)
  })
})
