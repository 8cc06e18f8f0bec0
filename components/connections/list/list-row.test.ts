import { expect, test } from 'vitest'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import { rowsOf } from './list-row'
import { testRow } from './testing-rows'

const tunnels = (first: string, second: string) => ({
  TunnelOptionsSpecification: {
    TunnelOptions: [
      { Status: first, InternetIp: '198.51.100.1' },
      { Status: second, InternetIp: '198.51.100.2' },
    ],
  },
})

test('the tunnels that are up are counted, and their addresses are the connection’s', () => {
  const row = testRow(tunnels('ipsec_sa_established', 'ike_sa_not_established'))
  expect(row.tunnels).toEqual({ up: 1, all: 2 })
  expect(row.publicIps).toEqual(['198.51.100.1', '198.51.100.2'])
  expect(testRow().tunnels).toBeUndefined()
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
