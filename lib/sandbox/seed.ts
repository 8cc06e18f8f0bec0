import 'server-only'
import { plannedParameters } from './planned-connection'
import type { CustomerGateway, VpnConnection, VpnGateway } from './resources'
import { type PlannedDual, plannedDuals } from './seed-dual-tunnel-connections'
import { customerGateways, regions, vpnGateways } from './seed-gateways'
import type { Seed } from './state/store'

type Planned = { readonly id: string; readonly month: number } & Readonly<
  Record<'gateway' | 'customerGateway' | 'name' | 'local' | 'remote', string>
>

const planned: readonly Planned[] = [
  {
    id: 'vco-uf6hq0m5x1k9w3t7z2nva',
    month: 3,
    gateway: 'vpn-uf6core3n8w5z1k7x0qmt',
    customerGateway: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    name: 'sh-to-datacentre',
    local: '10.0.0.0/16',
    remote: '192.168.0.0/24',
  },
  {
    id: 'vco-uf6full3d8r1y6h4v0cbe',
    month: 4,
    gateway: 'vpn-uf6full7z2n5x9g4r0twp',
    customerGateway: 'cgw-uf6office2v8h4d0r6ycb',
    name: 'sh-only-one',
    local: '10.1.0.0/16',
    remote: '192.168.1.0/24',
  },
  {
    id: 'vco-uf6routes7j2p5g0s9mku',
    month: 5,
    gateway: 'vpn-uf6routes1m6h3q8k5ydc',
    customerGateway: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    name: 'sh-many-routes',
    local: '10.2.0.0/24,10.2.1.0/24,10.2.2.0/24',
    remote: [1, 2, 3, 4, 5, 6].map((n) => `192.168.1${n}.0/24`).join(','),
  },
  {
    id: 'vco-uf6silent4e9t1w7b3xaf',
    month: 6,
    gateway: 'vpn-uf6branch9d4r7f2v6hcy',
    customerGateway: 'cgw-uf6silent9g3j7p1s5kmu',
    name: 'sh-to-silent-peer',
    local: '10.3.0.0/16',
    remote: '192.168.3.0/24',
  },
  {
    id: 'vco-gw8hq6m2x8k4w0t3z9nvd',
    month: 7,
    gateway: 'vpn-gw8core2k9t4m7x1w6qzn',
    customerGateway: 'cgw-gw8dc3t7m1k5x9w2q8znd',
    name: 'fra-to-datacentre',
    local: '10.8.0.0/16',
    remote: '192.168.8.0/24',
  },
]

const ike = {
  IkeVersion: 'ikev2',
  IkeEncAlg: 'aes256',
  IkeAuthAlg: 'sha256',
  IkePfs: 'group14',
}
const ipsec = { IpsecEncAlg: 'aes256', IpsecAuthAlg: 'sha256', IpsecPfs: 'group14' }

function vpnGatewayOf(id: string): VpnGateway {
  const gateway = vpnGateways.find(({ vpnGatewayId }) => vpnGatewayId === id)
  if (!gateway) throw new Error(`No VPN gateway is called ${id}.`)
  return gateway
}

function customerGatewayOf(id: string): CustomerGateway {
  const gateway = customerGateways.find(({ customerGatewayId }) => customerGatewayId === id)
  if (!gateway) throw new Error(`No customer gateway is called ${id}.`)
  return gateway
}

const common = ({ name, local, remote }: Pick<Planned, 'name' | 'local' | 'remote'>) => ({
  Name: name,
  LocalSubnet: local,
  RemoteSubnet: remote,
  EffectImmediately: 'true',
})

const createTimeOf = ({ month }: Pick<Planned, 'month'>) => Date.UTC(2025, month, 3, 9, 15)

function seededConnection(plan: Planned): VpnConnection {
  const parameters = plannedParameters(
    vpnGatewayOf(plan.gateway),
    [customerGatewayOf(plan.customerGateway)],
    { ...common(plan), IkeConfig: ike, IpsecConfig: ipsec },
  )
  const createTime = createTimeOf(plan)
  return { vpnConnectionId: plan.id, createTime, parameters, tags: [] }
}

/** The first host of a /30 is the VPN gateway's. */
const firstHost = (block: string) =>
  block.replace(/(\d+)\/30$/, (_, low) => String(Number(low) + 1))

function seededDual(plan: PlannedDual): VpnConnection {
  const gateway = vpnGatewayOf(plan.gateway)
  const peers = plan.customerGateways.map(customerGatewayOf)
  const TunnelOptionsSpecification = peers.map(({ customerGatewayId }, index) => {
    const block = plan.bgp?.[index]
    return {
      Role: ['master', 'slave'][index],
      CustomerGatewayId: customerGatewayId,
      TunnelIkeConfig: ike,
      TunnelIpsecConfig: ipsec,
      ...(block && { TunnelBgpConfig: { TunnelCidr: block, LocalBgpIp: firstHost(block) } }),
    }
  })
  const parameters = plannedParameters(gateway, peers, {
    ...common(plan),
    EnableTunnelsBgp: plan.bgp !== undefined,
    TunnelOptionsSpecification,
  })
  const { id: vpnConnectionId, tunnelIds } = plan
  return { vpnConnectionId, createTime: createTimeOf(plan), parameters, tags: [], tunnelIds }
}

/** What every sandbox starts with. The room card lists it, and which refusal each part is for. */
export const seed: Seed = {
  regions,
  vpnGateways,
  customerGateways,
  connections: [...planned.map(seededConnection), ...plannedDuals.map(seededDual)],
}
