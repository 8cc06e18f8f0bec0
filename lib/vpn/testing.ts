import fc from 'fast-check'
import { type Cidr, formatCidr, networkOf } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { Secret } from '@/lib/secret'
import type { Connection, ConnectionText, Tunnel } from './connection'
import {
  authenticationOptions,
  encryptionOptions,
  groupOptions,
  pfsOptions,
} from './parameters/algorithms'
import { reservedTunnelCidrs } from './rules/tunnel-cidr'
import { setTextAt, slotsOf } from './slots'
import type { Tag } from './tags/check-tags'

/** Random connections for property tests, here and in the sandbox. Never imported by the product. */

const withoutSm = <T extends { readonly value: string }>(options: readonly T[]) =>
  fc.constantFrom(
    ...options.map(({ value }) => value as T['value']).filter((value) => !value.startsWith('sm')),
  )

const printable = (from: string, bounds: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...from), ...bounds })

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

const keyText = printable(`${letters}${digits}~!\`@#$%^&*()_-+={}[]|;:,.<>/?'"\\`, {
  minLength: 1,
  maxLength: 100,
})

const name = fc.oneof(
  printable(`${letters}${digits}._-`, { minLength: 1, maxLength: 126 }).map((rest) => `a${rest}`),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => text.trim())
    .filter(
      (text) =>
        /^[^\p{C}\u2028\u2029]+$/u.test(text) &&
        [...text].length <= 100 &&
        !/^https?:\/\//.test(text),
    ),
)

/** Distinct blocks of one size inside a range, so that none overlaps another. */
const blocks = (base: number, basePrefix: number, countMax: number) =>
  fc.integer({ min: basePrefix + 4, max: 30 }).chain((prefix) =>
    fc
      .uniqueArray(fc.nat({ max: 2 ** Math.min(prefix - basePrefix, 20) - 1 }), {
        minLength: 1,
        maxLength: countMax,
      })
      .map((numbers): readonly Cidr[] =>
        numbers.map((number) => ({ address: base + number * 2 ** (32 - prefix), prefix })),
      ),
  )

const everywhere: readonly Cidr[] = [{ address: 0, prefix: 0 }]

const subnets = (countMax: number) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(blocks(0x0a000000, 8, countMax), blocks(0xc0a80000, 16, countMax)),
    },
    { weight: 1, arbitrary: fc.constant([everywhere, everywhere] as const) },
  )

const tunnelCidr = fc
  .nat({ max: 16_383 })
  .map((number): Cidr => ({ address: 0xa9fe0000 + number * 4, prefix: 30 }))
  .filter((block) => !reservedTunnelCidrs.includes(formatCidr(block)))

const asn = fc.integer({ min: 1, max: 4_294_967_295 })

const bgp = fc.oneof(
  fc.constant({ bgpEnabled: false } as const),
  fc
    .record({ bgpLocalAsn: asn, bgpTunnelCidr: tunnelCidr, host: fc.constantFrom(1, 2) })
    .map(({ bgpLocalAsn, bgpTunnelCidr, host }) => ({
      bgpEnabled: true as const,
      bgpLocalAsn,
      bgpTunnelCidr,
      bgpLocalIp: networkOf(bgpTunnelCidr).address + host,
    })),
)

const addressText = fc.nat({ max: 0xffffffff }).map(formatIpv4)
const identifier = (addressOnly: boolean) =>
  addressOnly
    ? addressText
    : fc.oneof(
        addressText,
        printable(`${letters}${digits}.@=,-`, { minLength: 1, maxLength: 100 }),
      )

const version = fc.oneof(
  fc.constant({ ikeVersion: 'ikev2' } as const),
  fc.record({
    ikeVersion: fc.constant('ikev1' as const),
    ikeMode: fc.constantFrom('main' as const, 'aggressive' as const),
  }),
)

const lifetime = fc.integer({ min: 0, max: 86_400 })

type Ike = { ikeVersion: 'ikev2' } | { ikeVersion: 'ikev1'; ikeMode: 'main' | 'aggressive' }

/** A tunnel without what the mode decides: its BGP. */
const plainTunnel = (ike: Ike): fc.Arbitrary<Tunnel> => {
  const id = identifier(ike.ikeVersion === 'ikev1' && ike.ikeMode === 'main')
  return fc
    .record(
      {
        customerGatewayId: printable(`${letters}${digits}`, {
          minLength: 4,
          maxLength: 20,
        }).map((rest) => `cgw-${rest}`),
        psk: keyText.map((text) => new Secret(text)),
        ikeEncryption: withoutSm(encryptionOptions),
        ikeAuthentication: withoutSm(authenticationOptions),
        ikeGroup: withoutSm(groupOptions),
        ikeLifetime: lifetime,
        localId: id,
        remoteId: id,
        enableDpd: fc.boolean(),
        enableNatTraversal: fc.boolean(),
        ipsecEncryption: withoutSm(encryptionOptions),
        ipsecAuthentication: withoutSm(authenticationOptions),
        ipsecGroup: withoutSm(pfsOptions),
        ipsecLifetime: lifetime,
      },
      {
        requiredKeys: [
          'customerGatewayId',
          'ikeEncryption',
          'ikeAuthentication',
          'ikeGroup',
          'ikeLifetime',
          'enableDpd',
          'enableNatTraversal',
          'ipsecEncryption',
          'ipsecAuthentication',
          'ipsecGroup',
          'ipsecLifetime',
        ],
      },
    )
    .map((tunnel) => ({ ...tunnel, ...ike }))
}

