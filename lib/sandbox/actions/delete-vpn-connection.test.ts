import { describe, expect, it } from 'vitest'
import { call, createParameters, describedConnection, ids, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }
const bgp = '{"EnableBgp":true,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}'

/** A sandbox whose clock stands still until it is moved, and how to make and delete in it. */
async function withClock(settleMs: number) {
  let now = Date.UTC(2026, 0, 5, 8)
  const sandbox = await startTestSandbox({ settleMs, now: () => now })
  const create = (changes: Record<string, string> = {}) =>
    call(sandbox, 'CreateVpnConnection', createParameters({ BgpConfig: bgp, ...changes }))
  const remove = (id: unknown, changes: Record<string, string> = {}) =>
    call(sandbox, 'DeleteVpnConnection', { ...region, VpnConnectionId: String(id), ...changes })
  const gatewayStatus = async () =>
    (await call(sandbox, 'DescribeVpnGateway', { ...region, VpnGatewayId: ids.core })).fields[
      'Status'
    ]
  const listed = async () => {
    const filter = { ...region, VpnGatewayId: ids.core }
    return (await call(sandbox, 'DescribeVpnConnections', filter)).fields['TotalCount']
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { sandbox, create, remove, gatewayStatus, listed, pass }
}

describe('deleting a connection', () => {
  it('leaves it described as deleted, and its gateway updating, until it has settled', async () => {
    const { sandbox, create, remove, gatewayStatus, listed, pass } = await withClock(3_000)
    const id = (await create()).fields['VpnConnectionId']
    pass(3_000)
    const answer = await remove(id)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.fields)).toEqual(['RequestId'])
    expect(await describedConnection(sandbox, id)).toMatchObject({
      State: 'deleted',
      Status: 'ike_sa_not_established',
    })
    expect([await gatewayStatus(), await listed()]).toEqual(['updating', 2])
    expect((await remove(id)).fields['Code']).toBe('VpnGateway.Configuring')
    pass(3_000)
    expect([await gatewayStatus(), await listed()]).toEqual(['active', 1])
    expect((await remove(id)).fields['Code']).toBe('InvalidVpnConnectionInstanceId.NotFound')
    const gone = { ...region, VpnConnectionId: String(id) }
    expect((await call(sandbox, 'DescribeVpnConnection', gone)).status).toBe(404)
  })

  it('is refused while another change of the gateway settles', async () => {
    const { create, remove } = await withClock(3_000)
    const id = (await create()).fields['VpnConnectionId']
    expect(await remove(id)).toMatchObject({
      status: 400,
      fields: { Code: 'VpnGateway.Configuring' },
    })
  })

  it('frees its subnets, its tunnel block, its routes and its place', async () => {
    const { create, remove } = await withClock(0)
    const first = await create()
    expect((await remove(first.fields['VpnConnectionId'])).status).toBe(200)
    expect((await create()).status).toBe(200)
    expect((await remove('vco-uf6full3d8r1y6h4v0cbe')).status).toBe(200)
    expect((await create({ VpnGatewayId: ids.full, BgpConfig: '' })).status).toBe(200)
    expect((await remove('vco-uf6routes7j2p5g0s9mku')).status).toBe(200)
    const blocks = (from: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${from}.${n}.0/24`).join(',')
    const twenty = { LocalSubnet: blocks('10.30', 4), RemoteSubnet: blocks('172.30', 5) }
    const IkeConfig = '{"IkeVersion":"ikev2"}'
    const made = await create({
      VpnGatewayId: ids.routes,
      BgpConfig: '',
      IkeConfig,
      ...twenty,
    })
    expect(made.status).toBe(200)
  })

  it('refuses what is missing and what is not there', async () => {
    const { sandbox, remove } = await withClock(0)
    expect((await remove('')).fields['Code']).toBe('MissingVpnConnectionId')
    expect((await remove('vco-nobody')).status).toBe(404)
    expect((await remove('vco-gw8hq6m2x8k4w0t3z9nvd')).status).toBe(404)
    const ClientToken = 'é'
    expect((await remove('vco-uf6full3d8r1y6h4v0cbe', { ClientToken })).fields['Code']).toBe(
      'InvalidClientToken',
    )
    const nowhere = { RegionId: 'cn-nowhere', VpnConnectionId: 'vco-uf6full3d8r1y6h4v0cbe' }
    expect((await call(sandbox, 'DeleteVpnConnection', nowhere)).fields['Code']).toBe(
      'InvalidRegionId.NotFound',
    )
  })

  it('answers a repeated token after it is gone, and a create keeps its own answer', async () => {
    const { create, remove } = await withClock(0)
    const first = await create({ ClientToken: 'made' })
    const id = first.fields['VpnConnectionId']
    const token = { ClientToken: 'deleted' }
    expect((await remove(id, token)).status).toBe(200)
    expect((await remove(id, token)).status).toBe(200)
    expect((await remove(id)).status).toBe(404)
    expect((await create({ ClientToken: 'made' })).fields['VpnConnectionId']).toBe(id)
    expect((await remove(id, { ClientToken: 'made' })).fields['Code']).toBe(
      'IdempotentParameterMismatch',
    )
  })
})
