import { describe, expect, test } from 'vitest'
import type { Facts } from '../facts'
import { checkSurroundings, surroundingsRules } from './check-surroundings'
import { cidrs, otherWith, said, surroundingsWith, valuesWith } from './testing'

type Asked = Parameters<typeof said>
type Row = [rule: string, what: string, asked: () => Asked, heard: string[]]

const bgp = (cidr: string, asn = 45_104) => ({
  customerGatewayId: 'cgw-own',
  bgpLocalAsn: asn,
  bgpTunnelCidr: cidrs(cidr)[0] ?? { address: 0, prefix: 0 },
})
const bgpOther = (cidr: string, asn = 45_104, on = true) =>
  otherWith({ bgp: on, tunnels: [{ cidr, asn }] })

const sameSite = (local: string, remote: string) =>
  otherWith({ local, remote, tunnels: [{ customerGatewayId: 'cgw-own' }] })
const many = (count: number, local = '10.9.0.0/16', remote = '172.31.0.0/16') =>
  Array.from({ length: count }, (_, index) => otherWith({ id: `vco-${index}`, local, remote }))

const edits = { except: 'vco-self' }
const self = otherWith({
  id: 'vco-self',
  local: '10.0.0.0/16',
  remote: '192.168.0.0/24',
  bgp: true,
  tunnels: [{ customerGatewayId: 'cgw-own', cidr: '169.254.11.0/30', asn: 45_104 }],
})

const on = (...connections: ReturnType<typeof otherWith>[]) => surroundingsWith({ connections })
const ikev2 = { ikeVersion: 'ikev2', ikeGroup: 'group14', ikeLifetime: 86_400 } as const
const theirs = { ikeVersion: 'ikev2', ikeMode: 'main', ikeGroup: 'group14', ikeLifetime: '86400' }
const toOwn = (ike: Readonly<Record<string, string>>) =>
  otherWith({ tunnels: [{ customerGatewayId: 'cgw-own', ike }] })

