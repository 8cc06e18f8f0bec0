import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startHttp } from '@/lib/alibaba/loopback.fixture'
import { createParameters, ids, startTestSandbox } from '@/lib/sandbox/testing'
import { readSurroundings } from '@/lib/vpn/surroundings/read-surroundings'
import { getSurroundings } from './get-surroundings'
import type { Outcome } from './outcome'
import { type TestContext, testContext } from './testing'

const regionId = 'cn-shanghai'

function contextFor(endpoint: string): TestContext {
  const context = testContext({ endpoint, deadlineMs: 2000, role: 'viewer' })
  onTestFinished(() => context.close())
  return context
}

function requireValue<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.detail)
  return outcome.value
}

describe('the surroundings of a gateway', () => {
  test('hold the gateway and its own connections, each with what others must keep clear of, and no key', async () => {
    const sandbox = await startTestSandbox()
    const context = contextFor(sandbox.url)
    const created = await context.client.call('CreateVpnConnection', regionId, {
      ...createParameters({ VpnGatewayId: ids.bench }),
      Name: 'with-bgp',
      ClientToken: randomUUID(),
      IkeConfig: '{"Psk":"nobodys-business","IkeVersion":"ikev2","IkeLifetime":3600}',
      BgpConfig:
        '{"EnableBgp":"true","LocalAsn":"65010","TunnelCidr":"169.254.11.0/30","LocalBgpIp":"169.254.11.1"}',
    })
    if (created.kind !== 'ok') throw new Error(created.kind)
    const answer = requireValue(await getSurroundings(context, regionId, ids.bench))
    expect(answer.RequestId).toMatch(/^[0-9A-F-]{36}$/)
    expect(JSON.stringify(answer)).not.toMatch(/Psk|AuthKey|nobodys-business/)
    const { gateway, connections } = readSurroundings(answer, regionId)
    expect(gateway).toMatchObject({
      vpnGatewayId: ids.bench,
      name: 'sh-bench',
      status: 'active',
      businessStatus: 'Normal',
      enableBgp: true,
      bgpCapable: true,
      type: 'Normal',
    })
    expect(connections).toEqual([
      {
        regionId,
        vpnConnectionId: created.body['VpnConnectionId'],
        name: 'with-bgp',
        localSubnets: [{ address: 0x0a140000, prefix: 16 }],
        remoteSubnets: [{ address: 0xac140000, prefix: 16 }],
        bgpEnabled: true,
        state: 'active',
        healthCheck: undefined,
        tunnels: [
          {
            customerGatewayId: ids.datacentre,
            localAsn: 65_010,
            tunnelCidr: { address: 0xa9fe0b00, prefix: 30 },
            ike: expect.objectContaining({ ikeVersion: 'ikev2', ikeLifetime: '3600' }),
          },
        ],
      },
    ])
  })

  test('of a gateway that is not there, or cannot be, are a problem about VpnGatewayId', async () => {
    const sandbox = await startTestSandbox()
    const context = contextFor(sandbox.url)
    for (const [id, status] of [
      ['vpn-nobody', 404],
      ['<script>', 422],
    ] as const) {
      expect(await getSurroundings(context, regionId, id)).toMatchObject({
        problem: { status, errors: [{ parameter: 'VpnGatewayId' }] },
      })
    }
  })

  test('of a region that is not on the list are refused before any host name is made of it', async () => {
    const context = contextFor('http://127.0.0.1:1')
    expect(await getSurroundings(context, 'evil.example.com/x?', 'vpn-1')).toMatchObject({
      problem: { status: 422, errors: [{ parameter: 'RegionId' }] },
    })
  })
})

const refusal = (code: string) => JSON.stringify({ Code: code, Message: code, RequestId: 'R' })

/** A service that answers each action with a status and a text. */
async function serviceOf(
  answers: Readonly<Record<string, (page: number) => [status: number, text: string]>>,
) {
  return startHttp((response, { headers, body }) => {
    const page = Number(new URLSearchParams(body).get('PageNumber') ?? 1)
    const answer = answers[String(headers['x-acs-action'])]
    const [status, text] = answer?.(page) ?? [404, refusal('InvalidAction.NotFound')]
    response.writeHead(status).end(text)
  })
}

