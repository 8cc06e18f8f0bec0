import { expect, test } from 'vitest'
import { type SentGroup, sentGroups } from './sent-groups'

const groupsOf = (Parameters: Readonly<Record<string, string>>) =>
  sentGroups({ Operation: 'ModifyVpnConnectionAttribute', RegionId: 'cn-shanghai', Parameters })

const told = (group: SentGroup | undefined) =>
  group && 'rows' in group
    ? group.rows.map(({ label, name, kind, values }) => [
        label,
        name,
        kind,
        ...values.map((value) => value?.text),
      ])
    : group?.values.map(({ label, name, text }) => [label, name, text])

const options = 'TunnelOptionsSpecification'

test('a request for one tunnel is listed as it was sent', () => {
  const [gateways, subnets] = groupsOf({
    RegionId: 'cn-shanghai',
    LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
    ClientToken: 'token',
  })
  expect(told(gateways)).toEqual([['Region', 'RegionId', 'cn-shanghai']])
  expect(told(subnets)?.[0]?.at(-1)).toBe('10.0.0.0/16\n10.1.0.0/16')
})

test('a request for two tunnels puts them side by side, by role', () => {
  const groups = groupsOf({
    RegionId: 'cn-shanghai',
    [`${options}.1.Role`]: 'slave',
    [`${options}.1.TunnelIkeConfig.IkeLifetime`]: '3600',
    [`${options}.1.TunnelIkeConfig.IkeVersion`]: 'ikev2',
    [`${options}.2.Role`]: 'master',
    [`${options}.2.TunnelIkeConfig.IkeLifetime`]: '7200',
    [`${options}.2.TunnelIkeConfig.IkeVersion`]: 'ikev2',
  })
  expect(told(groups.find(({ title }) => title === 'Phase 1'))).toEqual([
    ['IKE version', 'TunnelIkeConfig.IkeVersion', 'same', 'ikev2', 'ikev2'],
    ['IKE SA lifetime', 'TunnelIkeConfig.IkeLifetime', 'differs', '7200', '3600'],
  ])
})

test('a change of one tunnel says which, and calls its values what they were sent as', () => {
  const groups = groupsOf({
    RegionId: 'cn-shanghai',
    VpnConnectionId: 'vco-1',
    TunnelId: 'tun-2',
    [`${options}.TunnelIkeConfig.IkeLifetime`]: '3600',
    [`${options}.EnableDpd`]: 'false',
  })
  expect(groups.map(({ title }) => title)).toEqual(['Which connection', 'Gateways', 'Phase 1'])
  expect(told(groups[0])).toEqual([
    ['VpnConnectionId', 'VpnConnectionId', 'vco-1'],
    ['TunnelId', 'TunnelId', 'tun-2'],
  ])
  expect(told(groups[2])).toEqual([
    ['IKE SA lifetime', `${options}.TunnelIkeConfig.IkeLifetime`, '3600'],
    ['Dead peer detection (DPD)', `${options}.EnableDpd`, 'false'],
  ])
})

test('a change of both tunnels by their IDs reads as the two tunnels they are', () => {
  const groups = groupsOf({
    RegionId: 'cn-shanghai',
    VpnConnectionId: 'vco-1',
    [`${options}.1.TunnelId`]: 'tun-1',
    [`${options}.1.Role`]: 'master',
    [`${options}.1.EnableDpd`]: 'true',
    [`${options}.2.TunnelId`]: 'tun-2',
    [`${options}.2.Role`]: 'slave',
    [`${options}.2.EnableDpd`]: 'true',
  })
  expect(told(groups.find(({ title }) => title === 'Phase 1'))).toEqual([
    ['Dead peer detection (DPD)', 'EnableDpd', 'same', 'true', 'true'],
  ])
})
