import { randomUUID } from 'node:crypto'
import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { signature as signatureV1, stringToSign } from '@/lib/alibaba/signature-v1'
import { Secret } from '@/lib/secret'
import {
  call,
  codeOf,
  createParameters,
  minutesFromNow,
  signedFetch,
  startTestSandbox,
  type Tampering,
} from '../testing'
import { officialClient } from '../testing-official-client'
import { sandboxAccessKeyId, sandboxAccessKeySecret } from './key-pair'
import { Nonces } from './nonces'

const region = { RegionId: 'cn-shanghai' }

describe('a V3 signature', () => {
  const tampered: [string, Tampering, string][] = [
    [
      'that names the hash of another body',
      { namedHash: '0'.repeat(64) },
      'SignatureDoesNotMatch',
    ],
    ['under another secret', { secret: 'x' }, 'SignatureDoesNotMatch'],
    ['of an unknown key', { accessKeyId: 'LTAI0' }, 'InvalidAccessKeyId.NotFound'],
    [
      'over another body',
      { sentBody: 'RegionId=cn-hangzhou', extraHeaders: {} },
      'SignatureDoesNotMatch',
    ],
    [
      'over another query',
      { query: 'PageSize=5', sentQuery: 'PageSize=6' },
      'SignatureDoesNotMatch',
    ],
    [
      'that leaves out an x-acs- header',
      { extraHeaders: { 'x-acs-owner': '1' } },
      'IncompleteSignature',
    ],
    [
      'that is half an Authorization header',
      { extraHeaders: { authorization: 'ACS3-HMAC-SHA256 Credential=x' } },
      'IncompleteSignature',
    ],
    [
      'of another scheme',
      {
        extraHeaders: {
          authorization: 'ACS4-HMAC Credential=a,SignedHeaders=host,Signature=b',
        },
      },
      'IncompleteSignature',
    ],
    ['of 16 minutes ago', { date: minutesFromNow(-16) }, 'InvalidTimeStamp.Expired'],
    ['of 16 minutes ahead', { date: minutesFromNow(16) }, 'InvalidTimeStamp.Expired'],
    ['with a local date', { date: '2026-01-02 03:04:05' }, 'InvalidTimeStamp.Format'],
    ['with an impossible date', { date: '2026-13-02T03:04:05Z' }, 'InvalidTimeStamp.Format'],
    ['without a nonce', { nonce: '' }, 'IncompleteSignature'],
    ['for another version', { version: '2014-05-26' }, 'InvalidVersion'],
  ]
  it.each(tampered)('%s is refused', async (_name, tampering, code) => {
    const sandbox = await startTestSandbox()
    expect(await codeOf(call(sandbox, 'DescribeVpnGateways', region, tampering))).toBe(code)
  })

  it('of 14 minutes ago is accepted', async () => {
    const sandbox = await startTestSandbox()
    const answer = await call(sandbox, 'DescribeVpnGateways', region, {
      date: minutesFromNow(-14),
    })
    expect(answer.status).toBe(200)
  })

  it('is refused when its nonce comes again, and was not spent by a refused call', async () => {
    const sandbox = await startTestSandbox()
    const nonce = randomUUID()
    const send = (tampering: Tampering) =>
      call(sandbox, 'DescribeVpnGateways', region, { nonce, ...tampering })
    expect(await codeOf(send({ secret: 'x' }))).toBe('SignatureDoesNotMatch')
    expect((await send({})).status).toBe(200)
    expect(await send({})).toMatchObject({ status: 400, fields: { Code: 'SignatureNonceUsed' } })
  })

  it('covers a GET with everything in the query', async () => {
    const sandbox = await startTestSandbox()
    const query = 'RegionId=cn-shanghai&PageSize=1'
    const answer = await call(sandbox, 'DescribeVpnGateways', {}, { method: 'GET', query })
    expect(answer).toMatchObject({ status: 200, fields: { PageSize: 1, TotalCount: 15 } })
  })

  it('that does not match is answered with what the server signed, and nothing is made', async () => {
    const sandbox = await startTestSandbox()
    const tampering = { secret: 'x' }
    const answer = await call(sandbox, 'CreateVpnConnection', createParameters(), tampering)
    expect(answer.fields['Message']).toContain('server CanonicalRequest is [POST\n/\n')
    const list = await call(sandbox, 'DescribeVpnConnections', region)
    expect(list.fields['TotalCount']).toBe(6)
  })
})

