import { expect, test } from 'vitest'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import { rowOf, rowsOf } from './list-row'
import { testRow } from './testing-rows'

const up = 'ipsec_sa_established'

/** A dual-tunnel connection as a list holds it: in any order, nothing of its own. */
const tunnelsOf = (active: string, standby: string): DescribedConnection => ({
  TunnelOptionsSpecification: {
    TunnelOptions: [
      {
        TunnelId: 'tun-2',
        Role: 'slave',
        Status: standby,
        InternetIp: '198.51.100.2',
        CustomerGatewayId: 'cgw-b',
        TunnelIkeConfig: { IkeVersion: 'ikev1' },
      },
      {
        TunnelId: 'tun-1',
        Role: 'master',
        Status: active,
        InternetIp: '198.51.100.1',
        CustomerGatewayId: 'cgw-a',
        TunnelIkeConfig: { IkeVersion: 'ikev2' },
      },
    ],
  },
})

function dualRow(active: string, standby: string) {
  const { CustomerGatewayId: _gateway, Status: _status, ...summary } = testRow().summary
  return rowOf({ ...summary, ...tunnelsOf(active, standby) }, 'cn-shanghai')
}

test('two tunnels are told by role, the active one first, whatever the order of the list', () => {
  expect(dualRow(up, 'ike_sa_not_established')).toMatchObject({
    tunnels: { up: 1, all: 2 },
    tunnelIds: ['tun-1', 'tun-2'],
    customerGatewayIds: ['cgw-a', 'cgw-b'],
    publicIps: ['198.51.100.1', '198.51.100.2'],
    ikeVersions: ['ikev2', 'ikev1'],
    status: { id: 'degraded', word: 'Standby down' },
  })
  expect(dualRow(up, up).status).toMatchObject({ id: 'up', word: 'Both up' })
})

test('a connection of a single-tunnel gateway has no tunnels listed', () => {
  expect(testRow()).toMatchObject({ tunnels: undefined, tunnelIds: [], ikeVersions: [] })
})

test('BGP and the health check are told in the words of the connection’s page', () => {
  const row = testRow({
    VpnBgpConfig: { Status: 'false', TunnelCidr: '169.254.11.0/30' },
    VcoHealthCheck: { Enable: true, Status: 'success' },
  })
  expect([row.bgp, row.healthCheck]).toEqual([['Down'], ['Up']])
  expect([testRow().bgp, testRow().healthCheck]).toEqual([['Off'], ['Off']])
})

test('a connection that was read again unchanged keeps its row, in a list that has changed', () => {
  const [kept, gone] = [{ VpnConnectionId: 'vco-1' }, { VpnConnectionId: 'vco-2' }]
  const listOf = (...VpnConnection: { VpnConnectionId: string }[]): ConnectionList => ({
    RequestId: '',
    TotalCount: VpnConnection.length,
    VpnConnections: { VpnConnection },
  })
  const before = rowsOf(listOf(kept, gone), 'cn-shanghai')
  const after = rowsOf(listOf(kept), 'cn-shanghai')
  expect(after).toHaveLength(1)
  expect(after[0]).toBe(before[0])
})
