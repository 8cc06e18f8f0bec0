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
} as const

export const customerGateways = {
  /** AS 65020, answers. */
  datacentre: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  /** No AS number. */
  office: 'cgw-uf6office2v8h4d0r6ycb',
} as const

/** The connections a region begins with. */
export const seeded = {
  datacentre: { id: 'vco-uf6hq0m5x1k9w3t7z2nva', name: 'sh-to-datacentre' },
  silent: { id: 'vco-uf6silent4e9t1w7b3xaf', name: 'sh-to-silent-peer' },
  inShanghai: 4,
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