const healthCheck = fc.oneof(
  fc.constant({ healthCheckEnabled: false } as const),
  fc.record({
    healthCheckEnabled: fc.constant(true as const),
    healthCheckDestination: fc.nat({ max: 0xffffffff }),
    healthCheckSource: fc.nat({ max: 0xffffffff }),
    healthCheckInterval: fc.integer({ min: 1, max: 2_147_483_647 }),
    healthCheckRetries: fc.integer({ min: 1, max: 2_147_483_647 }),
  }),
)

const tagText = printable(`${letters}${digits} ._-+&=`, { minLength: 1, maxLength: 60 }).filter(
  (text) => text.trim() !== '',
)

const tags: fc.Arbitrary<readonly Tag[]> = fc.uniqueArray(
  fc
    .record({ key: tagText, value: fc.oneof(fc.constant(''), tagText) })
    .filter(({ key, value }) => ![key, value].some((text) => text.startsWith('aliyun'))),
  { minLength: 1, maxLength: 20, selector: ({ key }) => key },
)

const top = fc.record(
  {
    regionId: fc.constantFrom('cn-shanghai', 'cn-hangzhou', 'eu-central-1'),
    vpnGatewayId: printable(`${letters}${digits}`, { minLength: 4, maxLength: 20 }).map(
      (rest) => `vpn-${rest}`,
    ),
    name,
    tags,
    autoConfigureRoutes: fc.boolean(),
    effectImmediately: fc.boolean(),
    clientToken: printable(`${letters}${digits}-:. `, { minLength: 1, maxLength: 64 }),
  },
  {
    requiredKeys: ['regionId', 'vpnGatewayId', 'autoConfigureRoutes', 'effectImmediately'],
  },
)

/** A valid single-tunnel connection on a standard gateway. */
export const anyConnection: fc.Arbitrary<Connection> = version.chain((ike) =>
  fc
    .tuple(top, subnets(ike.ikeVersion === 'ikev1' ? 1 : 5), healthCheck, plainTunnel(ike), bgp)
    .map(([own, [localSubnets, remoteSubnets], check, tunnel, session]) => ({
      ...own,
      ...check,
      localSubnets,
      remoteSubnets,
      tunnels: [{ ...tunnel, ...session }],
    })),
)

/** The values of both sessions: one AS number, two blocks. */
const bothSessions = fc
  .record({
    bgpLocalAsn: asn,
    blocks: fc.uniqueArray(tunnelCidr, { minLength: 2, maxLength: 2, selector: formatCidr }),
    hosts: fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2)),
  })
  .map(({ bgpLocalAsn, blocks: pair, hosts }) =>
    pair.map((bgpTunnelCidr, index) => ({
      bgpLocalAsn,
      bgpTunnelCidr,
      bgpLocalIp: networkOf(bgpTunnelCidr).address + (hosts[index] ?? 1),
    })),
  )

/** A valid dual-tunnel connection on a standard gateway. */
export const anyDualConnection: fc.Arbitrary<Connection> = fc
  .tuple(version, version)
  .chain((ikes) =>
    fc
      .tuple(
        top,
        subnets(ikes.some(({ ikeVersion }) => ikeVersion === 'ikev1') ? 1 : 5),
        fc.tuple(...ikes.map(plainTunnel)),
        fc.oneof(fc.constant(undefined), bothSessions),
      )
      .map(([own, [localSubnets, remoteSubnets], tunnels, sessions]) => ({
        ...own,
        localSubnets,
        remoteSubnets,
        tunnelsBgpEnabled: sessions !== undefined,
        tunnels: tunnels.map((tunnel, index) => ({ ...tunnel, ...sessions?.[index] })),
      })),
  )

/** Texts people type: near misses of every kind of value, and noise. */
export const anyValueText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '86400',
    '86401',
    'true',
    'TRUE',
    'yes',
    'ikev1',
    'ikev2',
    'main',
    'aes',
    'aes256',
    'md5',
    'group24',
    'disabled',
    '10.0.0.0/16',
    '10.1.2.3/16',
    '10.0.0.0/16,10.0.0.0/16',
    '192.168.0.0/24 192.168.1.0/24',
    '0.0.0.0/0',
    '169.254.11.0/30',
    '169.254.0.0/30',
    '169.254.11.1',
    '10.0.0.1',
    '::1',
    '1.10',
    '4294967296',
    'vpn-abc123',
    'cgw-abc123',
    'cn-shanghai',
    'http://x',
    'a b',
    'MII=',
    '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----',
  ),
  fc.string({ unit: 'binary', maxLength: 140 }),
  fc.nat({ max: 100_000 }).map(String),
)

/** A form in any state: some slots hold what somebody might have typed. */
export const anyTextOver = (base: ConnectionText): fc.Arbitrary<ConnectionText> =>
  fc
    .array(fc.tuple(fc.constantFrom(...slotsOf(base.tunnels.length)), anyValueText), {
      maxLength: 4,
    })
    .map((edits) => {
      const text = structuredClone(base)
      for (const [slot, value] of edits) setTextAt(text, slot, value)
      return text
    })
