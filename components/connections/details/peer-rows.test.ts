import { expect, test } from 'vitest'
import { peerSections, peerText } from './peer-rows'

test('the ends are named from the peer’s point of view, and empty groups are left out', () => {
  const sections = peerSections({ Local: '192.0.2.1', IkeConfig: { IkeLifetime: 3600 } })
  expect(sections).toEqual([
    {
      title: undefined,
      tunnelId: undefined,
      groups: [
        { title: 'Ends', rows: [{ name: 'Local', words: 'Your device', text: '192.0.2.1' }] },
        {
          title: 'Phase 1',
          rows: [{ name: 'IkeConfig.IkeLifetime', words: 'SA lifetime, seconds', text: '3600' }],
        },
      ],
    },
  ])
  expect(peerText(sections)).toBe(
    'Ends\n  Your device (Local): 192.0.2.1\n\nPhase 1\n  SA lifetime, seconds (IkeConfig.IkeLifetime): 3600',
  )
})

const dual = {
  LocalSubnet: '192.168.0.0/24',
  TunnelsConfig: {
    TunnelConfig: [
      { TunnelId: 'tun-2', Local: '192.0.2.2', IpsecConfig: { IpsecPfs: 'group14' } },
      { TunnelId: 'tun-1', Local: '192.0.2.1', IpsecConfig: { IpsecPfs: 'group5' } },
    ],
  },
  BgpConfigs: {
    BgpConfig: [
      { TunnelId: 'tun-1', TunnelCidr: '169.254.11.0/30' },
      { TunnelId: 'tun-2', TunnelCidr: '169.254.12.0/30' },
    ],
  },
}
const standings = [
  { tunnelId: 'tun-1', role: 'active' },
  { tunnelId: 'tun-2', role: 'standby' },
] as const

test('tunnels and BGP sessions find their names and each other by ID, never by their place', () => {
  const told = peerSections(dual, standings).map(({ title, groups }) => [
    title,
    groups.map((group) => [group.title, group.rows.at(-1)?.text]),
  ])
  expect(told).toEqual([
    [undefined, [['Both tunnels', '192.168.0.0/24']]],
    [
      'Active tunnel',
      [
        ['Ends', '192.0.2.1'],
        ['Phase 2', 'group5'],
        ['BGP', '169.254.11.0/30'],
      ],
    ],
    [
      'Standby tunnel',
      [
        ['Ends', '192.0.2.2'],
        ['Phase 2', 'group14'],
        ['BGP', '169.254.12.0/30'],
      ],
    ],
  ])
})

test('a tunnel that nobody knows is counted, and a session of no tunnel is not lost', () => {
  const sections = peerSections({
    TunnelsConfig: { TunnelConfig: [{ TunnelId: 'tun-9', Local: '192.0.2.9' }] },
    BgpConfigs: { BgpConfig: [{ TunnelId: 'tun-8', TunnelCidr: '169.254.11.0/30' }] },
  })
  expect(
    sections.map(({ title, groups }) => [title, groups.map((group) => group.title)]),
  ).toEqual([
    [undefined, ['BGP']],
    ['Tunnel 1', ['Ends']],
  ])
})

test('the text to hand over names the tunnel of every group', () => {
  expect(peerText(peerSections(dual, standings))).toContain(
    'Standby tunnel, tun-2, Phase 2\n  DH group (PFS) (IpsecConfig.IpsecPfs): group14',
  )
})

test('the negotiation mode is told of IKEv1 only', () => {
  const namesWith = (IkeVersion: string) =>
    peerSections({ IkeConfig: { IkeVersion, IkeMode: 'main' } }).flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ name }) => name)),
    )
  expect(namesWith('ikev1')).toEqual(['IkeConfig.IkeVersion', 'IkeConfig.IkeMode'])
  expect(namesWith('ikev2')).toEqual(['IkeConfig.IkeVersion'])
})

test('dead peer detection and NAT traversal are told as the connection has them', () => {
  const sections = peerSections({ IkeConfig: { IkeVersion: 'ikev2' } }, [], {
    EnableDpd: true,
    EnableNatTraversal: false,
  })
  expect(peerText(sections)).toBe(
    'Phase 1\n  IKE version (IkeConfig.IkeVersion): ikev2\n  Dead peer detection (DPD) (EnableDpd): on\n  NAT traversal (EnableNatTraversal): off',
  )
})

test('of two tunnels each has its own, whatever stands beside them', () => {
  const described = {
    EnableDpd: false,
    TunnelOptionsSpecification: {
      TunnelOptions: [
        { TunnelId: 'tun-1', EnableDpd: true },
        { TunnelId: 'tun-2', EnableDpd: false },
      ],
    },
  }
  const told = peerSections(dual, standings, described).map(({ tunnelId, groups }) => [
    tunnelId,
    groups.flatMap(({ rows }) => rows.filter(({ name }) => name === 'EnableDpd')),
  ])
  const dpd = { name: 'EnableDpd', words: 'Dead peer detection (DPD)' }
  expect(told).toEqual([
    [undefined, []],
    ['tun-1', [{ ...dpd, text: 'on' }]],
    ['tun-2', [{ ...dpd, text: 'off' }]],
  ])
})