const table: Row[] = [
  [
    'tunnel-cidr-taken',
    'the block of another connection',
    () => [valuesWith([bgp('169.254.11.0/30')]), on(bgpOther('169.254.11.0/30'))],
    ['error tunnels.0.bgpTunnelCidr -> vco-other'],
  ],
  [
    'tunnel-cidr-taken',
    'a block with host bits set inside another’s',
    () => [valuesWith([bgp('169.254.11.1/30')]), on(bgpOther('169.254.11.0/30'))],
    ['error tunnels.0.bgpTunnelCidr -> vco-other'],
  ],
  [
    'tunnel-cidr-taken',
    'the second tunnel’s block',
    () => [
      valuesWith([bgp('169.254.12.0/30'), bgp('169.254.11.0/30')]),
      on(otherWith({ bgp: true, tunnels: [{}, { cidr: '169.254.11.0/30' }] })),
    ],
    ['error tunnels.1.bgpTunnelCidr -> vco-other'],
  ],
  [
    'tunnel-cidr-taken',
    'the block of a connection whose BGP is off',
    () => [valuesWith([bgp('169.254.11.0/30')]), on(bgpOther('169.254.11.0/30', 45_104, false))],
    ['warning tunnels.0.bgpTunnelCidr -> vco-other'],
  ],
  [
    'tunnel-cidr-taken',
    'a block next to another’s',
    () => [valuesWith([bgp('169.254.11.4/30')]), on(bgpOther('169.254.11.0/30'))],
    [],
  ],
  [
    'tunnel-cidr-taken',
    'no /30, which is refused by itself',
    () => [valuesWith([bgp('169.254.11.0/29')]), on(bgpOther('169.254.11.0/30'))],
    [],
  ],
  [
    'tunnel-cidr-taken',
    'the block of a connection that is deleted',
    () => [
      valuesWith([bgp('169.254.11.0/30')]),
      on({ ...bgpOther('169.254.11.0/30'), state: 'deleted' }),
    ],
    [],
  ],
  [
    'one-asn',
    'another number than the gateway’s connections have',
    () => [valuesWith([bgp('169.254.12.0/30', 65_010)]), on(bgpOther('169.254.11.0/30'))],
    ['error tunnels.0.bgpLocalAsn -> vco-other'],
  ],
  [
    'one-asn',
    'another number, in an edit',
    () => [
      valuesWith([bgp('169.254.12.0/30', 65_010)]),
      on(self, bgpOther('169.254.13.0/30')),
      edits,
    ],
    ['warning tunnels.0.bgpLocalAsn -> vco-other'],
  ],
  [
    'one-asn',
    'another number where the others do not agree',
    () => [
      valuesWith([bgp('169.254.12.0/30', 65_010)]),
      on(bgpOther('169.254.11.0/30'), bgpOther('169.254.13.0/30', 65_020)),
    ],
    ['warning tunnels.0.bgpLocalAsn -> vco-other'],
  ],
  [
    'one-asn',
    'the same number',
    () => [valuesWith([bgp('169.254.12.0/30')]), on(bgpOther('169.254.11.0/30'))],
    [],
  ],
  [
    'one-asn',
    'the number of a connection without BGP',
    () => [
      valuesWith([bgp('169.254.12.0/30', 65_010)]),
      on(bgpOther('169.254.11.0/30', 45_104, false)),
    ],
    [],
  ],
  [
    'identical-connection',
    'the same gateways and subnets',
    () => [
      valuesWith(undefined, { local: '10.0.0.0/16,10.1.0.0/16' }),
      on(sameSite('10.1.0.0/16,10.0.0.0/16', '192.168.0.0/24')),
    ],
    ['error remoteSubnets -> vco-other'],
  ],
  [
    'identical-connection',
    'the same, in an edit',
    () => [valuesWith(), on(self, sameSite('10.0.0.0/16', '192.168.0.0/24')), edits],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'identical-connection',
    'another customer gateway',
    () => [valuesWith([{ customerGatewayId: 'cgw-2' }]), on(self)],
    [],
  ],
  [
    'identical-connection',
    'two tunnels where the other has one',
    () => [
      valuesWith([{ customerGatewayId: 'cgw-own' }, { customerGatewayId: 'cgw-own' }]),
      on(sameSite('10.0.0.0/16', '192.168.0.0/24')),
    ],
    [],
  ],
  [
    'overlapping-connections',
    'both sides',
    () => [valuesWith(), on(otherWith({ local: '10.0.5.0/24', remote: '192.168.0.0/16' }))],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'overlapping-connections',
    'one side only',
    () => [valuesWith(), on(otherWith({ local: '10.0.5.0/24', remote: '192.168.1.0/24' }))],
    [],
  ],
  [
    'overlapping-connections',
    'an identical one, which is an error already',
    () => [valuesWith(), on(sameSite('10.0.0.0/16', '192.168.0.0/24'))],
    [],
  ],
  [
    'overlapping-connections',
    'destination routing, where the routes decide',
    () => [
      valuesWith(undefined, { local: '0.0.0.0/0', remote: '0.0.0.0/0' }),
      on(otherWith({ local: '10.0.5.0/24', remote: '192.168.0.0/16' })),
    ],
    [],
  ],
  [
    'overlapping-connections',
    'a connection in destination routing',
    () => [valuesWith(), on(otherWith({ local: '0.0.0.0/0', remote: '0.0.0.0/0' }))],
    [],
  ],
  [
    'overlapping-connections',
    '0.0.0.0/0 on the local side only',
    () => [valuesWith(), on(otherWith({ local: '0.0.0.0/0', remote: '192.168.0.0/24' }))],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'overlapping-connections',
    '0.0.0.0/0 on the remote side only',
    () => [valuesWith(), on(otherWith({ local: '10.0.0.0/8', remote: '0.0.0.0/0' }))],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'overlapping-connections',
    '0.0.0.0/0 on one side of this form',
    () => [
      valuesWith(undefined, { remote: '0.0.0.0/0' }),
      on(otherWith({ local: '10.0.5.0/24', remote: '192.168.0.0/16' })),
    ],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'overlapping-connections',
    'more than can be named',
    () => [valuesWith(), on(...many(7, '10.0.0.0/16', '192.168.0.0/16'))],
    [
      ...[0, 1, 2, 3, 4].map((index) => `warning remoteSubnets -> vco-${index}`),
      'warning remoteSubnets',
    ],
  ],
  [
    'crossed-sides',
    'a remote block that is local in another connection',
    () => [valuesWith(undefined, { remote: '10.9.5.0/24' }), on(otherWith())],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'crossed-sides',
    'a local block that is remote in another connection',
    () => [valuesWith(undefined, { local: '172.16.0.0/12' }), on(otherWith())],
    ['warning localSubnets -> vco-other'],
  ],
  [
    'crossed-sides',
    'the sides of another connection, swapped',
    () => [
      valuesWith(),
      on(otherWith({ local: '192.168.0.0/24', remote: '10.0.0.0/16' }), otherWith({ id: 'far' })),
    ],
    ['warning remoteSubnets -> vco-other'],
  ],
  [
    'crossed-sides',
    'the same blocks on the same sides',
    () => [valuesWith(), on(otherWith({ local: '10.0.0.0/16', remote: '192.168.0.0/24' }))],
    [],
  ],
  [
    'crossed-sides',
    'a block next to another’s',
    () => [valuesWith(undefined, { remote: '10.10.0.0/16' }), on(otherWith())],
    [],
  ],
  [
    'crossed-sides',
    'destination routing, where the routes decide',
    () => [
      valuesWith(undefined, { local: '0.0.0.0/0', remote: '0.0.0.0/0' }),
      on(otherWith({ local: '192.168.0.0/24', remote: '10.0.0.0/16' })),
    ],
    [],
  ],
  [
    'same-remote-subnet',
    'for other local subnets',
    () => [valuesWith(), on(otherWith({ remote: '192.168.0.0/24' }))],
    ['advice remoteSubnets -> vco-other'],
  ],
  [
    'same-remote-subnet',
    'for the same local subnets, which is an overlap',
    () => [valuesWith(), on(otherWith({ local: '10.0.0.0/8', remote: '192.168.0.0/24' }))],
    [],
  ],
  [
    'same-remote-subnet',
    'for all local addresses, which is an overlap',
    () => [valuesWith(), on(otherWith({ local: '0.0.0.0/0', remote: '192.168.0.0/24' }))],
    [],
  ],
  [
    'connection-quota',
    'as many as the published quota',
    () => [valuesWith(), on(...many(10))],
    ['warning vpnGatewayId'],
  ],
  [
    'connection-quota',
    'more than the published quota, so that it was raised',
    () => [valuesWith(), on(...many(11))],
    ['advice vpnGatewayId'],
  ],
  ['connection-quota', 'one less', () => [valuesWith(), on(...many(9))], []],
  [
    'connection-quota',
    'an edit, which adds none',
    () => [valuesWith(), on(self, ...many(10)), edits],
    [],
  ],
  [
    'policy-route-quota',
    'more routes than the published quota',
    () => [
      valuesWith(undefined, { local: '10.0.0.0/16,10.1.0.0/16' }),
      surroundingsWith({ policyRoutes: Array(19).fill('vco-1') }),
    ],
    ['warning remoteSubnets'],
  ],
  [
    'policy-route-quota',
    'exactly as many',
    () => [
      valuesWith(undefined, { local: '10.0.0.0/16,10.1.0.0/16' }),
      surroundingsWith({ policyRoutes: Array(18).fill('vco-1') }),
    ],
    [],
  ],
  [
    'policy-route-quota',
    'a gateway beyond it already',
    () => [valuesWith(), surroundingsWith({ policyRoutes: Array(21).fill('vco-1') })],
    ['advice remoteSubnets'],
  ],
  [
    'policy-route-quota',
    'routes that could not be read, reckoned by the blocks',
    () => [valuesWith(undefined, { local: '10.0.0.0/16,10.1.0.0/16' }), on(...many(19))],
    ['warning remoteSubnets'],
  ],
  [
    'policy-route-quota',
    'an edit, whose own routes are free to it',
    () => [valuesWith(), surroundingsWith({ policyRoutes: Array(20).fill('vco-self') }), edits],
    [],
  ],
  [
    'policy-route-quota',
    'no automatic routes',
    () => [
      valuesWith(undefined, { autoConfigureRoutes: false }),
      surroundingsWith({ policyRoutes: Array(20).fill('vco-1') }),
    ],
    [],
  ],
  [
    'policy-route-quota',
    '0.0.0.0/0 beside another block, which is no destination routing',
    () => [
      valuesWith(undefined, { local: '0.0.0.0/0', remote: '0.0.0.0/0,192.168.0.0/24' }),
      surroundingsWith({ policyRoutes: Array(19).fill('vco-1') }),
    ],
    ['warning remoteSubnets'],
  ],
  [
    'policy-route-quota',
    'destination routing',
    () => [
      valuesWith(undefined, { local: '0.0.0.0/0', remote: '0.0.0.0/0' }),
      surroundingsWith({ policyRoutes: Array(20).fill('vco-1') }),
    ],
    [],
  ],
  [
    'same-ike-settings',
    'other settings to the same customer gateway',
    () => [
      valuesWith([{ customerGatewayId: 'cgw-own', ...ikev2 }]),
      on(toOwn({ ...theirs, ikeGroup: 'group2', ikeLifetime: '3600' })),
    ],
    ['warning tunnels.0.ikeGroup -> vco-other'],
  ],
  [
    'same-ike-settings',
    'the same settings, whatever mode the service answers for IKEv2',
    () => [valuesWith([{ customerGatewayId: 'cgw-own', ...ikev2 }]), on(toOwn(theirs))],
    [],
  ],
  [
    'same-ike-settings',
    'other settings to another customer gateway',
    () => [
      valuesWith([{ customerGatewayId: 'cgw-own', ...ikev2 }]),
      on(otherWith({ tunnels: [{ ike: { ikeGroup: 'group2' } }] })),
    ],
    [],
  ],
  [
    'gateway-now',
    'a gateway that is being configured',
    () => [valuesWith(), surroundingsWith({ gateway: { status: 'updating' } })],
    ['advice vpnGatewayId'],
  ],
  [
    'gateway-now',
    'a locked gateway',
    () => [valuesWith(), surroundingsWith({ gateway: { businessStatus: 'FinancialLocked' } })],
    ['warning vpnGatewayId'],
  ],
  [
    'gateway-now',
    'BGP on a gateway where it is off',
    () => [
      valuesWith([bgp('169.254.11.0/30')]),
      surroundingsWith({ gateway: { enableBgp: false } }),
    ],
    ['warning tunnels.0.bgpLocalAsn'],
  ],
  [
    'gateway-now',
    'no BGP on a gateway where it is off',
    () => [valuesWith(), surroundingsWith({ gateway: { enableBgp: false } })],
    [],
  ],
]

