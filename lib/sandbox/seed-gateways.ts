import type { CustomerGateway, Region, VpnGateway } from './resources'
import { dualTunnelGateways } from './seed-dual-tunnel-gateways'
import { frankfurt, gateway, hangzhou, none, raised, shanghai } from './seed-places'

/** Three regions, with the names and endpoints of the real service. Source: "VPC endpoints". */
export const regions: readonly Region[] = [
  {
    regionId: 'cn-hangzhou',
    names: { 'zh-CN': '华东1（杭州）', 'en-US': 'China (Hangzhou)' },
    endpoint: 'vpc.cn-hangzhou.aliyuncs.com',
  },
  {
    regionId: 'cn-shanghai',
    names: { 'zh-CN': '华东2（上海）', 'en-US': 'China (Shanghai)' },
    endpoint: 'vpc.cn-shanghai.aliyuncs.com',
  },
  {
    regionId: 'eu-central-1',
    names: { 'zh-CN': '德国（法兰克福）', 'en-US': 'Germany (Frankfurt)' },
    endpoint: 'vpc.eu-central-1.aliyuncs.com',
  },
]

/** Three in each region; Shanghai has also those that refuse, one for each reason. */
const singleTunnelGateways: readonly VpnGateway[] = [
  gateway(hangzhou, {
    vpnGatewayId: 'vpn-bp1core7x2m9k4qd8w1nz',
    name: 'hz-core',
    description: 'Production VPC, BGP enabled',
    internetIp: '198.51.100.10',
    enableBgp: true,
    quota: raised,
  }),
  gateway(hangzhou, {
    vpnGatewayId: 'vpn-bp1branch5t8v3c6y0rka',
    name: 'hz-branch',
    description: 'Branch offices, static routes',
    internetIp: '198.51.100.11',
  }),
  gateway(hangzhou, {
    vpnGatewayId: 'vpn-bp1bench1h4j7p2s9e6gu',
    name: 'hz-bench',
    description: 'Load tests: no quotas',
    internetIp: '198.51.100.12',
    enableBgp: true,
    quota: none,
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
    name: 'sh-core',
    description: 'Production VPC, BGP enabled',
    internetIp: '198.51.100.20',
    enableBgp: true,
    quota: raised,
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6branch9d4r7f2v6hcy',
    name: 'sh-branch',
    description: 'Branch offices, static routes',
    internetIp: '198.51.100.21',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6bench6b1g5m8t3j0ws',
    name: 'sh-bench',
    description: 'Load tests: no quotas',
    internetIp: '198.51.100.22',
    enableBgp: true,
    quota: none,
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6gm2s7k4e9x1c5n8vlo',
    name: 'sh-china-certification',
    description: 'China Certification gateway: ShangMi algorithms and a peer CA certificate',
    internetIp: '198.51.100.23',
    vpnType: 'NationalStandard',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6overdue8p3y6h1t4za',
    name: 'sh-overdue',
    description: 'Locked for an overdue payment',
    internetIp: '198.51.100.24',
    businessStatus: 'FinancialLocked',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6partner0w7q2d5m9xr',
    name: 'sh-partner',
    description: 'Created by another user of the account',
    internetIp: '198.51.100.25',
    refuses: 'Forbbiden.SubUser',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6audit4c8v1k6j3s7eb',
    name: 'sh-audit',
    description: 'Not for this access key',
    internetIp: '198.51.100.26',
    refuses: 'Forbidden',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6full7z2n5x9g4r0twp',
    name: 'sh-full',
    description: 'Holds as many connections as its quota allows',
    internetIp: '198.51.100.27',
    quota: { connections: 1, policyRoutes: 20 },
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6routes1m6h3q8k5ydc',
    name: 'sh-routes',
    description: '18 of 20 policy-based routes are taken',
    internetIp: '198.51.100.28',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6moving5e0t8w2b7jnf',
    name: 'sh-moving',
    description: 'Being configured for as long as you watch',
    internetIp: '198.51.100.29',
    alwaysUpdating: true,
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6strict3x7d1v9s4kgm',
    name: 'sh-strict',
    description: 'Refuses 192.0.2.0/24 as local and 198.51.100.0/24 as remote block',
    internetIp: '198.51.100.30',
    refusedSubnets: { local: '192.0.2.0/24', remote: '198.51.100.0/24' },
  }),
  gateway(frankfurt, {
    vpnGatewayId: 'vpn-gw8core2k9t4m7x1w6qzn',
    name: 'fra-core',
    description: 'Production VPC, BGP enabled',
    internetIp: '198.51.100.40',
    enableBgp: true,
    quota: raised,
  }),
  gateway(frankfurt, {
    vpnGatewayId: 'vpn-gw8branch6r1y5d8v3hac',
    name: 'fra-branch',
    description: 'Branch offices, static routes',
    internetIp: '198.51.100.41',
  }),
  gateway(frankfurt, {
    vpnGatewayId: 'vpn-gw8bench9j4p0g7s2m5eu',
    name: 'fra-bench',
    description: 'Load tests: no quotas',
    internetIp: '198.51.100.42',
    enableBgp: true,
    quota: none,
  }),
]

