import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import type { Connection } from '@/lib/vpn/connection'
import { anyConnection } from '@/lib/vpn/testing'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import type { RunningSandbox } from '../server'
import { call, createParameters, describedConnection, ids, startTestSandbox } from '../testing'

const region = 'cn-shanghai'
const subnets = { LocalSubnet: '10.20.0.0/16', RemoteSubnet: '172.20.0.0/16' }

async function created(sandbox: RunningSandbox, changes: Record<string, string> = {}) {
  const { fields } = await call(sandbox, 'CreateVpnConnection', createParameters(changes))
  return String(fields['VpnConnectionId'])
}

const modify = (sandbox: RunningSandbox, id: string, changes: Record<string, string>) =>
  call(sandbox, 'ModifyVpnConnectionAttribute', {
    RegionId: region,
    VpnConnectionId: id,
    ...changes,
  })

describe('modifying a connection', () => {
  it('changes what is sent and keeps the rest, the pre-shared key too', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox, {
      Name: 'before',
      IkeConfig: '{"Psk":"kept-key","IkeVersion":"ikev2","IkeLifetime":3600}',
    })
    const before = await describedConnection(sandbox, id)
    const answer = await modify(sandbox, id, {
      ...subnets,
      IkeConfig: '{"IkeEncAlg":"aes256"}',
      HealthCheckConfig: '{"Enable":true,"DIP":"172.20.0.1","Sip":"10.20.0.1","Interval":5}',
    })
    expect(answer.status).toBe(200)
    expect(await describedConnection(sandbox, id)).toEqual({
      ...before,
      IkeConfig: { ...(before['IkeConfig'] as object), IkeEncAlg: 'aes256' },
      VcoHealthCheck: {
        Enable: 'true',
        Dip: '172.20.0.1',
        Sip: '10.20.0.1',
        Interval: 5,
        Retry: 3,
        Policy: 'revoke_route',
        Status: 'failed',
      },
    })
    expect(before['IkeConfig']).toMatchObject({ Psk: 'kept-key', IkeLifetime: 3600 })
  })

  it('takes an identifier under its older name too', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox, { IkeConfig: '{"IkeVersion":"ikev2","LocalId":"old"}' })
    await modify(sandbox, id, { ...subnets, IkeConfig: '{"LocalIdIPsec":"new"}' })
    expect((await describedConnection(sandbox, id))['IkeConfig']).toMatchObject({
      LocalId: 'new',
    })
  })

  it('answers the whole object and nothing of the negotiation', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox)
    const { fields } = await modify(sandbox, id, { Name: 'after' })
    expect(Object.keys(fields).sort()).toEqual(
      [
        'CreateTime CustomerGatewayId Description EffectImmediately EnableDpd EnableNatTraversal',
        'EnableTunnelsBgp IkeConfig IpsecConfig LocalSubnet Name RemoteSubnet RequestId',
        'ResourceGroupId VcoHealthCheck VpnBgpConfig VpnConnectionId VpnGatewayId',
      ]
        .join(' ')
        .split(' '),
    )
    expect(fields).toMatchObject({ Name: 'after', VcoHealthCheck: { Enable: 'false' } })
  })

  it('leaves gateways and tags as they are, whatever is sent for them', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox, { 'Tags.1.Key': 'env', 'Tags.1.Value': 'dev' })
    const before = await describedConnection(sandbox, id)
    await modify(sandbox, id, {
      ...subnets,
      VpnGatewayId: ids.branch,
      CustomerGatewayId: ids.office,
      DryRun: 'true',
      'Tags.1.Key': 'other',
    })
    expect(await describedConnection(sandbox, id)).toEqual(before)
  })

  it('moves what it takes up of its gateway', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox)
    const answer = await modify(sandbox, id, {
      LocalSubnet: '10.21.0.0/16',
      RemoteSubnet: '172.21.0.0/16',
    })
    expect(answer.status).toBe(200)
    // The old subnets are free again, the new ones are taken.
    expect(await created(sandbox)).toMatch(/^vco-/)
    const second = createParameters({
      LocalSubnet: '10.21.0.0/16',
      RemoteSubnet: '172.21.0.0/16',
    })
    const { fields } = await call(sandbox, 'CreateVpnConnection', second)
    expect(fields['Code']).toBe('InvalidVpnConnection.AlreadyExists')
  })

  it.each<[string, Record<string, string>, string]>([
    ['other values without both subnets', { EnableDpd: 'false' }, 'MissingLocalSubnet'],
    ['one subnet without the other', { LocalSubnet: '10.9.0.0/16' }, 'MissingRemoteSubnet'],
    ['a block that is none', { ...subnets, RemoteSubnet: 'x' }, 'IllegalParam.RemoteSubnet'],
    [
      'a value that is not taken',
      { ...subnets, IpsecConfig: '{"IpsecPfs":"x"}' },
      'InvalidIpsecConfig',
    ],
    ['a group that is no object', { ...subnets, IkeConfig: '[]' }, 'InvalidIkeConfig'],
    ['a name that is not taken', { Name: 'http://x' }, 'InvalidName'],
    [
      'the subnets of another connection',
      { LocalSubnet: '10.0.0.0/16', RemoteSubnet: '192.168.0.0/24' },
      'InvalidVpnConnection.AlreadyExists',
    ],
    [
      'the tunnel block of another connection',
      {
        ...subnets,
        BgpConfig:
          '{"EnableBgp":true,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}',
      },
      'InvalidBgpConfig',
    ],
  ])('refuses %s', async (_what, changes, code) => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox)
    await created(sandbox, {
      LocalSubnet: '10.22.0.0/16',
      BgpConfig: '{"EnableBgp":true,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}',
    })
    const before = await describedConnection(sandbox, id)
    expect((await modify(sandbox, id, changes)).fields['Code']).toBe(code)
    expect(await describedConnection(sandbox, id)).toEqual(before)
  })

  it('may keep its own tunnel block and its own routes', async () => {
    const sandbox = await startTestSandbox()
    const BgpConfig =
      '{"EnableBgp":"true","TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}'
    const id = await created(sandbox, { BgpConfig })
    expect((await modify(sandbox, id, { ...subnets, BgpConfig })).status).toBe(200)
    // 18 of 20 routes are its own.
    const routes = {
      LocalSubnet: '10.2.0.0/24,10.2.1.0/24,10.2.2.0/24,10.2.3.0/24',
      RemoteSubnet: [1, 2, 3, 4, 5].map((n) => `192.168.1${n}.0/24`).join(','),
    }
    expect((await modify(sandbox, 'vco-uf6routes7j2p5g0s9mku', routes)).status).toBe(200)
    const more = { ...routes, RemoteSubnet: `${routes.RemoteSubnet},192.168.16.0/24` }
    expect((await modify(sandbox, 'vco-uf6routes7j2p5g0s9mku', more)).fields['Message']).toBe(
      'The maximum number of policy-based routes is exceeded. Existing routes: 0. Routes to be created: 24. Maximum routes: 20.',
    )
  })

  it('refuses a connection that is unknown or of another region', async () => {
    const sandbox = await startTestSandbox()
    for (const id of ['vco-nobody', 'vco-gw8hq6m2x8k4w0t3z9nvd'])
      expect(await modify(sandbox, id, { Name: 'x' })).toMatchObject({
        status: 404,
        fields: { Code: 'InvalidVpnConnectionInstanceId.NotFound' },
      })
  })

  it('answers a repeated token as the first time, and refuses other parameters under it', async () => {
    const sandbox = await startTestSandbox()
    const id = await created(sandbox, { ClientToken: 'made' })
    const changes = { Name: 'first', ClientToken: 'changed' }
    const first = await modify(sandbox, id, changes)
    await modify(sandbox, id, { Name: 'second' })
    const again = await modify(sandbox, id, changes)
    expect({ ...again.fields, RequestId: '' }).toEqual({ ...first.fields, RequestId: '' })
    expect((await describedConnection(sandbox, id))['Name']).toBe('second')
    for (const other of [
      { ...changes, Name: 'other' },
      { Name: 'x', ClientToken: 'made' },
    ])
      expect((await modify(sandbox, id, other)).fields['Code']).toBe(
        'IdempotentParameterMismatch',
      )
    expect((await modify(sandbox, id, { Name: 'x', ClientToken: 'é' })).fields['Code']).toBe(
      'InvalidClientToken',
    )
  })
})

