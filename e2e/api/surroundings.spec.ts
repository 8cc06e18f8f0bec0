import { checkSurroundings } from '@/lib/vpn/surroundings/check-surroundings'
import { readSurroundings } from '@/lib/vpn/surroundings/read-surroundings'
import { cidrs } from '@/lib/vpn/surroundings/testing'
import { expect, test } from '../fixtures'
import { parametersOf, readProblem } from '../support/problems'
import { createBody, customerGateways, gateways, region, seeded } from '../support/seeded'

const at = (gateway: string) => `/api/vpn-gateways/${region}/${gateway}/surroundings`

test('a gateway comes with the connections on it, in documented names and without a key', async ({
  scriptOf,
  sandbox,
}) => {
  const viewer = await scriptOf('viewer')
  const text = await (await viewer.get(at(gateways.core))).text()
  expect(text).not.toMatch(/Psk|AuthKey/)
  const answer = JSON.parse(text)
  expect(answer).toMatchObject({
    RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    VpnGateway: { VpnGatewayId: gateways.core, Status: 'active', BusinessStatus: 'Normal' },
  })
  expect(answer.VpnConnections.VpnConnection).toEqual([
    expect.objectContaining({
      VpnConnectionId: seeded.datacentre.id,
      Name: seeded.datacentre.name,
      CustomerGatewayId: customerGateways.datacentre,
      LocalSubnet: '10.0.0.0/16',
      RemoteSubnet: '192.168.0.0/24',
    }),
  ])
  const [asked, ...again] = await sandbox.calls('DescribeVpnConnections')
  expect(asked?.parameters).toMatchObject({ VpnGatewayId: gateways.core })
  expect(again).toEqual([])
})

test('what was created a moment ago is in the way of the next one, and is named', async ({
  request,
}) => {
  const BgpConfig = {
    EnableBgp: true,
    LocalAsn: 65_010,
    TunnelCidr: '169.254.31.0/30',
    LocalBgpIp: '169.254.31.1',
  }
  const created = await request.post('/api/connections', {
    data: createBody({ Name: 'first', BgpConfig }),
  })
  expect(created.status()).toBe(201)
  const { VpnConnectionId } = await created.json()
  const answer = await (await request.get(at(gateways.core))).json()
  const findings = checkSurroundings(
    {
      regionId: region,
      vpnGatewayId: gateways.core,
      localSubnets: cidrs('10.21.0.0/16'),
      remoteSubnets: cidrs('172.21.0.0/16'),
      tunnels: cidrs('169.254.31.0/30').map((bgpTunnelCidr) => ({
        bgpTunnelCidr,
        bgpLocalAsn: 45_104,
      })),
    },
    readSurroundings(answer, region),
  )
  const other = { regionId: region, vpnConnectionId: VpnConnectionId, name: 'first' }
  // The gateway may still be settling, of which there is advice.
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule, other: named }) => [rule, named])).toEqual([
    ['tunnel-cidr-taken', other],
    ['one-asn', other],
  ])
})

test('policy routes that cannot be read leave the rest as it is', async ({
  request,
  sandbox,
}) => {
  await sandbox.fault({ kind: 'code', code: 'Forbidden', action: 'DescribeVpnPbrRouteEntries' })
  const answer = await (await request.get(at(gateways.core))).json()
  expect(answer.VpnPbrRouteEntries).toBeNull()
  expect(answer.VpnConnections.VpnConnection).toHaveLength(1)
})

test('connections that cannot be read are a problem, since nothing could be vouched for', async ({
  request,
  sandbox,
}) => {
  await sandbox.fault({ kind: 'code', code: 'Forbidden', action: 'DescribeVpnConnections' })
  const problem = await readProblem(await request.get(at(gateways.core)))
  expect([problem.status, problem.code]).toEqual([403, 'Forbidden'])
})

test('a gateway that is not there, or cannot be, is a problem', async ({ request, sandbox }) => {
  const absent = await readProblem(await request.get(at('vpn-none')))
  expect([absent.status, absent.code]).toEqual([404, 'InvalidVpnGatewayInstanceId.NotFound'])
  const before = await sandbox.calls('DescribeVpnGateway')
  const impossible = await readProblem(await request.get(at('a%20b')))
  expect([impossible.status, parametersOf(impossible)]).toEqual([422, ['VpnGatewayId']])
  const elsewhere = await readProblem(
    await request.get(`/api/vpn-gateways/moon-1/${gateways.core}/surroundings`),
  )
  expect([elsewhere.status, parametersOf(elsewhere)]).toEqual([422, ['RegionId']])
  expect(await sandbox.calls('DescribeVpnGateway')).toEqual(before)
})

test('surroundings take no other method', async ({ request }) => {
  const answer = await request.post(at(gateways.core), { data: {} })
  expect(answer.headers()['allow']).toBe('GET')
  expect((await readProblem(answer)).status).toBe(405)
})
