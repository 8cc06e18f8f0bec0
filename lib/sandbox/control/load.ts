import 'server-only'
import { formatIpv4 } from '@/lib/net/ipv4'
import { newResourceId } from '../ids'
import type { FailureCode } from '../negotiation/failure-codes'
import { plannedParameters } from '../planned-connection'
import type { CustomerGateway, VpnConnection } from '../resources'
import type { Sandbox } from '../sandbox'
import type { GatewayLedger } from '../state/gateway-ledger'
import { Unreadable } from './control-bodies'

/** First addresses of 198.18.0.0/15 (RFC 2544), which nothing seeded uses. */
const firstGatewayIp = 0xc6120001
const firstPeerIp = 0xc6130001

function assertRegion({ store }: Sandbox, regionId: string): void {
  if (!store.regions.has(regionId)) throw new Unreadable(`There is no region ${regionId}.`)
}

/** Adds VPN gateways without quotas and one customer gateway that answers them all. */
export function addGateways(
  sandbox: Sandbox,
  asked: { readonly RegionId: string; readonly count: number; readonly prefix: string },
) {
  const { store, now } = sandbox
  const { RegionId: regionId, count, prefix } = asked
  assertRegion(sandbox, regionId)
  const own = { regionId, description: 'Added for a load test', createTime: now() }
  const vpnGateways = Array.from({ length: count }, (_, index) => ({
    ...own,
    vpnGatewayId: newResourceId('vpn', regionId),
    name: `${prefix}-${String(index + 1).padStart(3, '0')}`,
    vpcId: 'vpc-rnd1load7m3k9x5w2t8qz',
    vSwitchId: 'vsw-rnd4load0v6c2y8h3r7bn',
    internetIp: formatIpv4(firstGatewayIp + store.gateways.size + index),
    enableBgp: true,
    vpnType: 'Normal' as const,
    businessStatus: 'Normal' as const,
  }))
  const customerGateway: CustomerGateway = {
    ...own,
    customerGatewayId: newResourceId('cgw', regionId),
    name: `${prefix}-peer`,
    ipAddress: formatIpv4(firstPeerIp + store.customerGateways.size),
    asn: 65_099,
    peer: 'answers',
  }
  store.addGateways({ vpnGateways, customerGateway })
  return {
    VpnGatewayIds: vpnGateways.map(({ vpnGatewayId }) => vpnGatewayId),
    CustomerGatewayId: customerGateway.customerGatewayId,
  }
}

const places = ['Berlin', 'Lagos', 'Osaka', 'Lima', '上海', 'São Paulo', 'Tromsø', 'Pune']
const kinds = ['plant', 'office', 'warehouse', 'shop', 'datacentre']
const algorithms = [
  ['aes256', 'sha256', 'group14'],
  ['aes', 'sha1', 'group2'],
  ['3des', 'md5', 'group5'],
  ['aes192', 'sha512', 'group14'],
] as const
const marks: readonly (FailureCode | undefined)[] = [
  ...Array.from({ length: 9 }, () => undefined),
  'PskMismatch',
  'TrafficSelectorMismatch',
]

const taken = <T>(from: readonly T[], number: number): T | undefined => from[number % from.length]

/** What a form might have sent, number by number; the blocks repeat after 65,536 numbers. */
function valuesOf(number: number): Record<string, unknown> {
  const [encryption, authentication, group] = taken(algorithms, number) ?? []
  const [high, low] = [(number >> 8) & 0xff, number & 0xff]
  const isSecondBlock = number % 5 === 0
  const remote = `192.168.${low}.0/25`
  return {
    ...(number % 13 !== 0 && {
      Name: `${taken(places, number)} ${taken(kinds, number >> 3)} ${number}`,
    }),
    LocalSubnet: `10.${high}.${low}.0/24`,
    RemoteSubnet: isSecondBlock ? `${remote},192.168.${low}.128/25` : remote,
    // No routes, so that the quotas of seeded gateways stay as they are.
    AutoConfigRoute: 'false',
    EffectImmediately: String(number % 3 !== 0),
    IkeConfig: {
      IkeVersion: isSecondBlock || number % 2 === 0 ? 'ikev2' : 'ikev1',
      IkeEncAlg: encryption,
      IkeAuthAlg: authentication,
      IkePfs: group,
    },
    IpsecConfig: { IpsecEncAlg: encryption, IpsecAuthAlg: authentication, IpsecPfs: group },
  }
}

/** Gateways anything can be created on; one with a quota takes half of it at most. */
function hasRoom({ gateway, connectionCount }: GatewayLedger): boolean {
  const isOpen =
    !gateway.refuses &&
    !gateway.alwaysUpdating &&
    !gateway.disasterRecovery &&
    gateway.vpnType === 'Normal' &&
    gateway.businessStatus === 'Normal'
  return isOpen && connectionCount < Math.floor(gateway.quota.connections / 2)
}

/** The connection of a number, on a gateway that has room; undefined where it is there already. */
function newConnection(
  { store }: Sandbox,
  regionId: string,
  number: number,
  createTime: number,
): VpnConnection | undefined {
  const open = [...store.gateways.values()].filter(
    (ledger) => ledger.gateway.regionId === regionId && hasRoom(ledger),
  )
  const peers = [...store.customerGateways.values()].filter((peer) => peer.regionId === regionId)
  const gateway = taken(open, number)?.gateway
  const peer = taken(peers, number >> 1)
  if (!gateway || !peer) throw new Unreadable('No gateway of the region has room.')
  const parameters = plannedParameters(gateway, [peer], valuesOf(number))
  if (store.hasIdentity(parameters)) return undefined
  const tags = [{ key: 'inserted', value: String(number) }]
  return { vpnConnectionId: newResourceId('vco', regionId), createTime, parameters, tags }
}

/**
 * Inserts connections of many kinds past all checks of a create: one a minute, the last an hour
 * ago, on every gateway of the region that has room. Some fail to negotiate.
 */
export function insertConnections(
  sandbox: Sandbox,
  asked: { readonly RegionId: string; readonly count: number },
) {
  const { store } = sandbox
  const { RegionId: regionId, count } = asked
  assertRegion(sandbox, regionId)
  const firstTime = sandbox.now() - 3_600_000 - (count - 1) * 60_000
  const gatewayIds = new Set<string>()
  let inserted = 0
  for (let number = store.connections.size; inserted < count; number += 1) {
    const connection = newConnection(sandbox, regionId, number, firstTime + inserted * 60_000)
    if (!connection) continue
    store.put(connection)
    const mark = taken(marks, number)
    if (mark) store.mark(connection.vpnConnectionId, mark)
    gatewayIds.add(connection.parameters['VpnGatewayId'] ?? '')
    inserted += 1
  }
  return { inserted, VpnGatewayIds: [...gatewayIds] }
}
