import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { type RawAnswer, readAnswer } from './answer'

const errorBody = {
  RequestId: '4C467B38',
  HostId: 'vpc.cn-hangzhou.aliyuncs.com',
  Code: 'VpnGateway.Configuring',
  Message: 'The specified service is configuring.',
  Recommend: 'https://api.aliyun.com/troubleshoot?q=VpnGateway.Configuring',
}
const apiFailure = {
  kind: 'api',
  status: 400,
  code: 'VpnGateway.Configuring',
  message: 'The specified service is configuring.',
  requestId: '4C467B38',
  recommend: 'https://api.aliyun.com/troubleshoot?q=VpnGateway.Configuring',
  maybeApplied: false,
}

function read(
  status: number,
  body: unknown,
  more: Partial<RawAnswer> = {},
  secrets: string[] = [],
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return readAnswer(
    { status, body: text, ...more },
    secrets.map((secret) => new Secret(secret)),
  )
}

describe('a success', () => {
  it('is the JSON object of a 200', async () => {
    const body = { RequestId: 'R', VpnConnectionId: 'vco-1', CreateTime: 1544666102000 }
    expect(await read(200, body)).toEqual({ kind: 'ok', requestId: 'R', body })
  })

  it('takes its request id from the header when the body has none', async () => {
    expect(await read(200, {}, { requestIdHeader: 'H' })).toMatchObject({ requestId: 'H' })
    expect(await read(200, {})).toMatchObject({ kind: 'ok', requestId: '' })
  })

  it('may hold a Code beside its result, or a Code that says success', async () => {
    expect((await read(200, { Code: 'x', VpnConnectionId: 'vco-1' })).kind).toBe('ok')
    expect((await read(200, { RequestId: 'R', Code: '200', Message: 'OK' })).kind).toBe('ok')
  })

  it('is read from XML with every leaf a string and a lone list element without its list', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <CreateVpnConnectionResponse><RequestId>R</RequestId><CreateTime>1544666102000</CreateTime>
      <Name>a &amp; &#x41;</Name><Psk/><Tags><Tag><Key>k</Key></Tag></Tags></CreateVpnConnectionResponse>`
    expect(await read(200, xml)).toEqual({
      kind: 'ok',
      requestId: 'R',
      body: {
        RequestId: 'R',
        CreateTime: '1544666102000',
        Name: 'a & A',
        Psk: '',
        Tags: { Tag: { Key: 'k' } },
      },
    })
  })
})