const ok = (fields: object): [number, string] => [
  200,
  JSON.stringify({ RequestId: 'R', ...fields }),
]
const gateway = () => ok({ VpnGatewayId: 'vpn-1', Status: 'active' })
const connection = (VpnConnectionId: string, fields: object = {}) => ({
  VpnConnectionId,
  VpnGatewayId: 'vpn-1',
  AttachType: 'VPNGW',
  ...fields,
})
const connections = () => ok({ TotalCount: 0, VpnConnections: { VpnConnection: [] } })

describe('a service', () => {
  test('with several pages is read to the last, each connection once, and only those of this gateway', async () => {
    const page = (number: number) =>
      Array.from({ length: number === 3 ? 7 : 50 }, (_, index) =>
        connection(`vco-${(number - 1) * 50 + index}`),
      )
    const strays = [
      connection('vco-cen', { AttachType: 'CEN' }),
      connection('vco-elsewhere', { VpnGatewayId: 'vpn-2' }),
      connection('vco-0'),
    ]
    const service = await serviceOf({
      DescribeVpnGateway: gateway,
      DescribeVpnConnections: (number) =>
        ok({
          TotalCount: 107,
          VpnConnections: {
            VpnConnection: [...page(number), ...(number === 3 ? strays : [])],
          },
        }),
    })
    const answer = requireValue(await getSurroundings(contextFor(service.url), regionId, 'vpn-1'))
    expect(answer.VpnConnections.VpnConnection.map((one) => one.VpnConnectionId)).toEqual(
      Array.from({ length: 107 }, (_, index) => `vco-${index}`),
    )
    const asked = service.arrived.filter(
      ({ headers }) => headers['x-acs-action'] === 'DescribeVpnConnections',
    )
    for (const { body } of asked)
      expect(new URLSearchParams(body).get('VpnGatewayId')).toBe('vpn-1')
  })

  test('that tells its policy routes has them told on', async () => {
    const VpnPbrRouteEntry = [
      {
        RouteSource: '10.0.0.0/16',
        RouteDest: '192.168.0.0/24',
        NextHop: 'vco-1',
        NextHopTunnelId: 'tun-1',
        Priority: 10,
      },
    ]
    const service = await serviceOf({
      DescribeVpnGateway: gateway,
      DescribeVpnConnections: connections,
      DescribeVpnPbrRouteEntries: () =>
        ok({ TotalCount: 1, VpnPbrRouteEntries: { VpnPbrRouteEntry } }),
    })
    const answer = requireValue(await getSurroundings(contextFor(service.url), regionId, 'vpn-1'))
    expect(answer.VpnPbrRouteEntries).toEqual({
      VpnPbrRouteEntry: [
        { RouteSource: '10.0.0.0/16', RouteDest: '192.168.0.0/24', NextHop: 'vco-1' },
      ],
    })
  })

  test.each([
    ['does not know the action', [404, refusal('InvalidAction.NotFound')]],
    ['forbids it', [403, refusal('Forbidden')]],
    ['fails', [500, '<html>']],
  ] as const)(
    'that %s leaves the routes open, and the rest is there',
    async (_what, [status, text]) => {
      const service = await serviceOf({
        DescribeVpnGateway: gateway,
        DescribeVpnConnections: connections,
        DescribeVpnPbrRouteEntries: () => [status, text],
      })
      const answer = requireValue(
        await getSurroundings(contextFor(service.url), regionId, 'vpn-1'),
      )
      expect(answer).toMatchObject({ VpnGateway: { VpnGatewayId: 'vpn-1' } })
      expect(answer.VpnPbrRouteEntries).toBeNull()
      expect(readSurroundings(answer, regionId).policyRoutes).toBeUndefined()
    },
  )

  test.each([
    ['the gateway', { DescribeVpnConnections: connections }],
    ['the connections', { DescribeVpnGateway: gateway }],
  ])('that does not tell %s is a problem', async (_what, answers) => {
    const broken = (): [number, string] => [502, '<html>']
    const service = await serviceOf({
      DescribeVpnGateway: broken,
      DescribeVpnConnections: broken,
      ...answers,
    })
    expect(await getSurroundings(contextFor(service.url), regionId, 'vpn-1')).toMatchObject({
      ok: false,
      problem: { status: 502, code: 'Causeway.UnreadableAnswer' },
    })
  })

  test('that describes no gateway is a problem', async () => {
    const service = await serviceOf({
      DescribeVpnGateway: () => ok({}),
      DescribeVpnConnections: connections,
    })
    expect(await getSurroundings(contextFor(service.url), regionId, 'vpn-1')).toMatchObject({
      problem: { status: 502, detail: 'The answer described no gateway.', requestId: 'R' },
    })
  })
})
