import { describe, expect, it } from 'vitest'
import { call, codeOf, control, createParameters, ids, startTestSandbox } from './testing'
import { connectionStates, valueAfter } from './transitions'

const region = { RegionId: 'cn-shanghai' }

/** A sandbox whose clock stands still until it is moved. */
async function withClock(settleMs = 3_000) {
  let now = Date.UTC(2026, 0, 5, 8)
  const sandbox = await startTestSandbox({ settleMs, now: () => now })
  const create = (changes: Record<string, string> = {}) =>
    call(sandbox, 'CreateVpnConnection', createParameters(changes))
  const states = async (id: unknown) => {
    const filter = { ...region, VpnConnectionId: String(id) }
    const { fields } = await call(sandbox, 'DescribeVpnConnection', filter)
    return `${fields['State']} ${fields['Status']}`
  }
  const gatewayStatus = async () => {
    const filter = { ...region, VpnGatewayId: ids.core }
    return (await call(sandbox, 'DescribeVpnGateway', filter)).fields['Status']
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { sandbox, create, states, gatewayStatus, pass }
}

describe('a created connection', () => {
  it('settles after the given time, and its gateway with it', async () => {
    const { create, states, gatewayStatus, pass } = await withClock()
    const { fields } = await create({ EffectImmediately: 'true' })
    expect(fields['CreateTime']).toBe(Date.UTC(2026, 0, 5, 8))
    const id = fields['VpnConnectionId']
    expect([await gatewayStatus(), await states(id)]).toEqual([
      'updating',
      'updating ike_sa_not_established',
    ])
    pass(2_999)
    expect(await gatewayStatus()).toBe('updating')
    pass(1)
    expect([await gatewayStatus(), await states(id)]).toEqual([
      'active',
      'active ike_sa_not_established',
    ])
    pass(1_000)
    expect(await states(id)).toBe('active ike_sa_established')
    pass(1_000)
    expect(await states(id)).toBe('active ipsec_sa_established')
  })

  it('keeps its gateway busy for a second one until it has settled', async () => {
    const { create, pass } = await withClock()
    expect((await create()).status).toBe(200)
    const second = { LocalSubnet: '10.21.0.0/16' }
    expect(await create(second)).toMatchObject({
      status: 400,
      fields: { Code: 'VpnGateway.Configuring' },
    })
    expect((await create({ ...second, VpnGatewayId: ids.branch })).status).toBe(200)
    pass(3_000)
    expect((await create(second)).status).toBe(200)
  })

  it('negotiates later when it waits for traffic', async () => {
    const { create, states, pass } = await withClock(0)
    const id = (await create({ EffectImmediately: 'false' })).fields['VpnConnectionId']
    expect(await states(id)).toBe('active ike_sa_not_established')
    pass(7_999)
    expect(await states(id)).toBe('active ike_sa_not_established')
    pass(1_001)
    expect(await states(id)).toBe('active ipsec_sa_established')
  })

  it.each([
    [ids.silent, 'active ike_sa_not_established'],
    [ids.mismatch, 'active ipsec_sa_not_established'],
  ])('with the peer %s ends as %s', async (CustomerGatewayId, last) => {
    const { create, states, pass } = await withClock()
    const made = await create({ CustomerGatewayId, EffectImmediately: 'true' })
    pass(3_600_000)
    expect(await states(made.fields['VpnConnectionId'])).toBe(last)
  })

  it('has the BGP session up with Phase 2, named differently by the two operations', async () => {
    const { sandbox, create, pass } = await withClock(0)
    const BgpConfig =
      '{"EnableBgp":"true","TunnelCidr":"169.254.21.0/30","LocalBgpIp":"169.254.21.2"}'
    const made = await create({ BgpConfig, EffectImmediately: 'true' })
    const filter = { ...region, VpnConnectionId: String(made.fields['VpnConnectionId']) }
    const bgpStatuses = async () => {
      const one = await call(sandbox, 'DescribeVpnConnection', filter)
      const list = await call(sandbox, 'DescribeVpnConnections', filter)
      const wrapped = list.fields['VpnConnections'] as {
        VpnConnection: [Record<string, unknown>]
      }
      return [one.fields['VpnBgpConfig'], wrapped.VpnConnection[0]['VpnBgpConfig']]
    }
    expect(await bgpStatuses()).toMatchObject([{ Status: 'failed' }, { Status: 'false' }])
    pass(2_000)
    expect(await bgpStatuses()).toMatchObject([
      { Status: 'success', PeerBgpIp: '169.254.21.1' },
      { Status: 'success' },
    ])
  })

  it('can be put into any documented state, and given back to the clock', async () => {
    const { sandbox, create, states } = await withClock()
    const VpnConnectionId = (await create()).fields['VpnConnectionId']
    const put = (body: object) =>
      control(sandbox, 'POST', '/status', { VpnConnectionId, ...body })
    await put({ State: 'active', Status: 'ipsec_sa_established' })
    expect(await states(VpnConnectionId)).toBe('active ipsec_sa_established')
    await put({})
    expect(await states(VpnConnectionId)).toBe('updating ike_sa_not_established')
    expect((await put({ Status: 'up' })).status).toBe(400)
  })

  it('settles sooner when the control says so', async () => {
    const { sandbox, create } = await withClock()
    await control(sandbox, 'POST', '/settle', { ms: 0 })
    await create()
    const second = createParameters({ LocalSubnet: '10.21.0.0/16' })
    expect(await codeOf(call(sandbox, 'CreateVpnConnection', second))).toBeUndefined()
  })
})

describe('a modified connection', () => {
  const subnets = { LocalSubnet: '10.20.0.0/16', RemoteSubnet: '172.20.0.0/16' }

  it.each([
    ['settles and negotiates anew when more than its name changes', { EnableDpd: 'false' }],
    ['keeps its security associations when only its name changes', { Name: 'other' }],
  ])('%s', async (_what, changes) => {
    const { sandbox, create, states, gatewayStatus, pass } = await withClock()
    const id = (await create({ EffectImmediately: 'true' })).fields['VpnConnectionId']
    const modify = () =>
      call(sandbox, 'ModifyVpnConnectionAttribute', {
        ...region,
        ...subnets,
        VpnConnectionId: String(id),
        ...changes,
      })
    expect((await modify()).fields['Code']).toBe('VpnGateway.Configuring')
    pass(5_000)
    expect(await states(id)).toBe('active ipsec_sa_established')
    expect((await modify()).status).toBe(200)
    const isAnew = !('Name' in changes)
    const during = isAnew ? 'ike_sa_not_established' : 'ipsec_sa_established'
    expect([await gatewayStatus(), await states(id)]).toEqual(['updating', `updating ${during}`])
    pass(4_000)
    const after = isAnew ? 'ike_sa_established' : 'ipsec_sa_established'
    expect([await gatewayStatus(), await states(id)]).toEqual(['active', `active ${after}`])
  })
})

describe('stages', () => {
  it('hold from their moment on, and the first one before it', () => {
    const stages = [
      { value: 'a', afterMs: 0 },
      { value: 'b', afterMs: 10 },
    ]
    expect([-5, 0, 9, 10, 99].map((ms) => valueAfter(stages, ms))).toEqual([...'aaabb'])
  })

  it('do not begin before the change has settled', () => {
    const moment = {
      settleMs: 5_000,
      changeTime: 0,
      negotiateTime: 5_000,
      isDeleting: false,
      outcome: 'established',
      override: undefined,
    } as const
    expect(connectionStates({ ...moment, now: 4_999 })).toEqual({
      state: 'updating',
      status: 'ike_sa_not_established',
    })
  })
})
