import { expect, test } from 'vitest'
import type { DescribedConnection } from '../wire/describe'
import { routedBy } from './routed-connection'

test.each<[string, DescribedConnection, boolean, boolean]>([
  ['nothing', {}, false, false],
  [
    'BGP that is off',
    { VpnBgpConfig: { EnableBgp: false, TunnelCidr: '169.254.9.0/30' } },
    false,
    false,
  ],
  ['BGP that is on', { VpnBgpConfig: { EnableBgp: true } }, true, false],
  ['a tunnel block in a list', { VpnBgpConfig: { TunnelCidr: '169.254.9.0/30' } }, true, false],
  [
    'two tunnels with BGP',
    {
      EnableTunnelsBgp: true,
      VpnBgpConfig: { EnableBgp: false },
      TunnelOptionsSpecification: { TunnelOptions: [{ TunnelId: 'a' }, { TunnelId: 'b' }] },
    },
    true,
    true,
  ],
])('of %s, BGP and the number of tunnels are read', (_, described, bgp, dualTunnel) => {
  expect(routedBy(described)).toMatchObject({ bgp, dualTunnel })
})

test('blocks are read, and what is none is left out', () => {
  const described = { LocalSubnet: '10.0.0.0/16,10.1.0.0/16', RemoteSubnet: 'x,192.168.0.0/24' }
  expect(routedBy(described)).toMatchObject({
    localSubnets: [
      { address: 0x0a000000, prefix: 16 },
      { address: 0x0a010000, prefix: 16 },
    ],
    remoteSubnets: [{ address: 0xc0a80000, prefix: 24 }],
  })
  expect(routedBy({})).toMatchObject({ localSubnets: [], remoteSubnets: [] })
})
