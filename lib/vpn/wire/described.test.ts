import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusOf } from '../connection-status'
import { anyConnection } from '../testing'
import {
  type DescribedConnection,
  type DescribedTunnel,
  readDescribedConnection,
  tunnelsInOrder,
} from './describe'
import { matchesAttempt } from './matches-attempt'
import { summaryOf } from './summary-of'
import { versionOf } from './version-of'
import { writeRequest } from './write-request'

const described: DescribedConnection = {
  VpnConnectionId: 'vco-1',
  VpnGatewayId: 'vpn-1',
  CustomerGatewayId: 'cgw-1',
  Name: 'to-frankfurt',
  LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
  CreateTime: 1_544_666_102_000,
  State: 'active',
  Status: 'ipsec_sa_established',
  EnableDpd: true,
  IkeConfig: { IkeVersion: 'ikev2', IkeLifetime: 3600, LocalId: '198.51.100.1' },
  IpsecConfig: { IpsecEncAlg: 'aes256', IpsecLifetime: 3600 },
  VcoHealthCheck: { Enable: true, Dip: '192.168.0.9', Sip: '10.0.0.9', Status: 'success' },
  VpnBgpConfig: { EnableBgp: true, TunnelCidr: '169.254.11.0/30', Status: 'success' },
}

const active = {
  TunnelId: 'tun-1',
  Role: 'master',
  Status: 'ipsec_sa_established',
  InternetIp: '198.51.100.2',
  CustomerGatewayId: 'cgw-1',
  EnableDpd: true,
  TunnelIkeConfig: { IkeVersion: 'ikev2', IkeLifetime: 3600, LocalId: '198.51.100.2' },
  TunnelBgpConfig: { TunnelCidr: '169.254.11.0/30', BgpStatus: 'success' },
}
const standby = {
  ...active,
  TunnelId: 'tun-2',
  Role: 'slave',
  Status: 'ike_sa_not_established',
  InternetIp: '198.51.100.3',
  CustomerGatewayId: 'cgw-2',
  TunnelBgpConfig: { TunnelCidr: '169.254.11.4/30' },
}

const dual: DescribedConnection = {
  VpnConnectionId: 'vco-2',
  VpnGatewayId: 'vpn-2',
  Name: 'two-tunnels',
  LocalSubnet: '0.0.0.0/0',
  RemoteSubnet: '0.0.0.0/0',
  State: 'active',
  EnableTunnelsBgp: true,
  TunnelOptionsSpecification: { TunnelOptions: [active, standby] },
}

const withTunnels = (...TunnelOptions: readonly DescribedTunnel[]): DescribedConnection => ({
  ...dual,
  TunnelOptionsSpecification: { TunnelOptions },
})

/** The service's answer for a connection made with these parameters. */
function answerFor(parameters: Readonly<Record<string, string>>): DescribedConnection {
  const { IkeConfig = '{}', IpsecConfig = '{}', ...rest } = parameters
  const read = readDescribedConnection({
    ...rest,
    VpnConnectionId: 'vco-1',
    IkeConfig: JSON.parse(IkeConfig) as unknown,
    IpsecConfig: JSON.parse(IpsecConfig) as unknown,
  })
  if (!read) throw new Error('the answer has an ID')
  return read
}

describe('the version of a connection', () => {
  test.each([
    ['status', { Status: 'ike_sa_not_established', State: 'updating' }],
    [
      'the health check’s status',
      { VcoHealthCheck: { ...described.VcoHealthCheck, Status: 'failed' } },
    ],
    [
      'what BGP learnt',
      { VpnBgpConfig: { ...described.VpnBgpConfig, Status: 'false', PeerAsn: 65_020 } },
    ],
    ['the order of blocks', { LocalSubnet: '10.1.0.0/16,10.0.0.0/16' }],
    ['the time of creation', { CreateTime: 1 }],
    ['tags', { Tags: { Tag: [{ Key: 'env', Value: 'other' }] } }],
  ])('does not move with %s', (_what, moved) => {
    expect(versionOf({ ...described, ...moved })).toBe(versionOf(described))
  })

  test.each([
    ['name', { Name: 'other' }],
    ['a block', { LocalSubnet: '10.0.0.0/16' }],
    ['a lifetime', { IkeConfig: { ...described.IkeConfig, IkeLifetime: 3601 } }],
    ['a switch', { EnableDpd: false }],
    ['the health check', { VcoHealthCheck: { Enable: false } }],
    ['BGP', { VpnBgpConfig: { EnableBgp: false } }],
  ])('moves with %s', (_what, moved) => {
    expect(versionOf({ ...described, ...moved })).not.toBe(versionOf(described))
  })

  test.each([
    ['the order of its tunnels', withTunnels(standby, active)],
    [
      'the status of a tunnel',
      withTunnels({ ...active, Status: 'x', State: 'updating' }, standby),
    ],
    [
      'what BGP learnt',
      withTunnels(active, {
        ...standby,
        TunnelBgpConfig: { ...standby.TunnelBgpConfig, PeerAsn: 65_020, BgpStatus: 'success' },
      }),
    ],
  ])('with two tunnels does not move with %s', (_what, moved) => {
    expect(versionOf(moved)).toBe(versionOf(dual))
  })

  test.each([
    ['the common switch of BGP', { ...dual, EnableTunnelsBgp: false }],
    ['a customer gateway', withTunnels(active, { ...standby, CustomerGatewayId: 'cgw-1' })],
    [
      'a lifetime of one tunnel',
      withTunnels(active, {
        ...standby,
        TunnelIkeConfig: { ...standby.TunnelIkeConfig, IkeLifetime: 1 },
      }),
    ],
    ['a switch of one tunnel', withTunnels({ ...active, EnableDpd: false }, standby)],
    [
      'roles that changed sides',
      withTunnels({ ...active, Role: 'slave' }, { ...standby, Role: 'master' }),
    ],
    [
      'a block',
      withTunnels(active, { ...standby, TunnelBgpConfig: { TunnelCidr: '169.254.11.8/30' } }),
    ],
    ['another tunnel', withTunnels(active, { ...standby, TunnelId: 'tun-3' })],
  ])('with two tunnels moves with %s', (_what, moved) => {
    expect(versionOf(moved)).not.toBe(versionOf(dual))
  })

  test('is the same for the list’s and the single answer, in any order and type of fields', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const answer = answerFor(writeRequest(connection, 'reveal'))
        const turned = Object.fromEntries(
          Object.entries(answer)
            .reverse()
            .map(([name, value]) => [name, typeof value === 'object' ? value : String(value)]),
        )
        const again = readDescribedConnection({ ...turned, Status: 'ike_sa_established' })
        expect(again && versionOf(again)).toBe(versionOf(answer))
      }),
    )
  })
})