describe('a V1 signature', () => {
  const common = (): Record<string, string> => ({
    AccessKeyId: sandboxAccessKeyId,
    Action: 'DescribeRegions',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: randomUUID(),
    SignatureVersion: '1.0',
    Timestamp: minutesFromNow(0),
    Version: '2016-04-28',
  })
  const send = async (changes: Record<string, string | undefined>, query = '') => {
    const { url } = await startTestSandbox()
    const given = Object.entries({ ...common(), ...changes })
    const parameters = given.flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    )
    const all = [...parameters, ...new URLSearchParams(query)] as [string, string][]
    const text = stringToSign('POST', all)
    const signed = signatureV1(new Secret(sandboxAccessKeySecret), text)
    const body = new URLSearchParams([...parameters, ['Signature', signed]])
    const response = await fetch(`${url}/?${query}`, { method: 'POST', body })
    return ((await response.json()) as Record<string, unknown>)['Code']
  }

  it('covers query and form together', async () => {
    expect(await send({}, 'AcceptLanguage=en-US')).toBeUndefined()
  })

  it.each<[string, Record<string, string | undefined>, string]>([
    ['an unknown key', { AccessKeyId: 'LTAI0' }, 'InvalidAccessKeyId.NotFound'],
    ['no key', { AccessKeyId: undefined }, 'MissingAccessKeyId'],
    ['no nonce', { SignatureNonce: undefined }, 'MissingSignatureNonce'],
    ['an old date', { Timestamp: minutesFromNow(-16) }, 'InvalidTimeStamp.Expired'],
    ['a wrong date', { Timestamp: 'yesterday' }, 'InvalidTimeStamp.Format'],
    ['another method', { SignatureMethod: 'HMAC-MD5' }, 'InvalidSignatureMethod'],
    ['no version', { Version: undefined }, 'MissingVersion'],
    ['another version', { Version: '2014-05-26' }, 'InvalidVersion'],
    ['an unknown action', { Action: 'DescribeNothing' }, 'InvalidAction.NotFound'],
    ['no action', { Action: undefined }, 'MissingAction'],
    ['another format', { Format: 'YAML' }, 'InvalidParameter.Format'],
  ])('with %s is refused', async (_name, changes, code) => {
    expect(await send(changes)).toBe(code)
  })

  it('under another secret is refused by the official client too', async () => {
    const client = officialClient(await startTestSandbox(), 'V1', 'x')
    await expect(
      client.describeRegions(new vpc.DescribeRegionsRequest({})),
    ).rejects.toMatchObject({ code: 'SignatureDoesNotMatch', statusCode: 400 })
  })
})

describe('a request without a signature', () => {
  it('is refused, whatever it asks for', async () => {
    const { url } = await startTestSandbox()
    const ask = async (init: RequestInit, query = '') =>
      ((await (await fetch(`${url}/${query}`, init)).json()) as { Code: string }).Code
    expect(await ask({ method: 'GET' })).toBe('MissingAccessKeyId')
    const headers = { 'x-acs-action': 'DescribeRegions', 'x-acs-version': '2016-04-28' }
    expect(await ask({ method: 'POST', headers })).toBe('IncompleteSignature')
    const keyed = `?AccessKeyId=${sandboxAccessKeyId}&SignatureNonce=1&Timestamp=x`
    expect(await ask({ method: 'GET' }, keyed)).toBe('IncompleteSignature')
  })
})

describe('bodies', () => {
  it('come chunked, as the official client sends them', async () => {
    const sandbox = await startTestSandbox()
    const tunnel = new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({
      role: 'master',
    })
    const request = new vpc.CreateVpnConnectionRequest({
      regionId: 'cn-shanghai',
      vpnGatewayId: 'vpn-1',
      localSubnet: '10.0.0.0/8',
      remoteSubnet: '172.16.0.0/12',
      tunnelOptionsSpecification: [tunnel],
    })
    await expect(officialClient(sandbox).createVpnConnection(request)).rejects.toMatchObject({
      code: 'MissingTunnelOptionsSpecification.1.CustomerGatewayId',
    })
  })

  it('beyond a mebibyte are refused in words', async () => {
    const sandbox = await startTestSandbox()
    const parameters = { Name: 'x'.repeat(5_000_000) }
    const response = await signedFetch(sandbox, 'DescribeRegions', parameters)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ Code: 'RequestBodyTooLarge' })
    expect((await call(sandbox, 'DescribeRegions', {})).status).toBe(200)
  })
})

describe('remembered nonces', () => {
  it('are forgotten after half an hour, and the oldest when there are too many', () => {
    const nonces = new Nonces()
    expect(nonces.use('a', 0)).toBe(true)
    expect(nonces.use('a', 29 * 60_000)).toBe(false)
    expect(nonces.use('a', 31 * 60_000)).toBe(true)
    for (let n = 0; n < 100_000; n += 1) nonces.use(`n${n}`, 31 * 60_000)
    expect(nonces.use('n99999', 31 * 60_000)).toBe(false)
    expect(nonces.use('a', 31 * 60_000)).toBe(true)
  })
})
