import { expect, test } from 'vitest'
import { matcherOf } from './match-rows'
import { testRow } from './testing-rows'

const office = testRow({
  VpnConnectionId: 'vco-office',
  Name: 'Office',
  LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
  RemoteSubnet: '192.168.1.0/24',
  InternetIp: '198.51.100.20',
})
const site = testRow(
  {
    VpnConnectionId: 'vco-site',
    LocalSubnet: '10.9.0.0/16',
    RemoteSubnet: '172.16.0.0/12',
    Status: 'ike_sa_not_established',
    TunnelOptionsSpecification: {
      TunnelOptions: [
        { TunnelId: 'tun-1', CustomerGatewayId: 'cgw-a', InternetIp: '198.51.100.7' },
        { TunnelId: 'tun-2', CustomerGatewayId: 'cgw-b', InternetIp: '198.51.100.8' },
      ],
    },
  },
  'eu-central-1',
)
const find = (search: string) => [office, site].filter(matcherOf(search)).map(({ id }) => id)

test('without a search every connection is found', () => {
  expect(find('')).toEqual(['vco-office', 'vco-site'])
  expect(find('   ')).toEqual(['vco-office', 'vco-site'])
})

test('a name is found whatever its case, and every word must occur', () => {
  expect(find('OFFICE')).toEqual(['vco-office'])
  expect(find('office 10.1')).toEqual(['vco-office'])
  expect(find('office cgw-b')).toEqual([])
})

test.each([
  ['eu-central', 'vco-site'],
  ['cgw-a', 'vco-site'],
  ['cgw-b', 'vco-site'],
  ['tun-2', 'vco-site'],
  ['198.51.100.8', 'vco-site'],
  ['negotiating', 'vco-site'],
  ['198.51.100.20', 'vco-office'],
])('%s is found', (search, id) => expect(find(search)).toEqual([id]))

test('an address finds the connections whose subnets hold it', () => {
  expect(find('10.1.255.7')).toEqual(['vco-office'])
  expect(find('172.31.0.1')).toEqual(['vco-site'])
  expect(find('8.8.8.8')).toEqual([])
})

test('a block finds the connections whose subnets share an address with it', () => {
  expect(find('10.1.128.0/24')).toEqual(['vco-office'])
  expect(find('10.0.0.0/8')).toEqual(['vco-office', 'vco-site'])
  expect(find('10.2.0.0/16')).toEqual([])
})