describe('the summary of a connection', () => {
  test('shows the same status and holds what a list shows, no more', () => {
    const summary = summaryOf(described)
    expect(statusOf(summary)).toEqual(statusOf(described))
    expect(summary).toEqual({
      VpnConnectionId: 'vco-1',
      VpnGatewayId: 'vpn-1',
      CustomerGatewayId: 'cgw-1',
      Name: 'to-frankfurt',
      LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
      RemoteSubnet: '192.168.0.0/24',
      CreateTime: 1_544_666_102_000,
      State: 'active',
      Status: 'ipsec_sa_established',
      VcoHealthCheck: { Enable: true, Status: 'success' },
      VpnBgpConfig: { EnableBgp: true, Status: 'success', TunnelCidr: '169.254.11.0/30' },
      IkeConfig: { IkeVersion: 'ikev2' },
    })
  })

  test('with two tunnels holds what tells of each', () => {
    const summary = summaryOf(dual)
    expect(statusOf(summary)).toEqual(statusOf(dual))
    expect(tunnelsInOrder(summary)[1]).toEqual({
      TunnelId: 'tun-2',
      Role: 'slave',
      Status: 'ike_sa_not_established',
      InternetIp: '198.51.100.3',
      CustomerGatewayId: 'cgw-2',
      TunnelIkeConfig: { IkeVersion: 'ikev2' },
    })
  })

  test('of a bare connection is bare', () => {
    expect(summaryOf({ VpnConnectionId: 'vco-1' })).toEqual({ VpnConnectionId: 'vco-1' })
  })
})

describe('finding a create again', () => {
  test('what a create made is found by its parameters, blocks in any order', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const parameters = writeRequest(connection, 'reveal')
        const answer = answerFor(parameters)
        const blocks = answer.LocalSubnet?.split(',').reverse().join(', ') ?? ''
        expect(matchesAttempt(answer, parameters)).toBe(true)
        expect(matchesAttempt({ ...answer, LocalSubnet: blocks }, parameters)).toBe(true)
      }),
    )
  })

  test('another one is not taken for it', () => {
    fc.assert(
      fc.property(anyConnection, anyConnection, (one, other) => {
        const [made, sent] = [writeRequest(one, 'mask'), writeRequest(other, 'mask')]
        const isSame = [
          'VpnGatewayId',
          'CustomerGatewayId',
          'Name',
          'LocalSubnet',
          'RemoteSubnet',
        ].every((name) => made[name] === sent[name])
        // Random connections share all five only by being the same one.
        expect(matchesAttempt(answerFor(made), sent)).toBe(isSame)
      }),
    )
  })

  test.each([
    ['VpnGatewayId', 'vpn-2'],
    ['CustomerGatewayId', 'cgw-2'],
    ['Name', 'other'],
    ['LocalSubnet', '10.0.0.0/16'],
    ['RemoteSubnet', '192.168.0.0/24,192.168.1.0/24'],
  ])('one that differs in %s is not it', (name, value) => {
    const parameters = {
      VpnGatewayId: 'vpn-1',
      CustomerGatewayId: 'cgw-1',
      Name: 'to-frankfurt',
      LocalSubnet: '10.1.0.0/16,10.0.0.0/16',
      RemoteSubnet: '192.168.0.0/24',
    }
    expect(matchesAttempt(described, parameters)).toBe(true)
    expect(matchesAttempt(described, { ...parameters, [name]: value })).toBe(false)
  })

  test('with two tunnels by both customer gateways, whatever their order in the list', () => {
    const parameters = {
      VpnGatewayId: 'vpn-2',
      Name: 'two-tunnels',
      LocalSubnet: '0.0.0.0/0',
      RemoteSubnet: '0.0.0.0/0',
      'TunnelOptionsSpecification.1.Role': 'slave',
      'TunnelOptionsSpecification.1.CustomerGatewayId': 'cgw-2',
      'TunnelOptionsSpecification.2.Role': 'master',
      'TunnelOptionsSpecification.2.CustomerGatewayId': 'cgw-1',
    }
    expect(matchesAttempt(dual, parameters)).toBe(true)
    expect(matchesAttempt(withTunnels(standby, active), parameters)).toBe(true)
    const turned = { ...parameters, 'TunnelOptionsSpecification.1.CustomerGatewayId': 'cgw-1' }
    expect(matchesAttempt(dual, turned)).toBe(false)
    expect(matchesAttempt({ ...described, VpnGatewayId: 'vpn-2' }, parameters)).toBe(false)
  })

  test('no name is an empty name', () => {
    const parameters = { VpnGatewayId: 'vpn-1', CustomerGatewayId: 'cgw-1' }
    expect(matchesAttempt({ ...parameters }, { ...parameters, Name: '' })).toBe(true)
  })
})
