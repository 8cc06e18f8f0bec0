import * as vpc from '@alicloud/vpc20160428'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startHttp } from '@/lib/alibaba/loopback.fixture'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import { anyDualConnection } from '@/lib/vpn/testing'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { control, ids, startTestSandbox } from './testing'
import { officialDualRequest } from './testing-dual-request'
import { officialClient, type Scheme } from './testing-official-client'

// Field names and types as the vendor's models declare them: a wrong type throws, or is dropped.

const schemes: Scheme[] = ['V3', 'V1']
const regionId = 'cn-shanghai'

/** What a request says, secrets opened. */
function decoded(parameters: Readonly<Record<string, string>>) {
  const { text, unknown, refused } = readRequest(parameters)
  const { connection } = checkConnection(text)
  const keys = connection?.tunnels.map(({ psk }) => psk?.reveal())
  return { connection, keys, unknown, refused }
}

it('the official client’s request and ours say the same connection', {
  timeout: 60_000,
}, async () => {
  const answer = '{"RequestId":"R","VpnConnectionId":"vco-1"}'
  const loopback = await startHttp((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  const client = officialClient({ ...loopback, close: () => Promise.resolve() })
  await fc.assert(
    fc.asyncProperty(anyDualConnection, async (connection) => {
      await client.createVpnConnection(officialDualRequest(connection))
      const { url = '', body = '' } = loopback.arrived.at(-1) ?? {}
      const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
      const official = Object.fromEntries([...query, ...new URLSearchParams(body)])
      const ours = writeRequest(connection, 'reveal')
      expect(decoded(official)).toEqual(decoded(ours))
      expect(decoded(ours)).toEqual({
        connection,
        keys: connection.tunnels.map(({ psk }) => psk?.reveal()),
        unknown: [],
        refused: [],
      })
    }),
    { numRuns: 150 },
  )
})

const tunnel = (role: string, customerGatewayId: string, block: string, address: string) => ({
  role,
  customerGatewayId,
  enableDpd: role === 'master',
  enableNatTraversal: true,
  tunnelIkeConfig: new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIkeConfig({
    psk: `key-of-${role}`,
    ikeVersion: 'ikev2',
    ikeLifetime: 3600,
  }),
  tunnelBgpConfig: new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelBgpConfig({
    localAsn: 45_104,
    tunnelCidr: block,
    localBgpIp: address,
  }),
})

/** A clock that stands still until it is moved, and a connection of two tunnels. */
async function withDual(scheme: Scheme) {
  let now = Date.UTC(2026, 0, 5, 8)
  const sandbox = await startTestSandbox({ now: () => now })
  const client = officialClient(sandbox, scheme)
  // The standby tunnel first: roles decide, not numbers.
  const tunnels = [
    tunnel('slave', ids.datacentreB, '169.254.40.4/30', '169.254.40.5'),
    tunnel('master', ids.datacentre, '169.254.40.0/30', '169.254.40.1'),
  ]
  const { body } = await client.createVpnConnection(
    new vpc.CreateVpnConnectionRequest({
      regionId,
      vpnGatewayId: ids.dual,
      name: 'two tunnels',
      localSubnet: '10.40.0.0/16',
      remoteSubnet: '172.20.40.0/24',
      effectImmediately: true,
      enableTunnelsBgp: true,
      tags: [new vpc.CreateVpnConnectionRequestTags({ key: 'env', value: 'a=b & c' })],
      tunnelOptionsSpecification: tunnels.map(
        (one) => new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification(one),
      ),
    }),
  )
  const vpnConnectionId = String(body?.vpnConnectionId)
  const pass = (ms: number) => {
    now += ms
  }
  const read = async () =>
    (
      await client.describeVpnConnection(
        new vpc.DescribeVpnConnectionRequest({ regionId, vpnConnectionId }),
      )
    ).body
  const tunnelIds = async () => {
    const options = (await read())?.tunnelOptionsSpecification?.tunnelOptions ?? []
    return options.map(({ tunnelId }) => String(tunnelId))
  }
  return { sandbox, client, vpnConnectionId, pass, read, tunnelIds }
}

describe.each(schemes)('the official client, signing %s', (scheme) => {
  it('creates a connection with two tunnels and reads every value back, in its uneven types', async () => {
    const { pass, read } = await withDual(scheme)
    expect(await read()).toMatchObject({
      customerGatewayId: '',
      status: '',
      state: 'active',
      enableTunnelsBgp: true,
      localSubnet: '10.40.0.0/16',
      tags: { tag: [{ key: 'env', value: 'a=b & c' }] },
      tunnelOptionsSpecification: {
        tunnelOptions: [
          {
            tunnelId: expect.stringMatching(/^tun-uf6/),
            role: 'master',
            state: 'active',
            status: 'ike_sa_not_established',
            internetIp: '198.51.100.31',
            zoneNo: expect.stringMatching(/^cn-shanghai-/),
            customerGatewayId: ids.datacentre,
            enableDpd: 'true',
            enableNatTraversal: 'true',
            tunnelIkeConfig: {
              psk: 'key-of-master',
              ikeVersion: 'ikev2',
              ikeLifetime: '3600',
              localId: '198.51.100.31',
              remoteId: '203.0.113.20',
            },
            tunnelIpsecConfig: { ipsecPfs: 'group2', ipsecLifetime: '86400' },
            tunnelBgpConfig: {
              localAsn: '45104',
              peerAsn: '',
              bgpStatus: '',
              tunnelCidr: '169.254.40.0/30',
            },
          },
          {
            role: 'slave',
            internetIp: '198.51.100.131',
            customerGatewayId: ids.datacentreB,
            enableDpd: 'false',
            tunnelIkeConfig: { psk: 'key-of-slave', localId: '198.51.100.131' },
            tunnelBgpConfig: { localBgpIp: '169.254.40.5' },
          },
        ],
      },
    })
    pass(60_000)
    const up = (await read())?.tunnelOptionsSpecification?.tunnelOptions?.[1]
    expect(up).toMatchObject({
      status: 'ipsec_sa_established',
      tunnelBgpConfig: { bgpStatus: 'success', peerAsn: '65020', peerBgpIp: '169.254.40.6' },
    })
  })

  it('finds it in the list by its gateway, and by either customer gateway', async () => {
    const { client, vpnConnectionId } = await withDual(scheme)
    for (const customerGatewayId of [ids.datacentre, ids.datacentreB]) {
      const { body } = await client.describeVpnConnections(
        new vpc.DescribeVpnConnectionsRequest({
          regionId,
          vpnGatewayId: ids.dual,
          customerGatewayId,
        }),
      )
      const found = body?.vpnConnections?.vpnConnection ?? []
      const one = found.find((each) => each.vpnConnectionId === vpnConnectionId)
      expect(one).toMatchObject({
        enableTunnelsBgp: true,
        tag: { tag: [{ key: 'env', value: 'a=b & c' }] },
      })
      expect(one?.tunnelOptionsSpecification?.tunnelOptions).toHaveLength(2)
    }
  })

  it('modifies it, tunnels named by their IDs, and is answered numbers and booleans', async () => {
    const { client, vpnConnectionId, tunnelIds } = await withDual(scheme)
    const [active, standby] = await tunnelIds()
    const { body } = await client.modifyVpnConnectionAttribute(
      new vpc.ModifyVpnConnectionAttributeRequest({
        regionId,
        vpnConnectionId,
        name: 'changed',
        localSubnet: '10.40.0.0/16',
        remoteSubnet: '172.20.41.0/24',
        tunnelOptionsSpecification: [
          new vpc.ModifyVpnConnectionAttributeRequestTunnelOptionsSpecification({
            tunnelId: standby,
            customerGatewayId: ids.datacentre,
          }),
          new vpc.ModifyVpnConnectionAttributeRequestTunnelOptionsSpecification({
            tunnelId: active,
            enableDpd: false,
          }),
        ],
      }),
    )
    expect(body).toMatchObject({
      vpnConnectionId,
      name: 'changed',
      remoteSubnet: '172.20.41.0/24',
      enableTunnelsBgp: true,
      tunnelOptionsSpecification: {
        tunnelOptions: [
          {
            tunnelId: active,
            role: 'master',
            enableDpd: false,
            enableNatTraversal: true,
            tunnelIkeConfig: { ikeLifetime: 3600, psk: 'key-of-master' },
            tunnelIpsecConfig: { ipsecLifetime: 86400 },
            tunnelBgpConfig: { localAsn: 45104 },
          },
          { tunnelId: standby, role: 'slave', customerGatewayId: ids.datacentre },
        ],
      },
    })
  })

  it('modifies one tunnel, and the other goes on', async () => {
    const { client, vpnConnectionId, tunnelIds, read, pass } = await withDual(scheme)
    pass(60_000)
    const [active, standby] = await tunnelIds()
    const { body } = await client.modifyTunnelAttribute(
      new vpc.ModifyTunnelAttributeRequest({
        regionId,
        vpnConnectionId,
        tunnelId: standby,
        clientToken: 'tunnel-1',
        tunnelOptionsSpecification:
          new vpc.ModifyTunnelAttributeRequestTunnelOptionsSpecification({
            enableDpd: true,
            tunnelIkeConfig:
              new vpc.ModifyTunnelAttributeRequestTunnelOptionsSpecificationTunnelIkeConfig({
                ikePfs: 'group14',
              }),
            tunnelBgpConfig:
              new vpc.ModifyTunnelAttributeRequestTunnelOptionsSpecificationTunnelBgpConfig({
                tunnelCidr: '169.254.41.0/30',
                localBgpIp: '169.254.41.1',
              }),
          }),
      }),
    )
    expect(body).toMatchObject({
      tunnelId: standby,
      role: 'slave',
      enableDpd: true,
      tunnelIkeConfig: { ikePfs: 'group14', ikeLifetime: 3600, psk: 'key-of-slave' },
      tunnelBgpConfig: { enableBgp: true, localAsn: 45104, tunnelCidr: '169.254.41.0/30' },
    })
    const tunnels = (await read())?.tunnelOptionsSpecification?.tunnelOptions
    expect(tunnels).toMatchObject([
      { tunnelId: active, status: 'ipsec_sa_established', tunnelIkeConfig: { ikePfs: 'group2' } },
      { tunnelId: standby, status: 'ike_sa_not_established' },
    ])
    await expect(
      client.modifyTunnelAttribute(
        new vpc.ModifyTunnelAttributeRequest({ regionId, vpnConnectionId, tunnelId: 'tun-none' }),
      ),
    ).rejects.toMatchObject({ code: 'InvalidTunnelId' })
  })

  it('reads the log of each tunnel, diagnoses each, and downloads both ends’ configuration', async () => {
    const { sandbox, client, vpnConnectionId, tunnelIds, pass } = await withDual(scheme)
    const [active, standby] = await tunnelIds()
    await control(sandbox, 'POST', '/mismatch', {
      VpnConnectionId: standby ?? '',
      FailedReasonCode: 'PskMismatch',
    })
    pass(60_000)
    const logsOf = async (tunnelId: string | undefined) => {
      const { body } = await client.describeVpnConnectionLogs(
        new vpc.DescribeVpnConnectionLogsRequest({
          regionId,
          vpnConnectionId,
          minutePeriod: 10,
          ...(tunnelId && { tunnelId }),
        }),
      )
      return body?.data?.logs?.join('\n') ?? ''
    }
    expect(await logsOf(active)).toContain('198.51.100.31')
    expect(await logsOf(active)).not.toContain('198.51.100.131')
    expect(await logsOf(standby)).toContain('198.51.100.131')
    await expect(logsOf(undefined)).rejects.toMatchObject({ code: 'MissingTunnelId' })
    const { body } = await client.diagnoseVpnConnections(
      new vpc.DiagnoseVpnConnectionsRequest({ regionId, tunnelIds: [active, standby] }),
    )
    expect(body?.vpnConnections).toMatchObject([
      { tunnelId: active, failedReasonCode: 'NoExceptionFound' },
      { tunnelId: standby, failedReasonCode: 'PskMismatch' },
    ])
    const config = await client.downloadVpnConnectionConfig(
      new vpc.DownloadVpnConnectionConfigRequest({ regionId, vpnConnectionId }),
    )
    expect(config.body?.vpnConnectionConfig).toMatchObject({
      localSubnet: '172.20.40.0/24',
      bgpConfigs: {
        bgpConfig: [
          { tunnelId: active, peerAsn: '45104', localAsn: '65020', localBgpIp: '169.254.40.2' },
          { tunnelId: standby, localBgpIp: '169.254.40.6' },
        ],
      },
      tunnelsConfig: {
        tunnelConfig: [
          { tunnelId: active, remote: '198.51.100.31', local: '203.0.113.20' },
          { tunnelId: standby, remote: '198.51.100.131' },
        ],
      },
    })
  })
})

describe('a gateway with two tunnels', () => {
  const dual = (changes: Partial<vpc.CreateVpnConnectionRequest>) =>
    new vpc.CreateVpnConnectionRequest({
      regionId,
      vpnGatewayId: ids.dual,
      localSubnet: '10.41.0.0/16',
      remoteSubnet: '172.20.41.0/24',
      ...changes,
    })
  const end = (fields: Partial<vpc.CreateVpnConnectionRequestTunnelOptionsSpecification>) =>
    new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({
      customerGatewayId: ids.datacentre,
      ...fields,
    })

  it.each([
    ['one tunnel', { tunnelOptionsSpecification: [end({ role: 'master' })] }, /^Missing/],
    ['no tunnel', {}, 'MissingTunnelOptionsSpecification.1.CustomerGatewayId'],
    [
      'two active tunnels',
      { tunnelOptionsSpecification: [end({ role: 'master' }), end({ role: 'master' })] },
      /TunnelOptionsSpecification/,
    ],
    [
      'the parameters of one tunnel beside those of two',
      {
        customerGatewayId: ids.datacentre,
        tunnelOptionsSpecification: [end({ role: 'master' }), end({ role: 'slave' })],
      },
      'InvalidCustomerGatewayId',
    ],
    [
      'an unknown customer gateway of the standby tunnel',
      {
        tunnelOptionsSpecification: [
          end({ role: 'master' }),
          end({ role: 'slave', customerGatewayId: 'cgw-uf6nobody0000000000' }),
        ],
      },
      'InvalidCustomerGatewayInstanceId.NotFound',
    ],
  ])('refuses %s', async (_what, changes, code) => {
    const client = officialClient(await startTestSandbox())
    await expect(client.createVpnConnection(dual(changes))).rejects.toMatchObject({
      code: typeof code === 'string' ? code : expect.stringMatching(code),
    })
  })

  it('checks a request without making anything, and spends no token', async () => {
    const sandbox = await startTestSandbox()
    const client = officialClient(sandbox)
    const asked = {
      clientToken: 'asked-first',
      tunnelOptionsSpecification: [end({ role: 'master' }), end({ role: 'slave' })],
    }
    await expect(
      client.createVpnConnection(dual({ ...asked, dryRun: true })),
    ).rejects.toMatchObject({ code: 'DryRunOperation' })
    const { fields } = await control(sandbox, 'GET', '/state')
    expect(fields).toMatchObject({ connections: 7, clientTokens: 0 })
    const { body } = await client.createVpnConnection(dual(asked))
    expect(body?.vpnConnectionId).toMatch(/^vco-uf6/)
  })

  it('takes any connection the schema takes', async () => {
    // A sample is enough here: the same is tried at length without the vendor's client.
    const sandbox = await startTestSandbox()
    const client = officialClient(sandbox)
    const peers = [ids.datacentre, ids.datacentreB]
    const samples: Connection[] = fc.sample(anyDualConnection, { numRuns: 20, seed: 7 })
    for (const sample of samples) {
      await control(sandbox, 'POST', '/reset')
      const connection = {
        ...sample,
        regionId,
        // No connection is on it, so that any AS number may be chosen.
        vpnGatewayId: ids.dualBgpOff,
        tunnels: sample.tunnels.map((one, index) => ({
          ...one,
          customerGatewayId: peers[index] ?? '',
        })),
      }
      const { body } = await client.createVpnConnection(officialDualRequest(connection))
      expect(body?.vpnConnectionId).toMatch(/^vco-/)
    }
  })
})
