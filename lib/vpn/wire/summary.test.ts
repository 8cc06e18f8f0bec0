import { expect, test } from 'vitest'
import { statusOf } from '../connection-status'
import type { DescribedConnection } from './describe'
import { summaryOf } from './summary'

const described: DescribedConnection = {
  VpnConnectionId: 'vco-1',
  Name: 'office',
  VpnGatewayId: 'vpn-1',
  LocalSubnet: '10.0.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
  CreateTime: 1,
  State: 'active',
  RemoteCaCertificate: '-----BEGIN CERTIFICATE-----',
  IkeConfig: { IkeVersion: 'ikev2', LocalId: '198.51.100.1' },
  IpsecConfig: { IpsecEncAlg: 'aes' },
  TunnelOptionsSpecification: {
    TunnelOptions: [
      {
        TunnelId: 'tun-1',
        CustomerGatewayId: 'cgw-1',
        Status: 'ipsec_sa_established',
        ZoneNo: 'a',
      },
      { TunnelId: 'tun-2', CustomerGatewayId: 'cgw-2', Status: 'ike_sa_not_established' },
    ],
  },
}

test('a summary keeps what the list shows, and nothing else', () => {
  expect(summaryOf(described)).toEqual({
    VpnConnectionId: 'vco-1',
    Name: 'office',
    VpnGatewayId: 'vpn-1',
    LocalSubnet: '10.0.0.0/16',
    RemoteSubnet: '192.168.0.0/24',
    CreateTime: 1,
    State: 'active',
    IkeConfig: { IkeVersion: 'ikev2' },
    TunnelOptionsSpecification: {
      TunnelOptions: [
        { TunnelId: 'tun-1', CustomerGatewayId: 'cgw-1', Status: 'ipsec_sa_established' },
        { TunnelId: 'tun-2', CustomerGatewayId: 'cgw-2', Status: 'ike_sa_not_established' },
      ],
    },
  })
})

test('the status of a summary is the status of the connection', () => {
  expect(statusOf(summaryOf(described))).toEqual(statusOf(described))
  const updating = { ...described, State: 'updating' }
  expect(statusOf(summaryOf(updating))).toEqual(statusOf(updating))
})

test('fields that the service left out stay out', () => {
  expect(summaryOf({ VpnConnectionId: 'vco-1' })).toEqual({ VpnConnectionId: 'vco-1' })
})