describe('a refusal', () => {
  it('is read from JSON', async () => {
    expect(await read(400, errorBody)).toEqual(apiFailure)
  })

  it('is read from JSON with lower-case keys', async () => {
    const lower = Object.fromEntries(
      Object.entries(errorBody).map(([key, value]) => [
        key[0]?.toLowerCase() + key.slice(1),
        value,
      ]),
    )
    expect(await read(400, lower)).toEqual(apiFailure)
  })

  it('is read from XML', async () => {
    const fields = Object.entries(errorBody).map(([key, value]) => `<${key}>${value}</${key}>`)
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${fields.join('')}</Error>`
    expect(await read(400, xml)).toEqual(apiFailure)
  })

  it('is a 200 that holds an error and nothing else, with the outcome left open', async () => {
    expect(await read(200, errorBody)).toEqual({ ...apiFailure, status: 200, maybeApplied: true })
  })

  it.each([
    [400, 'VpnGateway.Configuring', false],
    [403, 'Forbidden.RAM', false],
    [400, 'UnknownError', true],
    [500, 'InternalError', true],
    [503, 'ServiceUnavailable', true],
  ])('with status %i and code %s says maybeApplied: %s', async (status, code, maybeApplied) => {
    expect(await read(status, { Code: code })).toMatchObject({ kind: 'api', maybeApplied })
  })

  it('by rate limit is its own kind, with the wait the service asks for', async () => {
    const body = { Code: 'Throttling.User', Message: 'Denied.', RequestId: 'R' }
    expect(await read(503, body, { retryAfterMs: 1200 })).toEqual({
      kind: 'throttled',
      status: 503,
      code: 'Throttling.User',
      message: 'Denied.',
      requestId: 'R',
      retryAfterMs: 1200,
      maybeApplied: false,
    })
    expect(await read(400, body)).not.toHaveProperty('retryAfterMs')
  })

  it('keeps a troubleshooting link only when it is https', async () => {
    const body = { Code: 'X', Recommend: 'javascript:alert(1)' }
    expect(await read(400, body)).not.toHaveProperty('recommend')
  })
})

describe('the message of a refusal', () => {
  const echo = 'server string to sign is:POST&%2F&Psk%3Dhunter2hunter2'

  it.each([
    ['SignatureDoesNotMatch', 'anything'],
    ['IncompleteSignature', 'anything'],
    ['Other', `Specified signature is not matched with our calculation. ${echo}`],
    ['Other', 'server StringToSign is [x]'],
    ['Other', 'server CanonicalRequest is [x]'],
  ])('is withheld for %s saying %j', async (Code, Message) => {
    expect(await read(400, { Code, Message })).toMatchObject({ code: Code, message: '' })
  })

  it.each([
    ['plain', 'p"sk +1'],
    ['in JSON', String.raw`p\"sk +1`],
    ['percent-encoded', 'p%22sk%20%2B1'],
  ])('is withheld when it holds a secret %s', async (_form, echoed) => {
    const body = { Code: 'X', Message: `<<${echoed}>>`, Recommend: `https://x/?q=${echoed}` }
    const failure = await read(400, body, {}, ['p"sk +1'])
    expect(failure).toMatchObject({ code: 'X', message: '' })
    expect(JSON.stringify(failure)).not.toContain('sk')
  })

  it('is kept when the secrets are absent from it, and cut at 2,000 characters', async () => {
    const body = { Code: 'X', Message: 'm'.repeat(5000) }
    const failure = await read(400, body, {}, ['hunter2', ''])
    expect(failure).toMatchObject({ message: 'm'.repeat(2000) })
  })

  it('never rides on the code or the request id either', async () => {
    const body = { Code: 'X.hunter2hunter2', RequestId: 'hunter2hunter2' }
    expect(await read(400, body, {}, ['hunter2hunter2'])).toMatchObject({
      code: 'Withheld',
      requestId: '',
    })
    expect(await read(400, { Code: 'Busy' }, {}, ['B'])).toMatchObject({ code: 'Busy' })
  })
})

describe('an unreadable answer', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n'],
    ['not-an-object', '<html><body>502 Bad Gateway</body></html>'],
    ['not-an-object', '<!DOCTYPE html><html></html>'],
    ['not-an-object', '{"RequestId":'],
    ['not-an-object', 'null'],
    ['not-an-object', '[]'],
    ['not-an-object', '"text"'],
    ['not-an-object', '<Error><Code>X</Error>'],
    ['not-an-object', '<Error>text</Error>'],
    ['not-an-object', '<!DOCTYPE e [<!ENTITY x "y">]><Error><Code>&x;</Code></Error>'],
    ['not-an-object', '<Error><__proto__><Code>X</Code></__proto__></Error>'],
  ])('is %s for a 200 of %j, and may have been applied', async (reason, body) => {
    expect(await read(200, body, { requestIdHeader: 'H' })).toEqual({
      kind: 'unreadable-answer',
      status: 200,
      reason,
      requestId: 'H',
      maybeApplied: true,
    })
  })

  it('is an error status without an error code', async () => {
    expect(await read(400, {})).toMatchObject({ reason: 'no-error-code', maybeApplied: false })
    expect(await read(502, '<html>')).toMatchObject({ status: 502, maybeApplied: true })
    expect(await read(404, '<html>')).toMatchObject({ status: 404, maybeApplied: false })
  })
})
