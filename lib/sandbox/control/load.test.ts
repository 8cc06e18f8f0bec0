import { describe, expect, it } from 'vitest'
import { call, control, createParameters, ids, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }

type Listed = Readonly<Record<string, unknown>>

const connectionsOf = (fields: Record<string, unknown>) =>
  (fields['VpnConnections'] as { VpnConnection: Listed[] }).VpnConnection

describe('added gateways', () => {
  it('are listed, take connections at once and have no quota', async () => {
    const sandbox = await startTestSandbox({ settleMs: 60_000 })
    const asked = { ...region, count: 30, prefix: 'burst' }
    const { fields } = await control(sandbox, 'POST', '/gateways', asked)
    const gatewayIds = fields['VpnGatewayIds'] as string[]
    expect(new Set(gatewayIds).size).toBe(30)
    const one = { ...region, VpnGatewayId: gatewayIds[29] ?? '' }
    expect((await call(sandbox, 'DescribeVpnGateway', one)).fields).toMatchObject({
      Name: 'burst-030',
      Status: 'active',
      EnableBgp: true,
      VpnType: 'Normal',
    })
    const peer = { CustomerGatewayId: String(fields['CustomerGatewayId']) }
    const answers = await Promise.all(
      gatewayIds.map((VpnGatewayId, n) =>
        call(
          sandbox,
          'CreateVpnConnection',
          createParameters({
            VpnGatewayId,
            ...peer,
            BgpConfig: `{"EnableBgp":true,"TunnelCidr":"169.254.40.${4 * n}/30","LocalBgpIp":"169.254.40.${4 * n + 1}"}`,
          }),
        ),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const state = (await control(sandbox, 'GET', '/state')).fields['vpnGateways']
    expect(state).toContainEqual(
      expect.objectContaining({ Name: 'burst-001', connectionsMax: null, policyRoutesMax: null }),
    )
  })

  it('are refused in an unknown region and under a name that is none', async () => {
    const sandbox = await startTestSandbox()
    for (const asked of [
      { RegionId: 'cn-nowhere', count: 1 },
      { ...region, count: 0 },
      { ...region, count: 1, prefix: 'http://' },
    ])
      expect((await control(sandbox, 'POST', '/gateways', asked)).status).toBe(400)
  })
})

describe('inserted connections', () => {
  it('differ in name, gateway, status and version, and every one is listed', async () => {
    const sandbox = await startTestSandbox()
    const { fields } = await control(sandbox, 'POST', '/connections', { ...region, count: 400 })
    expect(fields['inserted']).toBe(400)
    const listed: Listed[] = []
    for (let page = 1; page <= 9; page += 1) {
      const asked = { ...region, PageSize: '50', PageNumber: String(page) }
      listed.push(...connectionsOf((await call(sandbox, 'DescribeVpnConnections', asked)).fields))
    }
    // Six were seeded.
    expect(new Set(listed.map((one) => one['VpnConnectionId'])).size).toBe(406)
    const kindsOf = (name: string) => new Set(listed.map((one) => one[name])).size
    expect(kindsOf('VpnGatewayId')).toBeGreaterThan(4)
    // Dual-tunnel connections have none of their own.
    expect(kindsOf('Status')).toBe(4)
    expect(kindsOf('Name')).toBeGreaterThan(300)
    expect(new Set(listed.map((one) => JSON.stringify(one['IpsecConfig']))).size).toBeGreaterThan(
      3,
    )
  })

  it('leave gateways idle and routes free, and more can follow', async () => {
    const sandbox = await startTestSandbox({ settleMs: 60_000 })
    const insert = () => control(sandbox, 'POST', '/connections', { ...region, count: 100 })
    await insert()
    const { fields } = await control(sandbox, 'GET', '/connections')
    const [, , , , , first] = fields['connections'] as { VpnConnectionId: string }[]
    const VpnConnectionId = first?.VpnConnectionId ?? ''
    const removed = await call(sandbox, 'DeleteVpnConnection', { ...region, VpnConnectionId })
    expect(removed.status).toBe(200)
    expect((await insert()).fields['inserted']).toBe(100)
    const create = createParameters({ VpnGatewayId: ids.routes, AutoConfigRoute: 'true' })
    expect((await call(sandbox, 'CreateVpnConnection', create)).status).toBe(200)
  })

  it('are ten thousand in seconds', { timeout: 30_000 }, async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/gateways', { ...region, count: 20 })
    const started = performance.now()
    await control(sandbox, 'POST', '/connections', { ...region, count: 10_000 })
    expect(performance.now() - started).toBeLessThan(10_000)
    const { fields } = await call(sandbox, 'DescribeVpnConnections', region)
    expect(fields['TotalCount']).toBe(10_006)
  })
})

it('the list of connections shows tokens and times, and no key', async () => {
  const sandbox = await startTestSandbox()
  const changes = { ClientToken: 'truth-1', IkeConfig: '{"Psk":"NeverShown12345"}' }
  const made = await call(sandbox, 'CreateVpnConnection', createParameters(changes))
  const VpnConnectionId = made.fields['VpnConnectionId']
  await call(sandbox, 'ModifyVpnConnectionAttribute', {
    ...region,
    VpnConnectionId: String(VpnConnectionId),
    ClientToken: 'truth-2',
    Name: 'modified',
  })
  const { fields } = await control(sandbox, 'GET', '/connections')
  expect(fields['connections']).toContainEqual({
    VpnConnectionId,
    CreateTime: made.fields['CreateTime'],
    ModifyTime: expect.any(Number),
    DeleteTime: null,
    ClientToken: 'truth-1',
    parameters: expect.objectContaining({ Name: 'modified', LocalSubnet: '10.20.0.0/16' }),
  })
  expect(JSON.stringify(fields)).not.toMatch(/NeverShown12345|SeededSandboxKey/)
})
