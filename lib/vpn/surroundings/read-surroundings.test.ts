import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCidr } from '@/lib/net/cidr'
import type { GatewaySurroundings } from '../wire/answers'
import {
  readNeighbours,
  readPolicyRoutes,
  readSurroundingGateway,
} from '../wire/describe-surroundings'
import { readSurroundings } from './read-surroundings'

const ike = { IkeVersion: 'ikev2', IkeMode: 'main', IkeLifetime: '3600', Psk: 'hunter2' }

const single = {
  VpnConnectionId: 'vco-single',
  VpnGatewayId: 'vpn-1',
  CustomerGatewayId: 'cgw-1',
  Name: 'single',
  LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
  State: 'active',
  AttachType: 'VPNGW',
  EnableTunnelsBgp: false,
  IkeConfig: { ...ike, IkeLifetime: 3600 },
  VcoHealthCheck: { Enable: 'true', Dip: '192.168.0.9', Sip: '10.0.0.9' },
  // The list says nothing of EnableBgp.
  VpnBgpConfig: {
    Status: 'success',
    LocalAsn: 65_010,
    TunnelCidr: '169.254.11.0/30',
    AuthKey: 'x',
  },
  Tag: { Tag: [] },
}

const dual = {
  VpnConnectionId: 'vco-dual',
  CustomerGatewayId: '',
  LocalSubnet: '10.2.0.0/16',
  RemoteSubnet: 'nonsense,192.168.2.0/24',
  EnableTunnelsBgp: 'true',
  TunnelOptionsSpecification: {
    TunnelOptions: [
      {
        TunnelId: 'tun-2',
        Role: 'slave',
        CustomerGatewayId: 'cgw-2',
        TunnelIkeConfig: ike,
        TunnelBgpConfig: { LocalAsn: '65010', TunnelCidr: '169.254.12.0/30', BgpStatus: '' },
      },
      {
        TunnelId: 'tun-1',
        Role: 'master',
        CustomerGatewayId: 'cgw-1',
        TunnelIkeConfig: ike,
        TunnelBgpConfig: { LocalAsn: '65010', TunnelCidr: '169.254.13.0/30' },
      },
    ],
  },
}

const attachment = { VpnConnectionId: 'vco-cen', AttachType: 'CEN', LocalSubnet: '10.0.0.0/16' }

const gateway = {
  VpnGatewayId: 'vpn-1',
  Name: 'core',
  Status: 'updating',
  BusinessStatus: 'Normal',
  EnableBgp: 'false',
  VpnType: 'Normal',
  DisasterRecoveryInternetIp: '198.51.100.9',
  Tag: '{"VpnEnableBgp":"true","VpnVersion":"v3.0.2"}',
  Tags: { Tag: [{ Key: 'env', Value: 'prod' }] },
}

/** The answer of our API for what the service says. */
function answerOf(
  connections: unknown,
  routes: unknown = { VpnPbrRouteEntries: { VpnPbrRouteEntry: [{ NextHop: 'vco-dual' }] } },
): GatewaySurroundings {
  const VpnGateway = readSurroundingGateway(gateway)
  if (!VpnGateway) throw new Error('the gateway has an ID')
  return {
    RequestId: 'R',
    VpnGateway,
    VpnConnections: {
      VpnConnection: readNeighbours({ VpnConnections: { VpnConnection: connections } }),
    },
    VpnPbrRouteEntries: routes === null ? null : { VpnPbrRouteEntry: readPolicyRoutes(routes) },
  }
}

