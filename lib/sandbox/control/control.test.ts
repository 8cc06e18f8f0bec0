import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { call, control, createParameters, ids, signedFetch, startTestSandbox } from '../testing'
import { officialClient } from '../testing-official-client'

const region = { RegionId: 'cn-shanghai' }

describe('a fault', () => {
  it('answers the next calls of its action with a documented code in its own words', async () => {
    const sandbox = await startTestSandbox()
    const fault = { kind: 'code', code: 'VpnGateway.Configuring', times: 2 }
    await control(sandbox, 'POST', '/faults', { ...fault, action: 'CreateVpnConnection' })
    expect((await call(sandbox, 'DescribeVpnGateways', region)).status).toBe(200)
    for (const status of [400, 400, 200]) {
      expect((await call(sandbox, 'CreateVpnConnection', createParameters())).status).toBe(status)
    }
  })

  it('answers with any other code as it is told to', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', {
      kind: 'code',
      code: 'Throttling.Api',
      status: 503,
      message: 'Slow down.',
      retryAfterMs: 1500,
    })
    const answer = await call(sandbox, 'DescribeRegions', {})
    expect(answer).toMatchObject({
      status: 503,
      fields: { Code: 'Throttling.Api', Message: 'Slow down.' },
    })
    expect(answer.headers.get('x-acs-retry-after')).toBe('1500')
  })

  it('drops a call before it is executed', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'drop-before' })
    const create = () => call(sandbox, 'CreateVpnConnection', createParameters())
    await expect(create()).rejects.toThrow()
    expect((await create()).status).toBe(200)
  })

  it('drops a call after it was executed', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'drop-after' })
    const create = () => call(sandbox, 'CreateVpnConnection', createParameters())
    await expect(create()).rejects.toThrow()
    expect((await create()).fields['Code']).toBe('InvalidVpnConnection.AlreadyExists')
  })

  it.each([
    [{ status: 500 }, 500, /^\{.*"Code":"InternalError"/],
    [{ status: 503, code: 'ServiceUnavailable' }, 503, /"Code":"ServiceUnavailable".*temporary/],
    [{ status: 502, answer: 'html' }, 502, /^<html>/],
    [{ status: 200, answer: 'request-id' }, 200, /^\{"RequestId":"[0-9A-F-]{36}"\}$/],
  ])('executes a call and answers %j', async (fault, status, text) => {
    const sandbox = await startTestSandbox()
    const common = { kind: 'status-after', action: 'CreateVpnConnection' }
    expect((await control(sandbox, 'POST', '/faults', { ...common, ...fault })).status).toBe(200)
    const create = () => signedFetch(sandbox, 'CreateVpnConnection', createParameters())
    const response = await create()
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringMatching(text),
    ])
    expect(await (await create()).json()).toMatchObject({
      Code: 'InvalidVpnConnection.AlreadyExists',
    })
  })

  it('may wait for thousands of calls', async () => {
    const sandbox = await startTestSandbox()
    const fault = { kind: 'code', code: 'Throttling', times: 5_000 }
    await control(sandbox, 'POST', '/faults', fault)
    for (let n = 0; n < 20; n += 1)
      expect((await call(sandbox, 'DescribeRegions', {})).fields['Code']).toBe('Throttling')
    const { fields } = await control(sandbox, 'GET', '/faults')
    expect(fields['faults']).toEqual([{ ...fault, times: 4_980 }])
  })

  it('answers with a page of a proxy, and executes nothing', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'html', status: 502 })
    const response = await signedFetch(sandbox, 'CreateVpnConnection', createParameters())
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(await response.text()).toContain('<html>')
    expect((await call(sandbox, 'CreateVpnConnection', createParameters())).status).toBe(200)
  })

  it('delays a call, and a failure may follow the delay', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'delay', ms: 60 })
    await control(sandbox, 'POST', '/faults', { kind: 'code', code: 'ServiceUnavailable' })
    const start = performance.now()
    const answer = await call(sandbox, 'DescribeRegions', {})
    expect(performance.now() - start).toBeGreaterThan(55)
    expect(answer.status).toBe(503)
  })

  it('a delayed call whose client hangs up is not executed', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'delay', ms: 60_000 })
    const given = createParameters()
    const hangUp = new AbortController()
    const response = signedFetch(sandbox, 'CreateVpnConnection', given, { signal: hangUp.signal })
    const refused = expect(response).rejects.toThrow()
    // The fault is taken when the call has arrived and begun to wait.
    const waiting = async () => (await control(sandbox, 'GET', '/faults')).fields['faults']
    await expect.poll(waiting).toEqual([])
    hangUp.abort()
    await refused
    const seen = async () => (await control(sandbox, 'GET', '/requests')).fields['requests']
    await expect.poll(seen).toMatchObject([{ action: 'CreateVpnConnection' }])
    expect((await call(sandbox, 'CreateVpnConnection', given)).status).toBe(200)
  })

  it('is listed while it waits, and cleared on demand', async () => {
    const sandbox = await startTestSandbox()
    const fault = { kind: 'html', status: 504, times: 3 }
    await control(sandbox, 'POST', '/faults', fault)
    await signedFetch(sandbox, 'DescribeRegions', {})
    const listed = await control(sandbox, 'GET', '/faults')
    expect(listed.fields['faults']).toEqual([{ ...fault, times: 2 }])
    await control(sandbox, 'DELETE', '/faults')
    expect((await call(sandbox, 'DescribeRegions', {})).status).toBe(200)
  })

  it.each([{ kind: 'explode' }, { kind: 'delay' }, { kind: 'code', code: 'X', tims: 2 }])(
    '%j is refused',
    async (fault) => {
      const answer = await control(await startTestSandbox(), 'POST', '/faults', fault)
      expect(answer.status).toBe(400)
    },
  )
})

