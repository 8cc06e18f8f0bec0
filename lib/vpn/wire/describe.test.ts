import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusOf } from '../connection-status'
import { checkConnection } from '../schema'
import {
  readCreatedConnection,
  readDescribedConnection,
  readDescribedConnections,
} from './describe'
import { factsOf, readCustomerGateways, readVpnGateways } from './describe-gateways'
import { readDescribed } from './read-described'

const answer = {
  VpnConnectionId: 'vco-bp1',
  VpnGatewayId: 'vpn-bp1',
  CustomerGatewayId: 'cgw-bp1',
  Name: 'to-frankfurt',
  LocalSubnet: '10.0.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
  CreateTime: 1_544_666_102_000,
  EffectImmediately: 'false',
  EnableDpd: true,
  EnableNatTraversal: 'true',
  State: 'active',
  Status: 'ipsec_sa_established',
  IkeConfig: {
    Psk: 'hunter2',
    IkeVersion: 'ikev2',
    IkeEncAlg: 'aes256',
    IkeLifetime: '86400',
    LocalId: '198.51.100.1',
  },
  IpsecConfig: { IpsecEncAlg: 'aes256', IpsecLifetime: 3600 },
  VcoHealthCheck: {
    Enable: 'true',
    Dip: '192.168.0.9',
    Sip: '10.0.0.9',
    Interval: 5,
    Retry: '4',
  },
  VpnBgpConfig: {
    EnableBgp: 'true',
    LocalAsn: 65010,
    TunnelCidr: '169.254.11.0/30',
    LocalBgpIp: '169.254.11.1',
    AuthKey: 'hunter2',
  },
}

describe('a described connection', () => {
  const described = readDescribedConnection(answer)

  test('has each field in its own type, and no key', () => {
    expect(described).toMatchObject({
      EffectImmediately: false,
      EnableNatTraversal: true,
      IkeConfig: { IkeLifetime: 86_400 },
    })
    expect(JSON.stringify(described)).not.toContain('hunter2')
  })

  test('becomes the form it could have been made from', () => {
    if (!described) throw new Error('the answer has an ID')
    const { connection } = checkConnection(readDescribed(described, 'cn-shanghai'))
    expect(connection).toMatchObject({
      regionId: 'cn-shanghai',
      healthCheckEnabled: true,
      healthCheckInterval: 5,
      name: 'to-frankfurt',
    })
    expect(connection?.tunnels[0]).toMatchObject({
      bgpEnabled: true,
      bgpLocalAsn: 65_010,
      ikeVersion: 'ikev2',
      ipsecLifetime: 3600,
    })
  })

  test('may lack everything but its ID', () => {
    expect(readDescribedConnection({ VpnConnectionId: 'vco-1' })).toEqual({
      VpnConnectionId: 'vco-1',
    })
    expect(readDescribedConnection({})).toBeUndefined()
  })

  test('is read from anything without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        readDescribedConnection(anything)
        readDescribedConnections(anything)
        readVpnGateways(anything)
        expect(
          JSON.stringify(
            readCustomerGateways({ CustomerGateways: { CustomerGateway: [anything] } }),
          ),
        ).toBeTypeOf('string')
      }),
    )
  })
})

describe('the answer of a create', () => {
  test.each([
    [
      { CreateTime: 1_544_666_102_000, VpnConnectionId: 'vco-1' },
      { CreateTime: 1_544_666_102_000, VpnConnectionId: 'vco-1' },
    ],
    [
      { VpnConnectionId: 'vco-1', CreateTime: '1493363928000' },
      { CreateTime: 1_493_363_928_000, VpnConnectionId: 'vco-1' },
    ],
    [{ RequestId: 'r' }, undefined],
  ])('%j', (body, expected) => {
    expect(readCreatedConnection(body)).toEqual(expected)
  })
})

test('a gateway with a second address has two tunnels', () => {
  const [single, dual] = readVpnGateways({
    VpnGateways: {
      VpnGateway: [
        { VpnGatewayId: 'vpn-1' },
        { VpnGatewayId: 'vpn-2', DisasterRecoveryInternetIp: '198.51.100.9' },
      ],
    },
  })
  expect(factsOf(single, []).vpnGateway?.dualTunnel).toBe(false)
  expect(factsOf(dual, []).vpnGateway?.dualTunnel).toBe(true)
  expect(
    factsOf(undefined, [{ CustomerGatewayId: 'cgw-1' }]).customerGateways?.[0]?.asn,
  ).toBeNull()
})

test.each([
  [{ State: 'updating' }, 'configuring'],
  [{ State: 'active', Status: 'ike_sa_not_established' }, 'negotiating'],
  [{ State: 'active', Status: 'ike_sa_established' }, 'negotiating'],
  [{ State: 'active', Status: 'ipsec_sa_established' }, 'up'],
  [{ State: 'financialLocked', Status: 'ipsec_sa_established' }, 'locked'],
  [{ State: 'deleted' }, 'leaving'],
  [{}, 'accepted'],
  [{ State: 'active', Status: 'new_word' }, 'unknown'],
  [
    {
      State: 'active',
      TunnelOptionsSpecification: {
        TunnelOptions: [{ Status: 'ike_sa_not_established' }, { Status: 'ipsec_sa_established' }],
      },
    },
    'degraded',
  ],
])('the state %j is %s', (described, id) => {
  expect(statusOf(described).id).toBe(id)
})