describe('rules about what stands on the gateway', () => {
  test.each(table)('%s on %s', (rule, _what, asked, expected) => {
    const heard = said(...asked()).filter((line) => line.startsWith(`${rule} `))
    expect(heard).toEqual(expected.map((line) => `${rule} ${line}`))
  })

  test('every rule is tried both speaking and silent', () => {
    for (const { id } of surroundingsRules) {
      const rows = table.filter(([rule]) => rule === id)
      expect(
        rows.some(([, , , heard]) => heard.length > 0),
        id,
      ).toBe(true)
      expect(
        rows.some(([, , , heard]) => heard.length === 0),
        id,
      ).toBe(true)
    }
    expect(new Set(surroundingsRules.map(({ id }) => id)).size).toBe(surroundingsRules.length)
  })

  test('of another gateway than the form’s say nothing', () => {
    const elsewhere = surroundingsWith({
      gateway: { vpnGatewayId: 'vpn-other' },
      connections: [self],
    })
    expect(said(valuesWith([bgp('169.254.11.0/30')]), elsewhere)).toEqual([])
  })

  test('what the rules of the form were told is not said twice', () => {
    const locked = surroundingsWith({ gateway: { businessStatus: 'FinancialLocked' } })
    const updating = surroundingsWith({ gateway: { status: 'updating' } })
    const withoutBgp = surroundingsWith({ gateway: { enableBgp: false } })
    const told = (vpnGateway: Facts['vpnGateway'] = {}) => ({ facts: { vpnGateway } })
    expect(said(valuesWith(), locked, told({ businessStatus: 'FinancialLocked' }))).toEqual([])
    expect(said(valuesWith(), updating, told({ status: 'updating' }))).toEqual([])
    expect(said(valuesWith(), updating, told({ status: 'active' }))).toHaveLength(1)
    const values = valuesWith([bgp('169.254.11.0/30')])
    expect(said(values, withoutBgp, told({ enableBgp: false }))).toEqual([])
  })
})

