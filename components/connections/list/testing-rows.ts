import type { DescribedConnection } from '@/lib/vpn/wire/describe'
import { type ListRow, rowOf } from './list-row'

/** A row for tests, with what a test is about. */
export function testRow(changes: DescribedConnection = {}, regionId = 'cn-shanghai'): ListRow {
  const summary: DescribedConnection = {
    VpnConnectionId: 'vco-test',
    VpnGatewayId: 'vpn-test',
    CustomerGatewayId: 'cgw-test',
    LocalSubnet: '10.0.0.0/16',
    RemoteSubnet: '192.168.0.0/24',
    CreateTime: 1000,
    State: 'active',
    Status: 'ipsec_sa_established',
    ...changes,
  }
  return rowOf(summary, regionId)
}
