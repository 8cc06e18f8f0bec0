import { expect, test } from 'vitest'
import { exportRows } from './export-rows'
import { rowOf } from './list-row'
import { testRow } from './testing-rows'

const nowMs = Date.UTC(2026, 1, 3, 23, 59)
const rows = [
  testRow({ Name: '=cmd', LocalSubnet: '10.0.0.0/16,10.1.0.0/16', CreateTime: nowMs }),
  testRow({ VpnConnectionId: 'vco-2' }, 'eu-central-1'),
]

test('CSV holds the chosen columns in their order, the ID beside the name', () => {
  const { name, text } = exportRows(rows, {
    format: 'csv',
    columnIds: ['created', 'name', 'local', 'status'],
    nowMs,
  })
  expect(name).toBe('causeway-connections-2026-02-03.csv')
  expect(text).toBe(
    [
      'Name,ID,Status,Local subnets,Created (UTC)',
      `'=cmd,vco-test,Up,"10.0.0.0/16,10.1.0.0/16",2026-02-03T23:59:00Z`,
      ',vco-2,Up,10.0.0.0/16,1970-01-01T00:00:01Z',
      '',
    ].join('\r\n'),
  )
})

test('CSV holds both customer gateways and both tunnels of a connection in their order', () => {
  const TunnelOptions = [
    { TunnelId: 'tun-2', Role: 'slave', CustomerGatewayId: 'cgw-b', Status: 'x' },
    {
      TunnelId: 'tun-1',
      Role: 'master',
      CustomerGatewayId: 'cgw-a',
      Status: 'ipsec_sa_established',
    },
  ]
  const { CustomerGatewayId: _none, ...summary } = testRow().summary
  const row = rowOf({ ...summary, TunnelOptionsSpecification: { TunnelOptions } }, 'cn-shanghai')
  const { text } = exportRows([row], {
    format: 'csv',
    columnIds: ['name', 'status', 'customer-gateway', 'tunnels', 'tunnel-id'],
    nowMs,
  })
  expect(text).toBe(
    [
      'Name,ID,Status,Customer gateway,Tunnels,Tunnel IDs',
      ',vco-test,Standby down,"cgw-a,cgw-b",1 of 2 up,"tun-1,tun-2"',
      '',
    ].join('\r\n'),
  )
})

test('JSON holds all that was read, in documented names, whatever columns are shown', () => {
  const { name, text } = exportRows(rows, { format: 'json', columnIds: ['name'], nowMs })
  expect(name).toBe('causeway-connections-2026-02-03.json')
  expect(JSON.parse(text)).toEqual([
    { RegionId: 'cn-shanghai', ...rows[0]?.summary },
    { RegionId: 'eu-central-1', ...rows[1]?.summary },
  ])
})
