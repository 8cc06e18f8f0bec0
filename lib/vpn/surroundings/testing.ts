import fc from 'fast-check'
import { type Cidr, formatCidr, networkOf, parseCidr } from '@/lib/net/cidr'
import { parseIpv4 } from '@/lib/net/ipv4'
import type { PartialConnection, PartialTunnel } from '../connection'
import { reservedTunnelCidrs } from '../rules/tunnel-cidr'
import { checkSurroundings } from './check-surroundings'
import type {
  OtherConnection,
  OtherTunnel,
  SurroundingGateway,
  Surroundings,
} from './surroundings'

/** Surroundings for tests and benchmarks, made by hand or at random. Never imported by the product. */

export const regionId = 'cn-shanghai'
export const vpnGatewayId = 'vpn-uf6core3n8w5z1k7x0qmt'

/** Blocks from a comma text. */
export const cidrs = (text: string): readonly Cidr[] =>
  text === '' ? [] : text.split(',').flatMap((part) => parseCidr(part) ?? [])

const requireCidr = (text: string): Cidr => {
  const block = parseCidr(text)
  if (!block) throw new RangeError(`${text} is no block.`)
  return block
}

type OtherWords = {
  readonly id?: string
  readonly name?: string
  readonly local?: string
  readonly remote?: string
  readonly bgp?: boolean
  readonly state?: string
  readonly check?: readonly [source: string, destination: string]
  readonly tunnels?: readonly {
    readonly customerGatewayId?: string
    readonly cidr?: string
    readonly asn?: number
    readonly ike?: OtherTunnel['ike']
  }[]
}

/** Another connection, by what a test needs of it. */
export function otherWith(words: OtherWords = {}): OtherConnection {
  const { id = 'vco-other', name, local = '10.9.0.0/16', remote = '172.31.0.0/16' } = words
  const { bgp = false, state = 'active', check, tunnels = [{}] } = words
  return {
    regionId,
    vpnConnectionId: id,
    name,
    localSubnets: cidrs(local),
    remoteSubnets: cidrs(remote),
    bgpEnabled: bgp,
    state,
    tunnels: tunnels.map(({ customerGatewayId = 'cgw-other', cidr, asn, ike = {} }) => ({
      customerGatewayId,
      tunnelCidr: cidr === undefined ? undefined : requireCidr(cidr),
      localAsn: asn,
      ike,
    })),
    healthCheck: check && {
      source: parseIpv4(check[0]) ?? 0,
      destination: parseIpv4(check[1]) ?? 0,
    },
  }
}

type SurroundingsWords = {
  readonly gateway?: Partial<SurroundingGateway>
  readonly connections?: readonly OtherConnection[]
  readonly policyRoutes?: Surroundings['policyRoutes']
}

/** A gateway in order, with what a test puts on it. */
export const surroundingsWith = ({
  gateway = {},
  connections = [],
  policyRoutes,
}: SurroundingsWords = {}): Surroundings => ({
  gateway: {
    regionId,
    vpnGatewayId,
    name: 'sh-core',
    status: 'active',
    businessStatus: 'Normal',
    enableBgp: true,
    bgpCapable: true,
    dualTunnel: true,
    type: 'Normal',
    ...gateway,
  },
  connections,
  policyRoutes,
})

/** Values of a form on that gateway. */
export const valuesWith = (
  tunnels: readonly PartialTunnel[] = [{ customerGatewayId: 'cgw-own' }],
  rest: Partial<Omit<PartialConnection, 'tunnels'>> & { local?: string; remote?: string } = {},
): PartialConnection => {
  const { local = '10.0.0.0/16', remote = '192.168.0.0/24', ...others } = rest
  return {
    regionId,
    vpnGatewayId,
    localSubnets: cidrs(local),
    remoteSubnets: cidrs(remote),
    autoConfigureRoutes: true,
    ...others,
    tunnels,
  }
}

/** What is said, as `rule severity path -> ID of the other connection`. */
export const said = (...asked: Parameters<typeof checkSurroundings>): string[] =>
  checkSurroundings(...asked).map(({ rule, severity, paths: [path], other }) =>
    [`${rule} ${severity} ${path}`, other?.vpnConnectionId].filter(Boolean).join(' -> '),
  )

