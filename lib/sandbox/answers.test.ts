import { describe, expect, it } from 'vitest'
import { parseXml } from '@/lib/alibaba/xml'
import { createParameters, ids, signedFetch, startTestSandbox } from './testing'

const asXml = async (action: string, parameters: Record<string, string>) => {
  const sandbox = await startTestSandbox()
  const response = await signedFetch(sandbox, action, { ...parameters, Format: 'xml' })
  const text = await response.text()
  return { response, text, fields: await parseXml(text) }
}

describe('XML', () => {
  it('holds a success below the name of the action', async () => {
    const { response, text, fields } = await asXml(
      'CreateVpnConnection',
      createParameters({ Name: 'a<b>&"c"' }),
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml;charset=utf-8')
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><CreateVpnConnectionResponse>/)
    expect(fields).toEqual({
      RequestId: expect.stringMatching(/^[0-9A-F]{8}-/),
      VpnConnectionId: expect.stringMatching(/^vco-/),
      Name: 'a<b>&"c"',
      CreateTime: expect.stringMatching(/^\d{13}$/),
    })
  })

  it('wraps lists twice, as JSON does', async () => {
    const { fields } = await asXml('DescribeVpnGateways', {
      RegionId: 'cn-shanghai',
      PageSize: '2',
    })
    expect(fields).toMatchObject({
      TotalCount: '15',
      VpnGateways: { VpnGateway: [{ Name: 'sh-core' }, { Name: 'sh-branch' }] },
    })
  })

  it('repeats the elements of a bare list and of a log', async () => {
    const ids = ['vco-uf6hq0m5x1k9w3t7z2nva', 'vco-uf6silent4e9t1w7b3xaf']
    const diagnoses = await asXml('DiagnoseVpnConnections', {
      RegionId: 'cn-shanghai',
      'VpnConnectionIds.1': ids[0] ?? '',
      'VpnConnectionIds.2': ids[1] ?? '',
    })
    expect(diagnoses.fields).toMatchObject({
      VpnConnections: ids.map((id) => ({ VpnConnectionId: id })),
    })
    const log = await asXml('DescribeVpnConnectionLogs', {
      RegionId: 'cn-shanghai',
      VpnConnectionId: ids[1] ?? '',
      MinutePeriod: '10',
    })
    expect(log.fields).toMatchObject({ Count: '10', IsCompleted: 'true' })
    expect(log.text.match(/<Logs>/g)).toHaveLength(10)
  })

  it('holds a refusal below <Error>', async () => {
    const { response, text, fields } = await asXml(
      'CreateVpnConnection',
      createParameters({ VpnGatewayId: ids.moving }),
    )
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/xml;charset=utf-8')
    expect(text).toContain('<Error>')
    expect(Object.keys(fields ?? {})).toEqual([
      'RequestId',
      'HostId',
      'Code',
      'Message',
      'Recommend',
    ])
  })
})

describe('JSON', () => {
  it('holds the documented keys of Phase 1 and no older one', async () => {
    const sandbox = await startTestSandbox()
    const response = await signedFetch(sandbox, 'DescribeVpnConnection', {
      RegionId: 'cn-shanghai',
      VpnConnectionId: 'vco-uf6hq0m5x1k9w3t7z2nva',
    })
    const { IkeConfig } = (await response.json()) as { IkeConfig: object }
    expect(Object.keys(IkeConfig).sort()).toEqual([
      'IkeAuthAlg',
      'IkeEncAlg',
      'IkeLifetime',
      'IkeMode',
      'IkePfs',
      'IkeVersion',
      'LocalId',
      'Psk',
      'RemoteId',
    ])
  })

  it('holds a refusal with the five documented fields', async () => {
    const sandbox = await startTestSandbox()
    const response = await signedFetch(
      sandbox,
      'CreateVpnConnection',
      createParameters({ VpnGatewayId: ids.moving }),
    )
    expect(response.headers.get('content-type')).toBe('application/json;charset=utf-8')
    expect(await response.json()).toEqual({
      RequestId: response.headers.get('x-acs-request-id'),
      HostId: new URL(sandbox.url).host,
      Code: 'VpnGateway.Configuring',
      Message: 'The specified service is configuring.',
      Recommend: 'https://api.aliyun.com/troubleshoot?q=VpnGateway.Configuring',
    })
  })
})
