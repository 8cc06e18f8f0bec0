import type { ConnectionText } from '@/lib/vpn/connection'
import { defaultText } from '@/lib/vpn/defaults'
import type { Mode } from '@/lib/vpn/parameters/declaration'
import { checkConnection } from '@/lib/vpn/schema'
import { setTextAt } from '@/lib/vpn/slots'
import { checkSurroundings } from '@/lib/vpn/surroundings/check-surroundings'
import { coverageOf } from '@/lib/vpn/surroundings/coverage'
import { cidrs, otherWith, surroundingsWith, valuesWith } from '@/lib/vpn/surroundings/testing'
import { slotNamed } from '@/lib/vpn/wire/documented-names'
import { median, quantile, table } from './figures'

const blocks = (base: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${base}.${index}.0/24`).join(',')

/** What both kinds of gateway take, every text as long as it may be, as many blocks as a side may hold. */
const common: Readonly<Record<string, string>> = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: `vpn-${'a'.repeat(60)}`,
  Name: 'n'.repeat(128),
  LocalSubnet: blocks('10.0', 50),
  RemoteSubnet: blocks('192.168', 50),
  ClientToken: 't'.repeat(64),
}
const certificate = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(16_000)}\n-----END CERTIFICATE-----`
const ike = {
  Psk: 'k'.repeat(100),
  IkeVersion: 'ikev2',
  LocalId: 'l'.repeat(100),
  RemoteId: 'r'.repeat(100),
}

const under = (group: string, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}.${name}`, value]))

/** Every parameter of a connection with one tunnel. */
const largest: Readonly<Record<string, string>> = {
  ...common,
  CustomerGatewayId: `cgw-${'a'.repeat(60)}`,
  RemoteCaCertificate: certificate,
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
  ...under('IkeConfig', ike),
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.LocalAsn': '64512.10',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}

const tunnelOf = (number: number): Readonly<Record<string, string>> =>
  under(`TunnelOptionsSpecification.${number}`, {
    CustomerGatewayId: `cgw-${String(number).repeat(60)}`,
    RemoteCaCertificate: certificate,
    ...under('TunnelIkeConfig', ike),
    ...under('TunnelBgpConfig', {
      LocalAsn: '64512.10',
      TunnelCidr: `169.254.1${number}.0/30`,
      LocalBgpIp: `169.254.1${number}.1`,
    }),
  })

/** The same with two tunnels. */
const largestOfTwo = { ...common, EnableTunnelsBgp: 'true', ...tunnelOf(1), ...tunnelOf(2) }

function formWith(values: Readonly<Record<string, string>>, mode: Mode): ConnectionText {
  const text = defaultText(mode)
  for (const [name, value] of Object.entries(values)) {
    const slot = slotNamed(name, mode)
    if (!slot) throw new Error(`No parameter is called ${name}.`)
    setTextAt(text, slot, value)
  }
  const errors = checkConnection(text).findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`The largest form must be valid: ${errors[0]?.message}`)
  return text
}

/** Median and 99th percentile of a call, in milliseconds. */
function measure(call: () => unknown): string[] {
  for (let warm = 0; warm < 300; warm += 1) call()
  const times = Array.from({ length: 2000 }, () => {
    const start = performance.now()
    call()
    return performance.now() - start
  })
  return [median(times).toFixed(3), quantile(times, 0.99).toFixed(3)]
}

/** A form with two tunnels in the way of every connection of a gateway, which holds fifty. */
function crowded() {
  const ike = { ikeVersion: 'ikev1', ikeGroup: 'group2', ikeLifetime: '3600' }
  const connections = Array.from({ length: 50 }, (_, index) =>
    otherWith({
      id: `vco-${index}`,
      local: blocks(`10.${index}`, 5),
      remote: blocks('192.168', 5),
      bgp: true,
      tunnels: [index * 2, index * 2 + 1].map((number) => ({
        customerGatewayId: 'cgw-1',
        cidr: `169.254.${10 + number}.0/30`,
        asn: 65_010,
        ike,
      })),
    }),
  )
  const tunnel = (cidr: string) => ({
    customerGatewayId: 'cgw-1',
    ikeVersion: 'ikev2' as const,
    ikeGroup: 'group14' as const,
    ikeLifetime: 86_400,
    bgpLocalAsn: 45_104,
    ...cidrs(cidr).map((bgpTunnelCidr) => ({ bgpTunnelCidr }))[0],
  })
  const local = Array.from({ length: 5 }, (_, index) => `10.${index}.0.0/16`).join(',')
  return {
    surroundings: surroundingsWith({ connections }),
    values: valuesWith([tunnel('169.254.10.0/30'), tunnel('169.254.109.0/30')], {
      local,
      remote: blocks('192.168', 5),
    }),
  }
}

/** The schema and all rules on one form, and beside them what stands on its gateway. */
export function benchValidation(): string {
  const small = defaultText()
  const large = formWith(largest, 'single')
  const two = formWith(largestOfTwo, 'dual')
  const { values, surroundings } = crowded()
  return table(
    'Schema and rules (aim: under 1 ms)',
    ['form', 'median ms', 'p99 ms'],
    [
      ['untouched', ...measure(() => checkConnection(small))],
      ['the largest allowed, 50 blocks a side', ...measure(() => checkConnection(large))],
      ['the largest allowed with two tunnels', ...measure(() => checkConnection(two))],
      [
        'beside it: two tunnels on a gateway of 50 connections (aim: under 0.3 ms)',
        ...measure(() => checkSurroundings(values, surroundings)),
      ],
      [
        'and the picture of what is covered there',
        ...measure(() => coverageOf(values, surroundings)),
      ],
    ],
  )
}
