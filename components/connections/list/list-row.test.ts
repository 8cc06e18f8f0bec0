import { expect, test } from 'vitest'
import type { ConnectionSummaryList } from '@/lib/vpn/wire/summary'
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

test('a connection that was read again unchanged keeps its row, in a list that has changed', () => {
  const [kept, gone] = [{ VpnConnectionId: 'vco-1' }, { VpnConnectionId: 'vco-2' }]
  const listOf = (...VpnConnection: { VpnConnectionId: string }[]): ConnectionSummaryList => ({
    RequestId: '',
    TotalCount: VpnConnection.length,
    VpnConnections: { VpnConnection },
  })
  const before = rowsOf(listOf(kept, gone), 'cn-shanghai')
  const after = rowsOf(listOf(kept), 'cn-shanghai')
  expect(after).toHaveLength(1)
  expect(after[0]).toBe(before[0])
})