const anyBlock = (base: number, from: number): fc.Arbitrary<Cidr> =>
  fc
    .tuple(fc.nat({ max: 2 ** 24 - 1 }), fc.integer({ min: from, max: 30 }))
    // Few distinct networks, so that blocks often meet.
    .map(([address, prefix]) => networkOf({ address: base + (address & 0x0f0f0c), prefix }))

const anyBlocks = (base: number) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.array(anyBlock(base, 12), { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant([{ address: 0, prefix: 0 }]) },
  )

/** A /30 of 169.254.0.0/16 that is not reserved. */
export const anyTunnelCidr: fc.Arbitrary<Cidr> = fc
  .nat({ max: 16_383 })
  .map((number): Cidr => ({ address: 0xa9fe0000 + number * 4, prefix: 30 }))
  .filter((block) => !reservedTunnelCidrs.includes(formatCidr(block)))

const anyCustomerGatewayId = fc.constantFrom('cgw-1', 'cgw-2', 'cgw-3')
const anyAsn = fc.constantFrom(45_104, 65_010)

const anyOtherTunnel: fc.Arbitrary<OtherTunnel> = fc.record({
  customerGatewayId: fc.option(anyCustomerGatewayId, { nil: undefined }),
  tunnelCidr: fc.option(anyTunnelCidr, { nil: undefined }),
  localAsn: fc.option(anyAsn, { nil: undefined }),
  ike: fc.record(
    {
      ikeVersion: fc.constantFrom('ikev1', 'ikev2'),
      ikeMode: fc.constantFrom('main', 'aggressive'),
      ikeGroup: fc.constantFrom('group2', 'group14'),
      ikeLifetime: fc.constantFrom('86400', '3600'),
    },
    { requiredKeys: [] },
  ),
})

const anyOther = (index: number): fc.Arbitrary<OtherConnection> =>
  fc.record({
    regionId: fc.constant(regionId),
    vpnConnectionId: fc.constant(`vco-${index}`),
    name: fc.option(fc.constant(`to-site-${index}`), { nil: undefined }),
    localSubnets: anyBlocks(0x0a000000),
    remoteSubnets: anyBlocks(0xac000000),
    bgpEnabled: fc.boolean(),
    state: fc.constantFrom('active', 'updating', 'deleted', undefined),
    tunnels: fc.array(anyOtherTunnel, { minLength: 1, maxLength: 2 }),
    healthCheck: fc.option(
      fc.record({
        source: fc.nat({ max: 20 }).map((host) => 0x0a000000 + host),
        destination: fc.nat({ max: 20 }).map((host) => 0xac000000 + host),
      }),
      { nil: undefined },
    ),
  })

/** A gateway with up to eight connections, which meet often. */
export const anySurroundings: fc.Arbitrary<Surroundings> = fc
  .nat({ max: 8 })
  .chain((count) =>
    fc.record({
      connections: fc.tuple(...Array.from({ length: count }, (_, index) => anyOther(index))),
      policyRoutes: fc.option(
        fc.array(fc.option(fc.constantFrom('vco-0', 'vco-1'), { nil: undefined })),
        { nil: undefined },
      ),
      gateway: fc.record({
        status: fc.constantFrom('active', 'updating', undefined),
        enableBgp: fc.constantFrom(true, false, undefined),
      }),
    }),
  )
  .map(surroundingsWith)

const anyOwnTunnel: fc.Arbitrary<PartialTunnel> = fc.record(
  {
    customerGatewayId: anyCustomerGatewayId,
    bgpTunnelCidr: anyTunnelCidr,
    bgpLocalAsn: anyAsn,
    ikeVersion: fc.constantFrom('ikev1' as const, 'ikev2' as const),
    ikeMode: fc.constantFrom('main' as const, 'aggressive' as const),
    ikeGroup: fc.constantFrom('group2' as const, 'group14' as const),
    ikeLifetime: fc.constantFrom(86_400, 3600),
  },
  { requiredKeys: [] },
)

/** Values of a form that may still be incomplete, with one tunnel or two. */
export const anyValues: fc.Arbitrary<PartialConnection> = fc
  .record(
    {
      localSubnets: anyBlocks(0x0a000000),
      remoteSubnets: anyBlocks(0xac000000),
      autoConfigureRoutes: fc.boolean(),
      tunnels: fc.array(anyOwnTunnel, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['tunnels'] },
  )
  .map((values) => ({ ...values, regionId, vpnGatewayId }))
