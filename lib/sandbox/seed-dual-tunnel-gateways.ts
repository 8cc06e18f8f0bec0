import type { VpnGateway } from './resources'
import { frankfurt, gateway, hangzhou, raised, shanghai } from './seed-places'

/** When these were created; the single-tunnel ones are older. */
const createTime = Date.UTC(2026, 0, 20, 6, 10)

/** The second tunnel's side, in another zone of the region. Zones: "DescribeVpnGatewayAvailableZones". */
const inHangzhou = (internetIp: string) => ({
  vSwitchId: 'vsw-bp1q4d8n2s6h0kz5rt9mw',
  internetIp,
  zones: ['cn-hangzhou-h', 'cn-hangzhou-i'] as const,
})
const inShanghai = (internetIp: string) => ({
  vSwitchId: 'vsw-uf6m1r5x9b3k7wv2ht6qz',
  internetIp,
  zones: ['cn-shanghai-f', 'cn-shanghai-g'] as const,
})
const inFrankfurt = (internetIp: string) => ({
  vSwitchId: 'vsw-gw8z6k2p8c4n0xs9fy3jt',
  internetIp,
  zones: ['eu-central-1a', 'eu-central-1b'] as const,
})

/** In each region one with BGP and one without; Shanghai has all a dual-tunnel gateway can be. */
export const dualTunnelGateways: readonly VpnGateway[] = [
  gateway(hangzhou, {
    vpnGatewayId: 'vpn-bp1dual6w2k8x4m1t7q3n',
    name: 'hz-dual',
    description: 'Two tunnels, BGP enabled',
    internetIp: '198.51.100.13',
    disasterRecovery: inHangzhou('198.51.100.113'),
    createTime,
    enableBgp: true,
    quota: raised,
  }),
  gateway(hangzhou, {
    vpnGatewayId: 'vpn-bp1dualstatic9y4h1v6r',
    name: 'hz-dual-static',
    description: 'Two tunnels, static routes',
    internetIp: '198.51.100.14',
    disasterRecovery: inHangzhou('198.51.100.114'),
    createTime,
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6dual4k9w2m7x1t5q8z',
    name: 'sh-dual',
    description: 'Two tunnels, BGP enabled',
    internetIp: '198.51.100.31',
    disasterRecovery: inShanghai('198.51.100.131'),
    createTime,
    enableBgp: true,
    quota: raised,
    sslVpnInternetIp: '198.51.100.231',
    tags: [{ key: 'environment', value: 'production' }],
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6dualstatic2r7v5h1y',
    name: 'sh-dual-static',
    description: 'Two tunnels, static routes; paid for in advance and renewed already',
    internetIp: '198.51.100.32',
    disasterRecovery: inShanghai('198.51.100.132'),
    createTime,
    bandwidthMbps: 200,
    prepaid: { until: Date.UTC(2029, 0, 20, 16), renewedUntil: Date.UTC(2030, 0, 20, 16) },
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6dualgm8x3k6w1m4t9c',
    name: 'sh-dual-china-certification',
    description: 'Two tunnels, ShangMi algorithms and peer CA certificates',
    internetIp: '198.51.100.33',
    disasterRecovery: inShanghai('198.51.100.133'),
    createTime,
    vpnType: 'NationalStandard',
  }),
  gateway(shanghai, {
    vpnGatewayId: 'vpn-uf6dualbgpoff5j0p3s8e',
    name: 'sh-dual-bgp-off',
    description: 'Two tunnels; could speak BGP, not enabled',
    internetIp: '198.51.100.34',
    disasterRecovery: inShanghai('198.51.100.134'),
    createTime,
    bgpCapable: true,
    quota: raised,
  }),
  gateway(frankfurt, {
    vpnGatewayId: 'vpn-gw8dual3t9m5k1x7w4q2z',
    name: 'fra-dual',
    description: 'Two tunnels, BGP enabled',
    internetIp: '198.51.100.43',
    disasterRecovery: inFrankfurt('198.51.100.143'),
    createTime,
    enableBgp: true,
    quota: raised,
  }),
  gateway(frankfurt, {
    vpnGatewayId: 'vpn-gw8dualstatic0d5r8y2h',
    name: 'fra-dual-static',
    description: 'Two tunnels, static routes',
    internetIp: '198.51.100.44',
    disasterRecovery: inFrankfurt('198.51.100.144'),
    createTime,
  }),
]