const off = { HealthCheckConfig: '{"enable":"false"}', BgpConfig: '{"EnableBgp":"false"}' }

/** A random connection of sh-bench, with a value everywhere the service would fill one in. */
const anyHere = anyConnection.map((connection): Connection => {
  // Tags are another operation's business.
  const { clientToken: _once, tags: _tags, ...rest } = connection
  return {
    ...rest,
    regionId: region,
    vpnGatewayId: ids.bench,
    name: connection.name ?? 'nameless',
    tunnels: connection.tunnels.map((tunnel) => ({
      ...tunnel,
      customerGatewayId: ids.datacentre,
      psk: tunnel.psk ?? new Secret('SixteenCharsLong'),
      localId: tunnel.localId ?? '198.51.100.22',
      remoteId: tunnel.remoteId ?? '203.0.113.20',
    })),
  }
})

it('a connection modified into another one is described as if it had been created so', {
  timeout: 60_000,
}, async () => {
  const sandbox = await startTestSandbox()
  const asDescribed = async (id: string) => {
    const {
      VpnConnectionId: _own,
      CreateTime: _then,
      ...fields
    } = await describedConnection(sandbox, id)
    return fields
  }
  const remove = (id: string) =>
    call(sandbox, 'DeleteVpnConnection', { RegionId: region, VpnConnectionId: id })
  await fc.assert(
    fc.asyncProperty(anyHere, anyHere, async (one, other) => {
      const [first, second] = [writeRequest(one, 'reveal'), writeRequest(other, 'reveal')]
      const id = await created(sandbox, first)
      expect(await modify(sandbox, id, { ...off, ...second })).toMatchObject({ status: 200 })
      const changed = await asDescribed(id)
      expect((await remove(id)).status).toBe(200)
      const anew = await created(sandbox, second)
      expect(changed).toEqual(await asDescribed(anew))
      expect((await remove(anew)).status).toBe(200)
    }),
    { numRuns: 60 },
  )
})
