import { expect, test } from 'vitest'
import { type Path, slotAt } from '@/lib/vpn/slots'
import { pairedRows } from './paired-rows'

const value = (path: Path, text: string) => ({ slot: slotAt(path, 2), text })
const rowsOf = (...values: ReturnType<typeof value>[]) =>
  pairedRows(values, (one, other) => (one.text === other.text ? 'same' : 'differs')).map(
    ({ label, name, values: pair, kind }) => [label, name, kind, ...pair.map((one) => one?.text)],
  )

test('what both tunnels have alike is one row, and what differs says both', () => {
  expect(
    rowsOf(
      value('tunnels.0.ikeVersion', 'ikev2'),
      value('tunnels.0.ikeLifetime', '3600'),
      value('tunnels.1.ikeVersion', 'ikev2'),
      value('tunnels.1.ikeLifetime', '86400'),
    ),
  ).toEqual([
    ['IKE version', 'TunnelIkeConfig.IkeVersion', 'same', 'ikev2', 'ikev2'],
    ['IKE SA lifetime', 'TunnelIkeConfig.IkeLifetime', 'differs', '3600', '86400'],
  ])
})

test('what the connection has stands once, before what the tunnels have, under its own name', () => {
  expect(
    rowsOf(value('tunnels.0.customerGatewayId', 'cgw-1'), value('regionId', 'cn-shanghai')),
  ).toEqual([
    ['Region', 'RegionId', 'connection', 'cn-shanghai'],
    ['Customer gateway', 'CustomerGatewayId', 'differs', 'cgw-1', undefined],
  ])
})

test('a value that only one tunnel has differs from nothing, whichever comes first', () => {
  expect(rowsOf(value('tunnels.1.ikeMode', 'main'))).toEqual([
    ['Negotiation mode', 'TunnelIkeConfig.IkeMode', 'differs', undefined, 'main'],
  ])
})

test('keys are never said to be the same, nor blocks of sessions to differ', () => {
  expect(
    rowsOf(
      value('tunnels.0.psk', ''),
      value('tunnels.0.bgpTunnelCidr', '169.254.11.0/30'),
      value('tunnels.1.psk', ''),
      value('tunnels.1.bgpTunnelCidr', '169.254.12.0/30'),
    ),
  ).toEqual([
    ['Pre-shared key', 'TunnelIkeConfig.Psk', 'apart', '', ''],
    [
      'Tunnel CIDR block',
      'TunnelBgpConfig.TunnelCidr',
      'apart',
      '169.254.11.0/30',
      '169.254.12.0/30',
    ],
  ])
})
