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
  ])('%s=%s names itself and what it takes', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must be `))
  })

  test('an empty variable counts as unset', () => {
    expect(readEnvironment({ SANDBOX_PORT: '', ALIBABA_CLOUD_ACCESS_KEY_ID: ' ' }).mode).toBe(
      'sandbox',
    )
  })
})
