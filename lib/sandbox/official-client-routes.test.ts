import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { ids, startTestSandbox } from './testing'
import { officialClient, type Scheme } from './testing-official-client'

// Field names and types as the vendor's models declare them: a wrong type throws, or is dropped.

const schemes: Scheme[] = ['V3', 'V1']
const regionId = 'cn-shanghai'
const vpnGatewayId = ids.core
const nextHop = 'vco-uf6hq0m5x1k9w3t7z2nva'
const seeded = { routeSource: '10.0.0.0/16', routeDest: '192.168.0.0/24' }
const place = { regionId, vpnGatewayId }
const startTime = Date.UTC(2026, 0, 5, 8)

/** A clock that stands still until it is told to go on. */
async function withClient(scheme: Scheme) {
  let now = startTime
  const sandbox = await startTestSandbox({ now: () => now })
  const pass = (ms: number) => {
    now += ms
  }
  return { client: officialClient(sandbox, scheme), pass }
}

type Client = Awaited<ReturnType<typeof withClient>>['client']

const policyRoutes = async (client: Client) => {
  const request = new vpc.DescribeVpnPbrRouteEntriesRequest({ ...place, pageSize: 50 })
  const { body } = await client.describeVpnPbrRouteEntries(request)
  return body?.vpnPbrRouteEntries?.vpnPbrRouteEntry ?? []
}
const destinationRoutes = async (client: Client, routeEntryType: 'custom' | 'bgp') => {
  const request = new vpc.DescribeVpnRouteEntriesRequest({ ...place, routeEntryType })
  return (await client.describeVpnRouteEntries(request)).body
}

