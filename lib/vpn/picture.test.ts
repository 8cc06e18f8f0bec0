import { describe, expect, test } from 'vitest'
import type { Facts } from './facts'
import { pictureOf } from './picture'
import { checkConnection } from './schema'
import { readRequest } from './wire/read-request'

const common = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-1',
  LocalSubnet: '10.0.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
}
const facts: Facts = {
  vpnGateway: { internetIp: '198.51.100.1', standbyIp: '198.51.100.2' },
  customerGateways: [{ ipAddress: '203.0.113.1', asn: 65_010 }, { ipAddress: '203.0.113.2' }],
}

const drawn = (parameters: Readonly<Record<string, unknown>>, known: Facts = facts) =>
  pictureOf(checkConnection(readRequest({ ...common, ...parameters }).text, known).values, known)

const tunnel = (Role: string, CustomerGatewayId: string, block: string) => ({
  Role,
  CustomerGatewayId,
  TunnelIkeConfig: { IkeVersion: 'ikev2' },
  TunnelBgpConfig: { TunnelCidr: `${block}.0/30`, LocalBgpIp: `${block}.1`, LocalAsn: '45104' },
})

const dual = {
  EnableTunnelsBgp: true,
  // The order of the list means nothing: the role tells which is which.
  TunnelOptionsSpecification: [
    tunnel('slave', 'cgw-2', '169.254.12'),
    tunnel('master', 'cgw-1', '169.254.11'),
  ],
}

describe('the picture of one tunnel', () => {
  const picture = drawn({ CustomerGatewayId: 'cgw-1' })

  test('has a tunnel without a name', () => {
    expect(picture.tunnels).toHaveLength(1)
    expect(picture.tunnels[0]).toMatchObject({
      title: undefined,
      cloud: { gatewayId: 'vpn-1', gatewayAddress: '198.51.100.1', subnets: ['10.0.0.0/16'] },
      site: { gatewayId: 'cgw-1', gatewayAddress: '203.0.113.1' },
    })
  })

  test('is told by its two shores', () => {
    expect(picture.sentence).toBe(
      'Alibaba Cloud VPC: 10.0.0.0/16, behind gateway vpn-1 at 198.51.100.1. Your data centre: 192.168.0.0/24, behind gateway cgw-1 at 203.0.113.1. Phase 1: IKEv1 · main · aes · md5 · group2 · 86400 s. Phase 2: aes · md5 · group2 · 86400 s.',
    )
  })

  test('says what is not known yet', () => {
    expect(pictureOf({ tunnels: [{}] }, {}).sentence).toBe(
      'Alibaba Cloud VPC: no subnets yet, behind gateway not chosen yet. Your data centre: no subnets yet, behind gateway not chosen yet.',
    )
  })
})

describe('the picture of two tunnels', () => {
  const picture = drawn(dual)

  test('has the ends of each by role: two addresses here, two devices there', () => {
    expect(
      picture.tunnels.map(({ title, cloud, site }) => [
        title,
        cloud.gatewayAddress,
        site.gatewayId,
        site.gatewayAddress,
      ]),
    ).toEqual([
      ['Active tunnel', '198.51.100.1', 'cgw-1', '203.0.113.1'],
      ['Standby tunnel', '198.51.100.2', 'cgw-2', '203.0.113.2'],
    ])
  })

  test('has both BGP sessions, with the peer’s address worked out', () => {
    expect(
      picture.tunnels.map(({ tunnelCidr, cloud, site }) => [
        tunnelCidr,
        cloud.bgpAddress,
        site.bgpAddress,
        site.asn,
      ]),
    ).toEqual([
      ['169.254.11.0/30', '169.254.11.1', '169.254.11.2', '65010'],
      ['169.254.12.0/30', '169.254.12.1', '169.254.12.2', undefined],
    ])
  })

  test('says of the form’s steps what the active tunnel has', () => {
    const [{ phase1, phase2, tunnelCidr }] = picture.tunnels
    expect(picture).toMatchObject({ phase1, phase2, tunnelCidr })
  })

  test('names both tunnels and both ends of each in its sentence', () => {
    expect(picture.sentence).toBe(
      [
        'Alibaba Cloud VPC: 10.0.0.0/16. Your data centre: 192.168.0.0/24.',
        'Active tunnel: from gateway vpn-1 at 198.51.100.1, BGP address 169.254.11.1 in AS 45104, to gateway cgw-1 at 203.0.113.1, BGP address 169.254.11.2 in AS 65010.',
        'Phase 1: IKEv2 · aes · md5 · group2 · 86400 s. Phase 2: aes · md5 · group2 · 86400 s.',
        'Standby tunnel: from gateway vpn-1 at 198.51.100.2, BGP address 169.254.12.1 in AS 45104, to gateway cgw-2 at 203.0.113.2, BGP address 169.254.12.2.',
        'Phase 1: IKEv2 · aes · md5 · group2 · 86400 s. Phase 2: aes · md5 · group2 · 86400 s.',
      ].join(' '),
    )
  })
})