/** Every seeded VPN gateway: the old kind first, as they were created first. */
export const vpnGateways: readonly VpnGateway[] = [...singleTunnelGateways, ...dualTunnelGateways]

const device = (
  regionId: string,
  own: Omit<CustomerGateway, 'regionId' | 'createTime' | 'peer'> & Partial<CustomerGateway>,
): CustomerGateway => ({
  regionId,
  createTime: Date.UTC(2025, 2, 12, 7, 45),
  peer: 'answers',
  ...own,
})

/**
 * In each region two that speak BGP, the devices of one data centre, and one that does not; Shanghai
 * has two that do not come up.
 */
export const customerGateways: readonly CustomerGateway[] = [
  device('cn-hangzhou', {
    customerGatewayId: 'cgw-bp1dc0m4x8k2w6t9q3znv',
    name: 'hz-datacentre',
    description: 'AS 65010',
    ipAddress: '203.0.113.10',
    asn: 65010,
  }),
  device('cn-hangzhou', {
    customerGatewayId: 'cgw-bp1office7r1d5y3h8vca',
    name: 'hz-office',
    description: 'No AS number',
    ipAddress: '203.0.113.11',
  }),
  device('cn-hangzhou', {
    customerGatewayId: 'cgw-bp1dcb6s9f2x5m1w8q4tz',
    name: 'hz-datacentre-b',
    description: 'AS 65010, second device of the data centre',
    ipAddress: '203.0.113.12',
    asn: 65010,
  }),
  device('cn-shanghai', {
    customerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    name: 'sh-datacentre',
    description: 'AS 65020',
    ipAddress: '203.0.113.20',
    asn: 65020,
  }),
  device('cn-shanghai', {
    customerGatewayId: 'cgw-uf6office2v8h4d0r6ycb',
    name: 'sh-office',
    description: 'No AS number',
    ipAddress: '203.0.113.21',
  }),
  device('cn-shanghai', {
    customerGatewayId: 'cgw-uf6silent9g3j7p1s5kmu',
    name: 'sh-silent',
    description: 'Never answers: Phase 1 does not come up',
    ipAddress: '203.0.113.22',
    peer: 'silent',
  }),
  device('cn-shanghai', {
    customerGatewayId: 'cgw-uf6mismatch4e8t0w6bxa',
    name: 'sh-mismatch',
    description: 'Other Phase 2 settings: Phase 2 does not come up',
    ipAddress: '203.0.113.23',
    asn: 4200000023,
    peer: 'refuses-phase-2',
  }),
  device('cn-shanghai', {
    customerGatewayId: 'cgw-uf6dcb8n4k1w7z3m6q0tx',
    name: 'sh-datacentre-b',
    description: 'AS 65020, second device of the data centre',
    ipAddress: '203.0.113.24',
    asn: 65020,
  }),
  device('eu-central-1', {
    customerGatewayId: 'cgw-gw8dc3t7m1k5x9w2q8znd',
    name: 'fra-datacentre',
    description: 'AS 65030',
    ipAddress: '203.0.113.30',
    asn: 65030,
  }),
  device('eu-central-1', {
    customerGatewayId: 'cgw-gw8office0d6r2v8h4ycp',
    name: 'fra-office',
    description: 'No AS number',
    ipAddress: '203.0.113.31',
  }),
  device('eu-central-1', {
    customerGatewayId: 'cgw-gw8dcb2v6t9m3x7k1w5qz',
    name: 'fra-datacentre-b',
    description: 'AS 65030, second device of the data centre',
    ipAddress: '203.0.113.32',
    asn: 65030,
  }),
]