describe('the surroundings in the service’s answers', () => {
  test('hold the connections of the gateway with their tunnels, the active one first', () => {
    const { connections } = readSurroundings(answerOf([single, dual, attachment]), 'cn-shanghai')
    expect(
      connections.map(({ tunnels, localSubnets, remoteSubnets, ...one }) => ({
        ...one,
        blocks: [localSubnets.map(formatCidr), remoteSubnets.map(formatCidr)],
        tunnels: tunnels.map(({ tunnelCidr, ...tunnel }) => ({
          ...tunnel,
          tunnelCidr: tunnelCidr && formatCidr(tunnelCidr),
        })),
      })),
    ).toEqual([
      {
        regionId: 'cn-shanghai',
        vpnConnectionId: 'vco-single',
        name: 'single',
        blocks: [['10.0.0.0/16', '10.1.0.0/16'], ['192.168.0.0/24']],
        bgpEnabled: true,
        state: 'active',
        healthCheck: { source: 0x0a000009, destination: 0xc0a80009 },
        tunnels: [
          {
            customerGatewayId: 'cgw-1',
            tunnelCidr: '169.254.11.0/30',
            localAsn: 65_010,
            ike: { ikeVersion: 'ikev2', ikeMode: 'main', ikeLifetime: '3600' },
          },
        ],
      },
      {
        regionId: 'cn-shanghai',
        vpnConnectionId: 'vco-dual',
        name: undefined,
        blocks: [['10.2.0.0/16'], ['192.168.2.0/24']],
        bgpEnabled: true,
        state: undefined,
        healthCheck: undefined,
        tunnels: ['cgw-1', 'cgw-2'].map((customerGatewayId, index) => ({
          customerGatewayId,
          tunnelCidr: ['169.254.13.0/30', '169.254.12.0/30'][index],
          localAsn: 65_010,
          ike: { ikeVersion: 'ikev2', ikeMode: 'main', ikeLifetime: '3600' },
        })),
      },
    ])
  })

  test('hold what the gateway is and can', () => {
    expect(readSurroundings(answerOf([]), 'cn-shanghai').gateway).toEqual({
      regionId: 'cn-shanghai',
      vpnGatewayId: 'vpn-1',
      name: 'core',
      status: 'updating',
      businessStatus: 'Normal',
      enableBgp: false,
      bgpCapable: true,
      dualTunnel: true,
      type: 'Normal',
    })
  })

  test.each([
    ['no BGP at all', { VpnBgpConfig: { Status: 'false' } }, false],
    [
      'BGP switched off over its block',
      { VpnBgpConfig: { EnableBgp: 'false', TunnelCidr: '169.254.11.0/30' } },
      false,
    ],
    ['a block, in a list', { VpnBgpConfig: { TunnelCidr: '169.254.11.0/30' } }, true],
    ['two tunnels without BGP', { ...dual, EnableTunnelsBgp: false }, false],
  ])('know of %s whether BGP is on', (_what, fields, expected) => {
    const read = readSurroundings(answerOf([{ VpnConnectionId: 'vco-1', ...fields }]), 'r')
    expect(read.connections.map(({ bgpEnabled }) => bgpEnabled)).toEqual([expected])
  })

  test('tell routes that could not be read from none', () => {
    expect(readSurroundings(answerOf([], null), 'r').policyRoutes).toBeUndefined()
    expect(readSurroundings(answerOf([], {}), 'r').policyRoutes).toEqual([])
    expect(readSurroundings(answerOf([]), 'r').policyRoutes).toEqual(['vco-dual'])
  })

  test('never hold a key, nor a tag of the user', () => {
    const text = JSON.stringify(answerOf([single, dual]))
    expect(text).not.toMatch(/hunter2|Psk|AuthKey|prod/)
  })

  test('are read from anything without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const VpnPbrRouteEntries = { VpnPbrRouteEntry: anything }
        readSurroundings(answerOf(anything, { VpnPbrRouteEntries }), 'r')
        readSurroundingGateway({ VpnGatewayId: 'vpn-1', Tag: anything })
        readSurroundingGateway(anything)
      }),
    )
    expect(readSurroundingGateway({ ...gateway, VpnGatewayId: '' })).toBeUndefined()
    expect(readSurroundingGateway({ ...gateway, Tag: '{' })).not.toHaveProperty('VpnEnableBgp')
  })
})
