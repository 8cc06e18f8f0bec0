import { $OpenApiUtil } from '@alicloud/openapi-core'
import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { type Arrived, startHttp } from './loopback.fixture'
import { signature as signatureV1, stringToSign as stringToSignV1 } from './signature-v1'
import { authorization, hashedPayload } from './signature-v3'

const hostile = '+*~ %&=\'()!;:@,/?#[]{}|"<>\\ \t\r\n é阿里云😀'
const accessKeyId = 'testid'
const secret = new Secret('testsecret')

/** The class, however the loader wraps a CommonJS default export. */
const Client = ((vpc.default as { default?: typeof vpc.default }).default ??
  vpc.default) as typeof vpc.default

/** Sends a create through the official client and gives back the request that arrived. */
async function officialCreate(settings: Record<string, string>): Promise<Arrived> {
  const loopback = await startHttp((response) => response.end('{"RequestId":"R"}'))
  const endpoint = loopback.url.replace('http://', '')
  const keys = { accessKeyId, accessKeySecret: secret.reveal() }
  const client = new Client(
    new $OpenApiUtil.Config({ ...keys, endpoint, protocol: 'http', ...settings }),
  )
  const tunnel = new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({
    customerGatewayId: 'cgw-1',
    tunnelIkeConfig: new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIkeConfig({
      psk: hostile,
    }),
  })
  const request = {
    regionId: 'cn-hangzhou',
    vpnGatewayId: 'vpn-1',
    name: hostile,
    clientToken: '',
  }
  await client.createVpnConnection(
    new vpc.CreateVpnConnectionRequest({ ...request, tunnelOptionsSpecification: [tunnel] }),
  )
  const [arrived] = loopback.arrived
  if (arrived === undefined) throw new Error('The official client sent nothing.')
  return arrived
}

function expectedV3({ method, url, headers, body }: Arrived): string {
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? []
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
  const request = {
    method,
    path: '/',
    query: url.slice(url.indexOf('?') + 1),
    headers: Object.fromEntries(texts),
    signedHeaders: names.split(';'),
    bodyHash: hashedPayload(body),
  }
  return authorization(request, accessKeyId, secret)
}

describe('a request of the official VPC client', () => {
  it('verifies under V3 with hostile texts in the query and in the body', async () => {
    const arrived = await officialCreate({})
    expect(arrived.headers.authorization).toBe(expectedV3(arrived))
    expect(arrived.headers['x-acs-content-sha256']).toBe(hashedPayload(arrived.body))
    expect(arrived.url).toContain('VpnGatewayId=vpn-1')
    expect(arrived.body).toContain('Psk=')
  })

  it('verifies under V3 with temporary keys', async () => {
    const arrived = await officialCreate({ securityToken: 'token' })
    expect(arrived.headers.authorization).toBe(expectedV3(arrived))
    expect(arrived.headers['x-acs-security-token']).toBe('token')
  })

  it('does not verify once its query has changed', async () => {
    const arrived = await officialCreate({})
    const tampered = { ...arrived, url: arrived.url.replace('vpn-1', 'vpn-2') }
    expect(arrived.headers.authorization).not.toBe(expectedV3(tampered))
  })

  it('verifies under V1, query and body merged', async () => {
    const { method, url, body } = await officialCreate({ signatureAlgorithm: 'v2' })
    const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
    const toSign = stringToSignV1(method, [...query, ...new URLSearchParams(body)])
    expect(signatureV1(secret, toSign)).toBe(query.get('Signature'))
  })
})
