import 'server-only'

/** A dual-tunnel connection the sandbox starts with; both tunnels the same but for what stands here. */
export type PlannedDual = {
  readonly id: string
  readonly tunnelIds: readonly [active: string, standby: string]
  readonly month: number
  readonly gateway: string
  readonly customerGateways: readonly [active: string, standby: string]
  readonly name: string
  readonly local: string
  readonly remote: string
  /** The blocks of the BGP sessions; none without BGP. */
  readonly bgp?: readonly [active: string, standby: string]
}

/** One that speaks BGP over both tunnels, and one whose standby tunnel has a device that never answers. */
export const plannedDuals: readonly PlannedDual[] = [
  {
    id: 'vco-uf6dual5q1m9k3w7x2zt8',
    tunnelIds: ['tun-uf6duala4k8w2m6x1t9q', 'tun-uf6dualb7z3n5v1h8r4y'],
    month: 8,
    gateway: 'vpn-uf6dual4k9w2m7x1t5q8z',
    customerGateways: ['cgw-uf6dc5k1w7x3m9q2t8zne', 'cgw-uf6dcb8n4k1w7z3m6q0tx'],
    name: 'sh-dual-to-datacentre',
    local: '10.7.0.0/16',
    remote: '192.168.7.0/24',
    bgp: ['169.254.20.0/30', '169.254.20.4/30'],
  },
  {
    id: 'vco-uf6half2y8r4d0v6h3cbe',
    tunnelIds: ['tun-uf6halfa1j5p9s3g7mku', 'tun-uf6halfb0e4t8w2b6xaf'],
    month: 9,
    gateway: 'vpn-uf6dualstatic2r7v5h1y',
    customerGateways: ['cgw-uf6dc5k1w7x3m9q2t8zne', 'cgw-uf6silent9g3j7p1s5kmu'],
    name: 'sh-standby-silent',
    local: '10.6.0.0/16',
    remote: '192.168.6.0/24',
  },
]