describe('the log of calls', () => {
  it('tells what was sent and where, without any key', async () => {
    const lines: string[] = []
    const sandbox = await startTestSandbox({ log: (line) => lines.push(line) })
    const client = officialClient(sandbox, 'V1')
    const create = client.createVpnConnection(
      new vpc.CreateVpnConnectionRequest({
        regionId: 'cn-shanghai',
        vpnGatewayId: ids.core,
        customerGatewayId: ids.office,
        localSubnet: '10.20.0.0/16',
        remoteSubnet: '172.20.0.0/16',
        ikeConfig: '{"Psk":"very-secret-key","IkeVersion":"ikev2"}',
        tunnelOptionsSpecification: [
          new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({
            tunnelIkeConfig:
              new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIkeConfig({
                psk: 'very-secret-key',
              }),
          }),
        ],
      }),
    )
    await expect(create).rejects.toMatchObject({ code: 'InvalidTunnelOptionsSpecification' })
    const sent = createParameters({
      LocalSubnet: '10.21.0.0/16',
      IkeConfig: '{"Psk":"very-secret',
    })
    await call(sandbox, 'CreateVpnConnection', sent)
    const { fields } = await control(sandbox, 'GET', '/requests?last=2')
    expect(fields['requests']).toMatchObject([
      {
        action: 'CreateVpnConnection',
        scheme: 'V1',
        method: 'POST',
        // Parameters of both modes never go together.
        status: 400,
        code: 'InvalidTunnelOptionsSpecification',
        parameters: {
          LocalSubnet: '10.20.0.0/16',
          IkeConfig: '{"Psk":"***","IkeVersion":"ikev2"}',
          'TunnelOptionsSpecification.1.TunnelIkeConfig.Psk': '***',
          Signature: '***',
        },
        queryParameters: expect.arrayContaining(['IkeConfig', 'Signature']),
        formParameters: ['TunnelOptionsSpecification.1.TunnelIkeConfig.Psk'],
      },
      {
        scheme: 'V3',
        status: 400,
        code: 'InvalidIkeConfig',
        parameters: { IkeConfig: '***' },
        queryParameters: [],
        formParameters: expect.arrayContaining(['IkeConfig', 'LocalSubnet']),
      },
    ])
    expect(JSON.stringify(fields) + lines.join()).not.toContain('very-secret')
    expect(lines).toHaveLength(2)
  })

  it('is emptied on demand', async () => {
    const sandbox = await startTestSandbox()
    await call(sandbox, 'DescribeRegions', {})
    await control(sandbox, 'DELETE', '/requests')
    expect((await control(sandbox, 'GET', '/requests')).fields).toEqual({ requests: [] })
  })
})

describe('the control', () => {
  it('sums up the state', async () => {
    const { fields } = await control(await startTestSandbox(), 'GET', '/state')
    expect(fields).toMatchObject({ connections: 7, clientTokens: 0, settleMs: 0, faults: [] })
    expect(fields['vpnGateways']).toContainEqual({
      VpnGatewayId: ids.bench,
      RegionId: 'cn-shanghai',
      Name: 'sh-bench',
      Status: 'active',
      connections: 0,
      connectionsMax: null,
      policyRoutes: 0,
      policyRoutesMax: null,
    })
  })

  it('names its paths to whoever asks for another one', async () => {
    const answer = await control(await startTestSandbox(), 'GET', '/nothing')
    expect(answer.status).toBe(404)
    expect(answer.fields['error']).toContain('POST /faults')
  })

  it('wants JSON, which a web page cannot post unasked', async () => {
    const { url } = await startTestSandbox()
    const plain = await fetch(`${url}/_control/reset`, { method: 'POST', body: '{}' })
    expect(plain.status).toBe(400)
  })

  it('refuses states of connections that are not there', async () => {
    const body = { VpnConnectionId: 'vco-none', Status: 'ike_sa_established' }
    expect((await control(await startTestSandbox(), 'POST', '/status', body)).status).toBe(400)
  })
})
