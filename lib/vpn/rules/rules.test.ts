import { describe, expect, test } from 'vitest'
import type { Facts } from '../facts'
import { checkConnection } from '../schema'
import { setTextAt, slotAt } from '../slots'
import { formWith, heardAbout } from '../testing-form'
import { rules } from './all-rules'

const normal: Facts = { vpnGateway: { type: 'Normal' } }
const china: Facts = { vpnGateway: { type: 'NationalStandard' } }
const sm = {
  RemoteCaCertificate: 'TUlJ',
  'IkeConfig.IkeVersion': 'ikev1',
  'IkeConfig.IkeEncAlg': 'sm4',
  'IkeConfig.IkeAuthAlg': 'sm3',
  'IpsecConfig.IpsecEncAlg': 'sm4',
  'IpsecConfig.IpsecAuthAlg': 'sm3',
}
const health = {
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
}
const bgp = {
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.LocalAsn': '65010',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}

type Row = [rule: string, changes: Record<string, string>, heard: string[], facts?: Facts]

/** `rule, what is changed, "severity Parameter" for each thing this rule then says, facts`. */
const twoTunnels = { EnableTunnelsBgp: 'false' }
const oneDevice = {
  'TunnelOptionsSpecification.2.CustomerGatewayId': 'cgw-uf6dc5k1w7x3m9q2t8zne',
}
const twoSessions = {
  EnableTunnelsBgp: 'true',
  'TunnelOptionsSpecification.1.TunnelBgpConfig.TunnelCidr': '169.254.11.0/30',
  'TunnelOptionsSpecification.1.TunnelBgpConfig.LocalBgpIp': '169.254.11.1',
  'TunnelOptionsSpecification.2.TunnelBgpConfig.TunnelCidr': '169.254.11.4/30',
  'TunnelOptionsSpecification.2.TunnelBgpConfig.LocalBgpIp': '169.254.11.5',
}

const table: Row[] = [
  [
    'overlapping-sides',
    { LocalSubnet: '10.0.0.0/16', RemoteSubnet: '10.0.5.0/24' },
    ['error RemoteSubnet'],
  ],
  [
    'overlapping-sides',
    { LocalSubnet: '10.0.0.0/24', RemoteSubnet: '10.0.0.0/16' },
    ['error RemoteSubnet'],
  ],
  ['overlapping-sides', { LocalSubnet: '10.0.0.0/16', RemoteSubnet: '10.1.0.0/16' }, []],
  ['overlapping-sides', { LocalSubnet: '0.0.0.0/0', RemoteSubnet: '0.0.0.0/0' }, []],
  ['host-bits', { LocalSubnet: '10.1.2.3/16' }, ['error LocalSubnet']],
  ['host-bits', { RemoteSubnet: '192.168.0.1/32' }, []],
  ['host-bits', { RemoteSubnet: '192.168.0.2/31' }, []],
  ['host-bits', { RemoteSubnet: '192.168.0.1/31' }, ['error RemoteSubnet']],
  ['repeated-subnets', { LocalSubnet: '10.0.0.0/16,10.0.0.0/16' }, ['error LocalSubnet']],
  [
    'repeated-subnets',
    { RemoteSubnet: '192.168.0.0/24,192.168.0.128/25' },
    ['warning RemoteSubnet'],
  ],
  ['repeated-subnets', { LocalSubnet: '10.0.0.0/16,10.1.0.0/16' }, []],
  [
    'several-subnets-ikev1',
    { 'IkeConfig.IkeVersion': 'ikev1', LocalSubnet: '10.0.0.0/16,10.1.0.0/16' },
    ['error IkeConfig.IkeVersion'],
  ],
  ['several-subnets-ikev1', { 'IkeConfig.IkeVersion': 'ikev1' }, []],
  ['several-subnets-ikev1', { LocalSubnet: '10.0.0.0/16,10.1.0.0/16' }, []],
  [
    'subnet-count',
    { LocalSubnet: '10.0.0.0/24,10.0.1.0/24,10.0.2.0/24,10.0.3.0/24,10.0.4.0/24' },
    [],
  ],
  [
    'subnet-count',
    { LocalSubnet: '10.0.0.0/24,10.0.1.0/24,10.0.2.0/24,10.0.3.0/24,10.0.4.0/24,10.0.5.0/24' },
    ['warning LocalSubnet'],
  ],
  ['routing-mode', { LocalSubnet: '0.0.0.0/0' }, ['warning LocalSubnet']],
  ['routing-mode', { RemoteSubnet: '0.0.0.0/0' }, ['warning RemoteSubnet']],
  ['routing-mode', { LocalSubnet: '0.0.0.0/0', RemoteSubnet: '0.0.0.0/0' }, []],
  ['shared-address-space', { RemoteSubnet: '100.64.8.0/24' }, ['warning RemoteSubnet']],
  ['shared-address-space', { RemoteSubnet: '100.128.0.0/24' }, []],
  [
    'identifier-needs-address',
    { 'IkeConfig.IkeVersion': 'ikev1', 'IkeConfig.LocalId': 'vpn.example.com' },
    ['error IkeConfig.LocalId'],
  ],
  [
    'identifier-needs-address',
    { 'IkeConfig.IkeVersion': 'ikev1', 'IkeConfig.RemoteId': '203.0.113.7' },
    [],
  ],
  [
    'identifier-needs-address',
    {
      'IkeConfig.IkeVersion': 'ikev1',
      'IkeConfig.IkeMode': 'aggressive',
      'IkeConfig.LocalId': 'vpn.example.com',
    },
    [],
  ],
  ['identifier-needs-address', { 'IkeConfig.LocalId': 'vpn.example.com' }, []],
  ['identifier-needs-address', { ...sm, 'IkeConfig.RemoteId': 'CN=test,O=test' }, [], china],
  [
    'identifier-of-another',
    { 'IkeConfig.RemoteId': '203.0.113.9' },
    ['advice IkeConfig.RemoteId'],
    { customerGateways: [{ ipAddress: '203.0.113.20' }] },
  ],
  [
    'identifier-of-another',
    { 'IkeConfig.RemoteId': '203.0.113.20' },
    [],
    { customerGateways: [{ ipAddress: '203.0.113.20' }] },
  ],
  [
    'identifier-of-another',
    { 'IkeConfig.LocalId': 'vpn.example.com' },
    [],
    { vpnGateway: { internetIp: '198.51.100.20' } },
  ],
  [
    'special-ranges',
    { LocalSubnet: '127.0.0.0/8', RemoteSubnet: '224.0.0.0/4' },
    ['warning LocalSubnet', 'warning RemoteSubnet'],
  ],
  ['special-ranges', { RemoteSubnet: '169.254.8.0/24' }, ['warning RemoteSubnet']],
  ['special-ranges', { LocalSubnet: '126.0.0.0/8', RemoteSubnet: '128.0.0.0/8' }, []],
  ['identifier-blank', { 'IkeConfig.LocalId': 'a b' }, ['warning IkeConfig.LocalId']],
  [
    'aggressive-mode',
    { 'IkeConfig.IkeVersion': 'ikev1', 'IkeConfig.IkeMode': 'aggressive' },
    ['warning IkeConfig.IkeMode'],
  ],
  ['aggressive-mode', { 'IkeConfig.IkeVersion': 'ikev2', 'IkeConfig.IkeMode': 'aggressive' }, []],
  ['weak-algorithm', {}, []],
  ['weak-algorithm', { 'IkeConfig.IkeVersion': 'ikev1' }, ['warning IkeConfig.IkeVersion']],
  [
    'weak-algorithm',
    { 'IkeConfig.IkeEncAlg': 'des', 'IpsecConfig.IpsecEncAlg': '3des' },
    ['warning IkeConfig.IkeEncAlg', 'warning IpsecConfig.IpsecEncAlg'],
  ],
  [
    'weak-algorithm',
    { 'IkeConfig.IkeAuthAlg': 'md5', 'IpsecConfig.IpsecAuthAlg': 'sha1' },
    ['warning IkeConfig.IkeAuthAlg', 'advice IpsecConfig.IpsecAuthAlg'],
  ],
  [
    'weak-algorithm',
    { 'IkeConfig.IkePfs': 'group1', 'IpsecConfig.IpsecPfs': 'group2' },
    ['warning IkeConfig.IkePfs', 'warning IpsecConfig.IpsecPfs'],
  ],
  [
    'weak-algorithm',
    { 'IkeConfig.IkePfs': 'group5', 'IpsecConfig.IpsecPfs': 'group24' },
    ['warning IkeConfig.IkePfs', 'warning IpsecConfig.IpsecPfs'],
  ],
  ['weak-algorithm', sm, [], china],
  ['weak-algorithm', { ...sm, 'IkeConfig.IkePfs': 'group2' }, [], china],
  [
    'aggressive-mode',
    { 'IkeConfig.IkeVersion': 'ikev1', 'IkeConfig.IkeMode': 'aggressive' },
    [],
    china,
  ],
  [
    'several-subnets-ikev1',
    { ...sm, LocalSubnet: '10.0.0.0/16,10.1.0.0/16' },
    ['error LocalSubnet'],
    china,
  ],
  ['older-edition', { 'IkeConfig.IkePfs': 'group24' }, ['warning IkeConfig.IkePfs']],
  ['older-edition', { 'IpsecConfig.IpsecPfs': 'disabled' }, []],
  ['name-edition', { Name: 'to-frankfurt' }, []],
  ['name-edition', { Name: 'To Frankfurt' }, ['advice Name']],
  ['name-edition', { Name: `a${'b'.repeat(110)}` }, ['warning Name']],
  ['tunnel-cidr', bgp, []],
  [
    'tunnel-cidr',
    { ...bgp, 'BgpConfig.TunnelCidr': '169.254.11.0/29' },
    ['error BgpConfig.TunnelCidr'],
  ],
  [
    'tunnel-cidr',
    { ...bgp, 'BgpConfig.TunnelCidr': '10.0.0.0/30' },
    ['error BgpConfig.TunnelCidr'],
  ],
  [
    'tunnel-cidr',
    { ...bgp, 'BgpConfig.TunnelCidr': '169.254.11.1/30' },
    ['error BgpConfig.TunnelCidr'],
  ],
  [
    'tunnel-cidr',
    { ...bgp, 'BgpConfig.TunnelCidr': '169.254.6.0/30' },
    ['error BgpConfig.TunnelCidr'],
  ],
  [
    'tunnel-cidr',
    { ...bgp, 'BgpConfig.TunnelCidr': '169.254.169.252/30' },
    ['error BgpConfig.TunnelCidr'],
  ],
  ['bgp-address', { ...bgp, 'BgpConfig.LocalBgpIp': '169.254.11.2' }, []],
  [
    'bgp-address',
    { ...bgp, 'BgpConfig.LocalBgpIp': '169.254.11.0' },
    ['error BgpConfig.LocalBgpIp'],
  ],
  [
    'bgp-address',
    { ...bgp, 'BgpConfig.LocalBgpIp': '169.254.11.3' },
    ['error BgpConfig.LocalBgpIp'],
  ],
  [
    'bgp-address',
    { ...bgp, 'BgpConfig.LocalBgpIp': '169.254.12.1' },
    ['error BgpConfig.LocalBgpIp'],
  ],
  ['bgp-asn', bgp, []],
  ['bgp-asn', { ...bgp, 'BgpConfig.LocalAsn': '45104' }, []],
  ['bgp-asn', { ...bgp, 'BgpConfig.LocalAsn': '10001' }, ['advice BgpConfig.LocalAsn']],
  ['bgp-asn', { ...bgp, 'BgpConfig.LocalAsn': '23456' }, ['warning BgpConfig.LocalAsn']],
  ['bgp-asn', bgp, ['warning BgpConfig.LocalAsn'], { customerGateways: [{ asn: 65010 }] }],
  ['bgp-gateways', bgp, ['error BgpConfig.EnableBgp'], { customerGateways: [{ asn: null }] }],
  ['bgp-gateways', bgp, ['warning BgpConfig.EnableBgp'], { vpnGateway: { enableBgp: false } }],
  [
    'bgp-gateways',
    {},
    [],
    { customerGateways: [{ asn: null }], vpnGateway: { enableBgp: false } },
  ],
  ['health-check-addresses', health, []],
  [
    'health-check-addresses',
    { ...health, 'HealthCheckConfig.sip': '10.1.0.1' },
    ['warning HealthCheckConfig.sip'],
  ],
  [
    'health-check-addresses',
    { ...health, 'HealthCheckConfig.dip': '192.168.1.1' },
    ['warning HealthCheckConfig.dip'],
  ],
  [
    'health-check-addresses',
    { ...health, 'HealthCheckConfig.enable': 'false', 'HealthCheckConfig.dip': '1.1.1.1' },
    [],
  ],
  ['pre-shared-key', { 'IkeConfig.Psk': 'Abcdefghijklmnopqrst' }, []],
  ['pre-shared-key', { 'IkeConfig.Psk': 'short' }, ['advice IkeConfig.Psk']],
  ['pre-shared-key', { 'IkeConfig.Psk': 'Abcdefghijklmnopqrst!' }, ['advice IkeConfig.Psk']],
  ['pre-shared-key', { 'IkeConfig.Psk': 'Abcdefghijklmnopqrst"' }, ['warning IkeConfig.Psk']],
  [
    'lifetime-zero',
    { 'IkeConfig.IkeLifetime': '0', 'IpsecConfig.IpsecLifetime': '0' },
    ['warning IkeConfig.IkeLifetime', 'warning IpsecConfig.IpsecLifetime'],
  ],
  ['lifetime-zero', { 'IkeConfig.IkeLifetime': '1' }, []],
  [
    'gateway-ids',
    { VpnGatewayId: 'cgw-abc', CustomerGatewayId: 'vpn-abc' },
    ['warning VpnGatewayId', 'warning CustomerGatewayId'],
  ],
  [
    'gateway-state',
    {},
    ['warning VpnGatewayId'],
    { vpnGateway: { businessStatus: 'FinancialLocked' } },
  ],
  ['gateway-state', {}, ['warning VpnGatewayId'], { vpnGateway: { dualTunnel: true } }],
  ['gateway-state', {}, ['advice VpnGatewayId'], { vpnGateway: { status: 'updating' } }],
  [
    'gateway-state',
    {},
    [],
    { vpnGateway: { status: 'active', businessStatus: 'Normal', dualTunnel: false } },
  ],
  ['china-certification', sm, [], china],
  ['china-certification', { RemoteCaCertificate: 'TUlJ' }, ['error IkeConfig.IkeVersion'], china],
  [
    'china-certification',
    { 'IkeConfig.IkeEncAlg': 'sm4' },
    ['error IkeConfig.IkeEncAlg'],
    normal,
  ],
  ['china-certification', { 'IkeConfig.IkeEncAlg': 'sm4' }, ['warning IkeConfig.IkeEncAlg']],
  [
    'china-certification',
    { 'IkeConfig.IkeAuthAlg': 'sm3', 'IpsecConfig.IpsecEncAlg': 'sm4' },
    ['error IkeConfig.IkeAuthAlg', 'error IpsecConfig.IpsecEncAlg'],
    normal,
  ],
  ['gateway-state', twoTunnels, ['warning VpnGatewayId'], { vpnGateway: { dualTunnel: false } }],
  ['gateway-state', twoTunnels, [], { vpnGateway: { dualTunnel: true } }],
  [
    'bgp-gateways',
    twoSessions,
    ['error TunnelOptionsSpecification.2.CustomerGatewayId'],
    { customerGateways: [{ asn: 65_020 }, { asn: null }] },
  ],
  [
    'bgp-gateways',
    twoSessions,
    ['warning EnableTunnelsBgp'],
    { vpnGateway: { enableBgp: false } },
  ],
  ['tunnels-asn', twoSessions, []],
  [
    'tunnels-asn',
    { ...twoSessions, 'TunnelOptionsSpecification.2.TunnelBgpConfig.LocalAsn': '65011' },
    ['error TunnelOptionsSpecification.2.TunnelBgpConfig.LocalAsn'],
  ],
  ['tunnels-cidr', twoSessions, []],
  [
    'tunnels-cidr',
    {
      ...twoSessions,
      'TunnelOptionsSpecification.2.TunnelBgpConfig.TunnelCidr': '169.254.11.0/30',
    },
    ['error TunnelOptionsSpecification.2.TunnelBgpConfig.TunnelCidr'],
  ],
  ['tunnels-one-device', twoTunnels, []],
  ['tunnels-one-device', oneDevice, ['advice TunnelOptionsSpecification.2.CustomerGatewayId']],
  [
    'tunnels-one-device',
    { ...oneDevice, 'TunnelOptionsSpecification.2.TunnelIkeConfig.IkePfs': 'group5' },
    ['warning TunnelOptionsSpecification.2.TunnelIkeConfig.IkePfs'],
  ],
  ['tunnels-selectors', twoTunnels, []],
  [
    'tunnels-selectors',
    { ...twoTunnels, LocalSubnet: '10.0.0.0/16', RemoteSubnet: '192.168.0.0/24' },
    ['advice LocalSubnet'],
  ],
  [
    'identifier-of-another',
    { ...twoTunnels, 'TunnelOptionsSpecification.2.TunnelIkeConfig.LocalId': '198.51.100.31' },
    ['advice TunnelOptionsSpecification.2.TunnelIkeConfig.LocalId'],
    { vpnGateway: { internetIp: '198.51.100.31', standbyIp: '198.51.100.131' } },
  ],
]

describe('rules', () => {
  test.each(table)('%s on %j says %j', (rule, changes, expected, facts = {}) => {
    const heard = heardAbout(changes, facts).filter((one) => one.rule === rule)
    expect(heard.map(({ severity, at }) => `${severity} ${at}`)).toEqual(expected)
  })

  test('every rule is tried both speaking and silent', () => {
    const spoken = new Set(table.filter(([, , heard]) => heard.length > 0).map(([rule]) => rule))
    const silent = new Set(
      table.filter(([, , heard]) => heard.length === 0).map(([rule]) => rule),
    )
    const once = new Set(['subnet-count', 'identifier-blank', 'gateway-ids', 'repeated-subnets'])
    for (const { id } of rules) {
      expect(spoken, id).toContain(id)
      if (!once.has(id)) expect(silent, id).toContain(id)
    }
  })

  test('what holds for both tunnels is said once, about both, and mended in both', () => {
    const weak = (number: number) => ({
      [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkeAuthAlg`]: 'md5',
    })
    const of = (changes: Record<string, string>) =>
      checkConnection(formWith({ ...twoTunnels, ...changes })).findings.filter(
        ({ rule }) => rule === 'weak-algorithm',
      )
    expect(of(weak(2)).map(({ paths }) => paths)).toEqual([['tunnels.1.ikeAuthentication']])
    expect(of({ ...weak(1), ...weak(2) }).map(({ paths }) => paths)).toEqual([
      ['tunnels.0.ikeAuthentication', 'tunnels.1.ikeAuthentication'],
    ])
    const broken = { '1': 'IkeMode', '2': 'IkeMode' }
    const aggressive = Object.fromEntries(
      Object.entries(broken).flatMap(([number, key]) => [
        [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkeVersion`, 'ikev1'],
        [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.${key}`, 'aggressive'],
      ]),
    )
    const [said, ...more] = checkConnection(formWith(aggressive)).findings.filter(
      ({ rule }) => rule === 'aggressive-mode',
    )
    expect(more).toEqual([])
    expect(said?.fix?.changes.map(({ path }) => path)).toEqual([
      'tunnels.0.ikeVersion',
      'tunnels.1.ikeVersion',
    ])
  })

  test('the recommended form has nothing to be said about it', () => {
    expect(heardAbout({})).toEqual([])
  })
})

describe('fixes', () => {
  const withFix = table.filter(([rule, changes, , facts]) =>
    checkConnection(formWith(changes), facts).findings.some(
      (finding) => finding.rule === rule && finding.fix,
    ),
  )

  test('at least eight rules offer one', () => {
    expect(new Set(withFix.map(([rule]) => rule)).size).toBeGreaterThanOrEqual(8)
  })

  test.each(withFix)('%s on %j is settled by its own fix', (rule, changes, _heard, facts) => {
    const text = formWith(changes)
    const before = checkConnection(text, facts).findings.filter(
      (finding) => finding.rule === rule,
    )
    for (const change of before[0]?.fix?.changes ?? [])
      setTextAt(text, slotAt(change.path, text.tunnels.length), change.text)
    const after = checkConnection(text, facts).findings.filter((finding) => finding.rule === rule)
    expect(after.length).toBeLessThan(before.length)
  })
})
