import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusOf } from '../connection-status'
import { anyConnection } from '../testing'
import { type DescribedConnection, readDescribedConnection } from './describe'
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
  TunnelOptionsSpecification: {
    TunnelOptions: [
      { TunnelId: 'tun-1', Role: 'master', Status: 'x', InternetIp: '198.51.100.2' },
    ],
  },
}

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
    ['BGP of both tunnels', { EnableTunnelsBgp: true }],
  ])('moves with %s', (_what, moved) => {
    expect(versionOf({ ...described, ...moved })).not.toBe(versionOf(described))
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
      TunnelOptionsSpecification: {
        TunnelOptions: [
          { TunnelId: 'tun-1', Role: 'master', Status: 'x', InternetIp: '198.51.100.2' },
        ],
      },
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

  test('no name is an empty name', () => {
    const parameters = { VpnGatewayId: 'vpn-1', CustomerGatewayId: 'cgw-1' }
    expect(matchesAttempt({ ...parameters }, { ...parameters, Name: '' })).toBe(true)
  })
})
