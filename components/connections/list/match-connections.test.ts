import { expect, test } from 'vitest'
import { matchConnections } from './match-connections'

const office = {
  VpnConnectionId: 'vco-office',
  Name: 'Office',
  LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
  RemoteSubnet: '192.168.1.0/24',
  CreateTime: 1000,
}
const site = {
  VpnConnectionId: 'vco-site',
  LocalSubnet: '10.9.0.0/16',
  RemoteSubnet: '172.16.0.0/12',
  CreateTime: 2000,
  TunnelOptionsSpecification: {
    TunnelOptions: [{ CustomerGatewayId: 'cgw-a' }, { CustomerGatewayId: 'cgw-b' }],
  },
}
const find = (search: string) =>
  matchConnections([office, site], search).map(({ VpnConnectionId }) => VpnConnectionId)

test('without a search every connection is listed, the newest first', () => {
  expect(find('')).toEqual(['vco-site', 'vco-office'])
  expect(find('   ')).toEqual(['vco-site', 'vco-office'])
})

test('a name is found whatever its case, and every word must occur', () => {
  expect(find('OFFICE')).toEqual(['vco-office'])
  expect(find('office 10.1')).toEqual(['vco-office'])
  expect(find('office cgw-b')).toEqual([])
})

test('an address finds the connections whose subnets hold it', () => {
  expect(find('10.1.255.7')).toEqual(['vco-office'])
  expect(find('172.31.0.1')).toEqual(['vco-site'])
  expect(find('8.8.8.8')).toEqual([])
})

test('the customer gateway of a tunnel is found', () => {
  expect(find('cgw-b')).toEqual(['vco-site'])
})
