import type { VpnGateway } from './resources'

/** Where the seeded gateways stand, and what most of them have in common. */

type Place = Pick<VpnGateway, 'regionId' | 'vpcId' | 'vSwitchId'>

/** The VPC in Hangzhou. */
export const hangzhou: Place = {
  regionId: 'cn-hangzhou',
  vpcId: 'vpc-bp1m7v6e1nkrm0q8d2yta',
  vSwitchId: 'vsw-bp1y9kvxwhk5trf0n6c3e',
}
/** The VPC in Shanghai. */
export const shanghai: Place = {
  regionId: 'cn-shanghai',
  vpcId: 'vpc-uf6t4kz9w3x1ep7hq5mdb',
  vSwitchId: 'vsw-uf6c8n2r6s0vgj4ya7lxp',
}
/** The VPC in Frankfurt. */
export const frankfurt: Place = {
  regionId: 'eu-central-1',
  vpcId: 'vpc-gw8r5bq1d7k2zx9nt3ufc',
  vSwitchId: 'vsw-gw8e6h0j4m8pwa2sy5vko',
}

/** As if raised on request, so that a day of tests does not fill a gateway (*assumed*). */
export const raised = { connections: 500, policyRoutes: 1000 }
/** 20 routes: "VPN Gateway limits" (2021). The number of connections is *assumed*; it was 10. */
const ordinary = { connections: 50, policyRoutes: 20 }
/** No limit at all. */
export const none = {
  connections: Number.POSITIVE_INFINITY,
  policyRoutes: Number.POSITIVE_INFINITY,
}

type Own = Pick<VpnGateway, 'vpnGatewayId' | 'name' | 'description' | 'internetIp'> &
  Partial<VpnGateway>

/** A seeded VPN gateway with what most of them have in common. */
export const gateway = (place: Place, own: Own): VpnGateway => ({
  ...place,
  enableBgp: false,
  vpnType: 'Normal',
  createTime: Date.UTC(2025, 2, 11, 2, 30),
  businessStatus: 'Normal',
  quota: ordinary,
  ...own,
})