const messageOf = (...asked: Asked) => checkSurroundings(...asked)[0]?.message

describe('what is said', () => {
  test('names the other connection by its name, or by its ID', () => {
    const values = valuesWith([bgp('169.254.11.0/30')])
    const taken = { bgp: true, tunnels: [{ cidr: '169.254.11.0/30', asn: 45_104 }] }
    expect(messageOf(values, on(otherWith({ ...taken, name: 'to-frankfurt' })))).toBe(
      '169.254.11.0/30 is the tunnel block of to-frankfurt already. It must be unique among all connections of the VPN gateway.',
    )
    expect(messageOf(values, on(otherWith(taken)))).toContain('tunnel block of vco-other')
  })

  test('names the blocks that overlap', () => {
    const other = otherWith({ local: '10.0.5.0/24', remote: '192.168.0.0/24,192.168.0.128/25' })
    expect(messageOf(valuesWith(), on(other))).toBe(
      'vco-other covers some of the same traffic: local 10.0.0.0/16 and 10.0.5.0/24; remote 192.168.0.0/24, and 1 more. It may leave over either of the two.',
    )
  })

  test('says which networks are behind another connection too, and behind how many', () => {
    const remote = '192.168.0.0/24,192.168.1.0/24'
    const one = messageOf(valuesWith(), on(...many(1, '10.9.0.0/16', remote)))
    expect(one).toContain('192.168.0.0/24 is behind vco-0 too, for other local subnets.')
    const all = messageOf(
      valuesWith(undefined, { remote }),
      on(...many(3, '10.9.0.0/16', remote)),
    )
    expect(all).toContain('192.168.0.0/24 and 1 more are behind vco-0 and 2 more too')
  })

  test('says the numbers of a quota, and whether they were counted', () => {
    const values = valuesWith(undefined, { local: '10.0.0.0/16,10.1.0.0/16' })
    const counted = surroundingsWith({ policyRoutes: Array(19).fill('vco-1') })
    expect(messageOf(values, counted)).toBe(
      '2 policy routes (2 local × 1 remote) would be added automatically; the gateway has 19. The quota was 20 in 2021, unless it was raised; beyond it the service answers QuotaExceeded.PolicyBasedRoute.',
    )
    expect(messageOf(valuesWith(), on(...many(10)))).toContain('holds 10 connections')
  })

  test('says each setting that differs, here and there', () => {
    const other = toOwn({ ...theirs, ikeGroup: 'group2', ikeLifetime: '3600' })
    expect(
      messageOf(valuesWith([{ customerGatewayId: 'cgw-own', ...ikev2 }]), on(other)),
    ).toContain(
      'Diffie-Hellman group group14 here, group2 there; IKE SA lifetime 86400 here, 3600 there.',
    )
  })

  test('calls a gateway that cannot do BGP by that', () => {
    const gateway = { enableBgp: false, bgpCapable: false }
    const values = valuesWith([bgp('169.254.11.0/30')])
    expect(messageOf(values, surroundingsWith({ gateway }))).toContain('cannot do BGP')
  })
})