describe.each(schemes)('the official client, signing %s', (scheme) => {
  it('creates a policy route and reads it back', async () => {
    const { client } = await withClient(scheme)
    const { body } = await client.createVpnPbrRouteEntry(
      new vpc.CreateVpnPbrRouteEntryRequest({
        ...place,
        routeSource: '10.0.8.0/24',
        routeDest: '172.16.0.0/12',
        nextHop,
        publishVpc: true,
        weight: 0,
        priority: 3,
        description: 'to the site & back',
        overlayMode: 'Ipsec',
        clientToken: 'pbr-1',
      }),
    )
    expect(body?.toMap()).toEqual({
      RequestId: expect.any(String),
      VpnInstanceId: vpnGatewayId,
      RouteSource: '10.0.8.0/24',
      RouteDest: '172.16.0.0/12',
      NextHop: nextHop,
      Weight: 0,
      Priority: 3,
      OverlayMode: 'Ipsec',
      Description: 'to the site & back',
      State: 'published',
      CreateTime: startTime,
    })
    const [automatic, own, ...others] = await policyRoutes(client)
    expect(others).toEqual([])
    expect(automatic?.toMap()).toEqual({
      VpnInstanceId: vpnGatewayId,
      RouteSource: seeded.routeSource,
      RouteDest: seeded.routeDest,
      NextHop: nextHop,
      NextHopTunnelId: '',
      Weight: 100,
      Priority: 10,
      State: 'normal',
      CreateTime: Date.UTC(2025, 3, 3, 9, 15),
    })
    expect(own?.toMap()).toMatchObject({ RouteDest: '172.16.0.0/12', Weight: 0, Priority: 3 })
  })

  it('creates a destination route and reads it back, with the counts', async () => {
    const { client } = await withClient(scheme)
    const { body } = await client.createVpnRouteEntry(
      new vpc.CreateVpnRouteEntryRequest({
        ...place,
        routeDest: '172.16.0.0/12',
        nextHop,
        publishVpc: false,
        weight: 100,
        clientToken: 'dbr-1',
      }),
    )
    expect(body?.toMap()).toEqual({
      RequestId: expect.any(String),
      VpnInstanceId: vpnGatewayId,
      RouteDest: '172.16.0.0/12',
      NextHop: nextHop,
      Weight: 100,
      OverlayMode: 'Ipsec',
      Description: '',
      State: 'normal',
      CreateTime: startTime,
    })
    const read = await destinationRoutes(client, 'custom')
    expect(read).toMatchObject({ pageNumber: 1, pageSize: 10, totalCount: 1 })
    expect(read?.vpnRouteCounts?.vpnRouteCount?.map((one) => one.toMap())).toEqual([
      { RouteCount: 1, RouteEntryType: 'custom', Source: 'CLOUD' },
      { RouteCount: 0, RouteEntryType: 'bgp', Source: 'VPN_BGP' },
    ])
    expect(read?.vpnRouteEntries?.vpnRouteEntry?.map((one) => one.toMap())).toEqual([
      {
        VpnInstanceId: vpnGatewayId,
        RouteDest: '172.16.0.0/12',
        NextHop: nextHop,
        NextHopTunnelId: '',
        Weight: 100,
        State: 'normal',
        RouteEntryType: 'custom',
        Source: 'CLOUD',
        AsPath: '',
        Community: '',
        CreateTime: startTime,
      },
    ])
  })

  it('publishes and withdraws a route that the connection has added by itself', async () => {
    const { client } = await withClient(scheme)
    const publish = (publishVpc: boolean) =>
      client.publishVpnRouteEntry(
        new vpc.PublishVpnRouteEntryRequest({
          ...place,
          routeType: 'pbr',
          routeDest: seeded.routeDest,
          nextHop,
          publishVpc,
          clientToken: `publish-${publishVpc}`,
        }),
      )
    const { body } = await publish(true)
    expect(Object.keys(body?.toMap() ?? {})).toEqual(['RequestId'])
    expect((await policyRoutes(client)).map(({ state }) => state)).toEqual(['published'])
    await publish(false)
    expect((await policyRoutes(client)).map(({ state }) => state)).toEqual(['normal'])
  })

  it('deletes routes of both kinds, once', async () => {
    const { client } = await withClient(scheme)
    const policy = new vpc.DeleteVpnPbrRouteEntryRequest({
      ...place,
      ...seeded,
      nextHop,
      weight: 100,
      priority: 10,
      overlayMode: 'Ipsec',
      clientToken: 'delete-1',
    })
    const first = await client.deleteVpnPbrRouteEntry(policy)
    expect(Object.keys(first.body?.toMap() ?? {})).toEqual(['RequestId'])
    expect(await policyRoutes(client)).toEqual([])
    expect((await client.deleteVpnPbrRouteEntry(policy)).statusCode).toBe(200)
    const destination = {
      ...place,
      routeDest: '172.16.0.0/12',
      nextHop,
      weight: 100,
    }
    await client.createVpnRouteEntry(
      new vpc.CreateVpnRouteEntryRequest({ ...destination, publishVpc: true }),
    )
    const request = new vpc.DeleteVpnRouteEntryRequest(destination)
    expect((await client.deleteVpnRouteEntry(request)).statusCode).toBe(200)
    await expect(client.deleteVpnRouteEntry(request)).rejects.toMatchObject({
      code: 'InvalidRouteEntry.NotFound',
    })
  })

  it('reads what the peer announces once the BGP session is up', async () => {
    const { client, pass } = await withClient(scheme)
    const created = await client.createVpnConnection(
      new vpc.CreateVpnConnectionRequest({
        ...place,
        customerGatewayId: ids.datacentre,
        localSubnet: '0.0.0.0/0',
        remoteSubnet: '0.0.0.0/0',
        effectImmediately: true,
        ikeConfig: '{"IkeVersion":"ikev2"}',
        bgpConfig:
          '{"EnableBgp":true,"LocalAsn":45104,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}',
      }),
    )
    expect((await destinationRoutes(client, 'bgp'))?.totalCount).toBe(0)
    pass(60_000)
    const read = await destinationRoutes(client, 'bgp')
    expect(read?.vpnRouteEntries?.vpnRouteEntry?.map((one) => one.toMap())).toEqual([
      {
        VpnInstanceId: vpnGatewayId,
        RouteDest: expect.stringMatching(/^172\.30\.\d+\.0\/24$/),
        NextHop: created.body?.vpnConnectionId,
        NextHopTunnelId: '',
        Weight: 100,
        State: 'published',
        RouteEntryType: 'bgp',
        Source: 'VPN_BGP',
        AsPath: '65020 64511',
        Community: '',
        CreateTime: startTime,
      },
    ])
    expect((await destinationRoutes(client, 'custom'))?.totalCount).toBe(0)
  })

  it('tags connections and customer gateways, and takes tags off', async () => {
    const { client } = await withClient(scheme)
    const connection = { regionId, resourceType: 'VPNCONNECTION', resourceId: [nextHop] }
    const peer = { regionId, resourceType: 'CUSTOMERGATEWAY', resourceId: [ids.office] }
    const tag = [
      { key: 'team', value: 'net & ops' },
      { key: 'env', value: '' },
    ].map((one) => new vpc.TagResourcesRequestTag(one))
    for (const resource of [connection, peer]) {
      const { body } = await client.tagResources(
        new vpc.TagResourcesRequest({ ...resource, tag }),
      )
      expect(Object.keys(body?.toMap() ?? {})).toEqual(['RequestId'])
    }
    const readConnection = async () =>
      (
        await client.describeVpnConnection(
          new vpc.DescribeVpnConnectionRequest({ regionId, vpnConnectionId: nextHop }),
        )
      ).body?.tags?.tag?.map((one) => one.toMap())
    const readPeer = async () =>
      (
        await client.describeCustomerGateways(
          new vpc.DescribeCustomerGatewaysRequest({ regionId, customerGatewayId: ids.office }),
        )
      ).body?.customerGateways?.customerGateway?.[0]?.tags?.tag?.map((one) => one.toMap())
    const both = [
      { Key: 'team', Value: 'net & ops' },
      { Key: 'env', Value: '' },
    ]
    expect([await readConnection(), await readPeer()]).toEqual([both, both])
    await client.unTagResources(
      new vpc.UnTagResourcesRequest({ ...connection, tagKey: ['team', 'never there'] }),
    )
    await client.unTagResources(new vpc.UnTagResourcesRequest({ ...peer, all: true }))
    expect([await readConnection(), await readPeer()]).toEqual([[{ Key: 'env', Value: '' }], []])
  })
})
