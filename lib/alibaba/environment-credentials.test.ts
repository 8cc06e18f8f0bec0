import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { environmentCredentials } from './environment-credentials'
import { externalCredentials } from './external-credentials'
import { closedPort, startHttp } from './loopback.fixture'

const keys = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-example',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'key-secret-value',
}
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '')

async function read(env: Record<string, string | undefined>) {
  return environmentCredentials(env)()
}

describe('keys in the environment', () => {
  it('are read, trimmed, and kept from print', async () => {
    const result = await read({ ...keys, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'key-secret-value\n' })
    if (result.kind !== 'credentials') throw new Error(result.kind)
    expect(result.credentials.accessKeyId).toBe('LTAI-example')
    expect(result.credentials.accessKeySecret.reveal()).toBe('key-secret-value')
    expect(result.credentials).not.toHaveProperty('securityToken')
    expect(inspect(result) + JSON.stringify(result)).not.toContain('key-secret-value')
  })

  it('come with their token', async () => {
    const result = await read({ ...keys, ALIBABA_CLOUD_SECURITY_TOKEN: 'CAIS' })
    expect(result.kind === 'credentials' && result.credentials.securityToken?.reveal()).toBe(
      'CAIS',
    )
  })

  it('are read anew at each call', async () => {
    const env: Record<string, string> = {}
    const provider = environmentCredentials(env)
    expect((await provider()).kind).toBe('no-credentials')
    Object.assign(env, keys)
    expect((await provider()).kind).toBe('credentials')
  })

  it.each([
    ['missing', 'ALIBABA_CLOUD_ACCESS_KEY_ID', {}],
    ['missing', 'ALIBABA_CLOUD_ACCESS_KEY_ID', { ALIBABA_CLOUD_ACCESS_KEY_ID: ' ' }],
    ['missing', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI' }],
    ['malformed', 'ALIBABA_CLOUD_ACCESS_KEY_ID', { ...keys, ALIBABA_CLOUD_ACCESS_KEY_ID: 'a,b' }],
    [
      'malformed',
      'ALIBABA_CLOUD_ACCESS_KEY_ID',
      { ...keys, ALIBABA_CLOUD_ACCESS_KEY_ID: 'a\nb' },
    ],
    ['malformed', 'ALIBABA_CLOUD_SECURITY_TOKEN', { ...keys, ALIBABA_CLOUD_SECURITY_TOKEN: 'é' }],
  ])('that are %s name %s', async (reason, variable, env) => {
    const failure = { kind: 'no-credentials', reason, variable, maybeApplied: false }
    expect(await read(env)).toEqual(failure)
  })
})

describe('a credentials type', () => {
  const type = (name: string) => ({ ALIBABA_CLOUD_CREDENTIALS_TYPE: name })

  it.each(['default', 'bearer', 'rsa_key_pair', 'toString', 'AK'])(
    'called %s is unknown',
    async (name) => {
      expect(await read({ ...keys, ...type(name) })).toMatchObject({ reason: 'unknown-type' })
    },
  )

  it('of fixed keys reads the key variables', async () => {
    expect((await read({ ...keys, ...type('access_key') })).kind).toBe('credentials')
    expect(await read({ ...keys, ...type('sts') })).toMatchObject({
      reason: 'missing',
      variable: 'ALIBABA_CLOUD_SECURITY_TOKEN',
    })
  })

  it.each([
    ['ram_role_arn', 'ALIBABA_CLOUD_ROLE_ARN'],
    ['oidc_role_arn', 'ALIBABA_CLOUD_ROLE_ARN'],
    ['credentials_uri', 'ALIBABA_CLOUD_CREDENTIALS_URI'],
  ])('%s says at once that %s is missing', async (name, variable) => {
    expect(await read({ ...keys, ...type(name) })).toMatchObject({ reason: 'missing', variable })
  })

  it('oidc_role_arn with an unreadable token file fails in our words', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'oidc-')), 'absent')
    const result = await read({
      ...type('oidc_role_arn'),
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/r',
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/p',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: file,
    })
    expect(result).toMatchObject({ reason: 'provider-failed' })
    expect(inspect(result)).not.toContain(file)
  })
})

describe('keys fetched through the official package', () => {
  const answer = () => ({
    AccessKeyId: 'STS.id',
    AccessKeySecret: 'sts-secret-value',
    SecurityToken: 'sts-token-value',
    Expiration: inAnHour(),
  })
  const uri = (url: string) => ({
    ALIBABA_CLOUD_CREDENTIALS_TYPE: 'credentials_uri',
    ALIBABA_CLOUD_CREDENTIALS_URI: url,
  })

  it('are fetched once for many callers at once, and kept until they age', async () => {
    const loopback = await startHttp((response) => response.end(JSON.stringify(answer())))
    const provider = environmentCredentials(uri(loopback.url))
    const results = await Promise.all(Array.from({ length: 10 }, provider))
    await provider()
    for (const result of results) {
      if (result.kind !== 'credentials') throw new Error(result.kind)
      expect(result.credentials.accessKeySecret.reveal()).toBe('sts-secret-value')
      expect(result.credentials.securityToken?.reveal()).toBe('sts-token-value')
    }
    expect(loopback.arrived).toHaveLength(1)
  })

  it('fail without the text of the package, which quotes the answer, and recover', async () => {
    const loopback = await startHttp((response, _request, index) => {
      const { SecurityToken, ...incomplete } = answer()
      response.end(JSON.stringify(index === 0 ? incomplete : { ...incomplete, SecurityToken }))
    })
    const provider = environmentCredentials(uri(loopback.url))
    const failure = await provider()
    expect(failure).toEqual({
      kind: 'no-credentials',
      reason: 'provider-failed',
      variable: 'ALIBABA_CLOUD_CREDENTIALS_URI',
      maybeApplied: false,
    })
    expect((await provider()).kind).toBe('credentials')
  })

  it('are asked for anew, with the environment as it is now, after a failure', async () => {
    const loopback = await startHttp((response) => response.end(JSON.stringify(answer())))
    const env = uri(`http://127.0.0.1:${await closedPort()}`)
    const provider = environmentCredentials(env)
    expect((await provider()).kind).toBe('no-credentials')
    env.ALIBABA_CLOUD_CREDENTIALS_URI = loopback.url
    expect((await provider()).kind).toBe('credentials')
  })

  it('fail when nobody answers, at the limit when the answer does not come', async () => {
    const closed = uri(`http://127.0.0.1:${await closedPort()}`)
    expect(await environmentCredentials(closed)()).toMatchObject({ reason: 'provider-failed' })
    const silent = await startHttp(() => {})
    const provider = externalCredentials('credentials_uri', uri(silent.url), 100)
    expect(await provider()).toMatchObject({ reason: 'provider-timeout' })
  })
})
