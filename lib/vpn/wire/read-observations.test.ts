import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDiagnoses } from './read-diagnoses'
import { readLogs } from './read-logs'
import { readPeerConfig } from './read-peer-config'

describe('a page of logs', () => {
  test('is its lines, and whether the service vouches for them', () => {
    expect(
      readLogs({
        Data: { Logs: ['one', 'two', 3, null] },
        Count: 2,
        IsCompleted: 'true',
        PageNumber: '1',
        PageSize: 10,
      }),
    ).toEqual({ Logs: ['one', 'two'], IsCompleted: true, PageNumber: 1, PageSize: 10 })
  })

  test('that says nothing is empty and not vouched for', () => {
    expect(readLogs({})).toEqual({ Logs: [], IsCompleted: false })
  })
})

describe('verdicts', () => {
  const verdict = {
    VpnConnectionId: 'vco-1',
    Severity: 'Critical',
    FailedReasonCode: 'AuthenticationAlgorithmMismatch',
    FailedTime: '1544666102000',
    MismatchLocalParam: 'SHA256',
    Psk: 'hunter2',
  }

  test.each([
    ['bare, as documented', { VpnConnections: [verdict] }],
    ['wrapped, like every other list', { VpnConnections: { VpnConnection: [verdict] } }],
  ])('come %s', (_how, body) => {
    expect(readDiagnoses(body)).toEqual([
      {
        VpnConnectionId: 'vco-1',
        Severity: 'Critical',
        FailedReasonCode: 'AuthenticationAlgorithmMismatch',
        FailedTime: 1_544_666_102_000,
        MismatchLocalParam: 'SHA256',
      },
    ])
  })
})

test('a peer’s configuration has each field in its own type, both tunnels, and no key', () => {
  const ike = { Psk: 'hunter2', IkeVersion: 'ikev2', IkeLifetime: '3600', LocalId: '203.0.113.9' }
  const read = readPeerConfig({
    RequestId: 'R',
    VpnConnectionConfig: {
      Local: '203.0.113.9',
      Remote: '198.51.100.20',
      LocalSubnet: '192.168.0.0/24',
      RemoteSubnet: '10.0.0.0/16',
      IkeConfig: ike,
      IpsecConfig: { IpsecEncAlg: 'aes', IpsecLifetime: 86_400 },
      BgpConfigs: {
        BgpConfig: [
          { LocalAsn: '65020', PeerAsn: '45104', LocalBgpIp: '169.254.11.2', AuthKey: 'hunter2' },
        ],
      },
      TunnelsConfig: {
        TunnelConfig: [{ TunnelId: 'tun-1', Remote: '198.51.100.21', IkeConfig: ike }],
      },
    },
  })
  const readIke = { IkeVersion: 'ikev2', IkeLifetime: 3600, LocalId: '203.0.113.9' }
  expect(read).toEqual({
    Local: '203.0.113.9',
    Remote: '198.51.100.20',
    LocalSubnet: '192.168.0.0/24',
    RemoteSubnet: '10.0.0.0/16',
    IkeConfig: readIke,
    IpsecConfig: { IpsecEncAlg: 'aes', IpsecLifetime: 86_400 },
    BgpConfigs: {
      BgpConfig: [{ LocalAsn: 65_020, PeerAsn: 45_104, LocalBgpIp: '169.254.11.2' }],
    },
    TunnelsConfig: {
      TunnelConfig: [{ TunnelId: 'tun-1', Remote: '198.51.100.21', IkeConfig: readIke }],
    },
  })
  expect(readPeerConfig({ RequestId: 'R' })).toBeUndefined()
})

test('anything is read without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(readLogs({ Data: { Logs: anything } }).Logs).toBeInstanceOf(Array)
      expect(readDiagnoses({ VpnConnections: anything })).toBeInstanceOf(Array)
      readPeerConfig({ VpnConnectionConfig: anything })
      readPeerConfig(anything)
    }),
  )
})
