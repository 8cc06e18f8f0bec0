/** What the sandbox is seeded with, by what a journey needs it for. All of it is in Shanghai. */
export const region = 'cn-shanghai'

export const gateways = {
  core: 'vpn-uf6core3n8w5z1k7x0qmt',
  branch: 'vpn-uf6branch9d4r7f2v6hcy',
  chinaCertification: 'vpn-uf6gm2s7k4e9x1c5n8vlo',
  overdue: 'vpn-uf6overdue8p3y6h1t4za',
  partner: 'vpn-uf6partner0w7q2d5m9xr',
  audit: 'vpn-uf6audit4c8v1k6j3s7eb',
  full: 'vpn-uf6full7z2n5x9g4r0twp',
  routes: 'vpn-uf6routes1m6h3q8k5ydc',
  moving: 'vpn-uf6moving5e0t8w2b7jnf',
  strict: 'vpn-uf6strict3x7d1v9s4kgm',
  dual: 'vpn-uf6dual4k9w2m7x1t5q8z',
  dualStatic: 'vpn-uf6dualstatic2r7v5h1y',
  dualChinaCertification: 'vpn-uf6dualgm8x3k6w1m4t9c',
  dualBgpOff: 'vpn-uf6dualbgpoff5j0p3s8e',
} as const

export const customerGateways = {
  /** AS 65020, answers. */
  datacentre: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  /** AS 65020 too: the second device of the same data centre. */
  datacentreB: 'cgw-uf6dcb8n4k1w7z3m6q0tx',
  /** No AS number. */
  office: 'cgw-uf6office2v8h4d0r6ycb',
} as const

/** The connections a region begins with. */
export const seeded = {
  datacentre: { id: 'vco-uf6hq0m5x1k9w3t7z2nva', name: 'sh-to-datacentre' },
  silent: { id: 'vco-uf6silent4e9t1w7b3xaf', name: 'sh-to-silent-peer' },
  /** Two tunnels with BGP, both up; each ends at a device of its own. */
  dual: {
    id: 'vco-uf6dual5q1m9k3w7x2zt8',
    name: 'sh-dual-to-datacentre',
    tunnels: { active: 'tun-uf6duala4k8w2m6x1t9q', standby: 'tun-uf6dualb7z3n5v1h8r4y' },
  },
  /** Two tunnels; the device of the standby one never answers. */
  half: {
    id: 'vco-uf6half2y8r4d0v6h3cbe',
    name: 'sh-standby-silent',
    tunnels: { active: 'tun-uf6halfa1j5p9s3g7mku', standby: 'tun-uf6halfb0e4t8w2b6xaf' },
  },
  inShanghai: 6,
  /** In every region together. */
  inAll: 7,
} as const

export type Parameters = Record<string, unknown>

/** A body that is created, with changes. */
export function createBody(changes: Parameters = {}): Parameters {
  return {
    RegionId: region,
    VpnGatewayId: gateways.core,
    CustomerGatewayId: customerGateways.datacentre,
    LocalSubnet: '10.20.0.0/16',
    RemoteSubnet: '172.20.0.0/16',
    ...changes,
  }
}
