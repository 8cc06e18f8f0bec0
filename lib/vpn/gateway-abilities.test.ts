import { describe, expect, test } from 'vitest'
import { usageOfCustomerGateways, usageOfVpnGateways } from './customer-gateway/usage'
import { abilitiesOf } from './gateway-abilities'
import { readCustomerGatewayAnswer, readVpnGateways } from './wire/describe-gateways'

const read = (fields: Record<string, unknown>) => {
  const [gateway] = readVpnGateways({
    VpnGateways: { VpnGateway: [{ VpnGatewayId: 'vpn-x', ...fields }] },
  })
  if (!gateway) throw new Error('nothing was read')
  return gateway
}

describe('a VPN gateway', () => {
  test.each([
    [{ EnableBgp: true, Tag: '{"VpnEnableBgp":"true"}' }, 'enabled'],
    [{ EnableBgp: false, Tag: '{"VpnEnableBgp":"true"}' }, 'capable'],
    [{ EnableBgp: false, Tag: '{"VpnEnableBgp":true}' }, 'capable'],
    [{ EnableBgp: false, Tag: '{"VpnEnableBgp":"false"}' }, 'no'],
    [{ EnableBgp: true, Tag: '{"VpnEnableBgp":"false"}' }, 'enabled'],
    [{ EnableBgp: false, Tag: '{"VpnVersion":"v3"}' }, 'no'],
    [{ EnableBgp: false, Tag: 'not JSON' }, 'no'],
    [{ EnableBgp: 'true' }, 'enabled'],
    [{ Tag: '[]' }, 'unknown'],
    [{}, 'unknown'],
  ])('that says %j has BGP: %s', (fields, bgp) => {
    expect(abilitiesOf(read(fields)).bgp).toBe(bgp)
  })

  test.each([
    [{ InternetIp: '1.1.1.1' }, 1, ['1.1.1.1']],
    [{ InternetIp: '1.1.1.1', DisasterRecoveryInternetIp: '2.2.2.2' }, 2, ['1.1.1.1', '2.2.2.2']],
    [{ InternetIp: '1.1.1.1', DisasterRecoveryVSwitchId: 'vsw-b' }, 2, ['1.1.1.1']],
    [{ InternetIp: '1.1.1.1', DisasterRecoveryInternetIp: '' }, 1, ['1.1.1.1']],
    [{}, 1, []],
  ])('that says %j has %i tunnels', (fields, tunnels, addresses) => {
    expect(abilitiesOf(read(fields))).toMatchObject({ tunnels, addresses })
  })

  test('is certified in China when it says so', () => {
    expect(abilitiesOf(read({ VpnType: 'NationalStandard' })).isChinaCertified).toBe(true)
    expect(abilitiesOf(read({ VpnType: 'Normal' })).isChinaCertified).toBe(false)
  })
})

describe('the answer of a create', () => {
  test('leaves the key behind', () => {
    const body = { CustomerGatewayId: 'cgw-1', AuthKey: 'secret', Name: 'n' }
    expect(readCustomerGatewayAnswer(body)).toEqual({ CustomerGatewayId: 'cgw-1', Name: 'n' })
  })

  test('without an ID is no answer', () => {
    expect(readCustomerGatewayAnswer({ Name: 'n' })).toBeUndefined()
    expect(readCustomerGatewayAnswer('nonsense')).toBeUndefined()
  })
})

describe('usage', () => {
  const single = { VpnConnectionId: 'vco-1', VpnGatewayId: 'vpn-1', CustomerGatewayId: 'cgw-a' }
  const dual = {
    VpnConnectionId: 'vco-2',
    VpnGatewayId: 'vpn-1',
    TunnelOptionsSpecification: {
      TunnelOptions: [{ CustomerGatewayId: 'cgw-a' }, { CustomerGatewayId: 'cgw-b' }],
    },
  }
  const both = {
    VpnConnectionId: 'vco-3',
    VpnGatewayId: 'vpn-2',
    TunnelOptionsSpecification: {
      TunnelOptions: [{ CustomerGatewayId: 'cgw-b' }, { CustomerGatewayId: 'cgw-b' }],
    },
  }
  const attached = { VpnConnectionId: 'vco-4', CustomerGatewayId: 'cgw-c' }
  const idsIn = (usage: ReturnType<typeof usageOfVpnGateways>) =>
    Object.fromEntries(
      [...usage].map(([key, list]) => [key, list.map((one) => one.VpnConnectionId)]),
    )

  test('counts a connection once for each customer gateway of its tunnels', () => {
    expect(idsIn(usageOfCustomerGateways([single, dual, both, attached]))).toEqual({
      'cgw-a': ['vco-1', 'vco-2'],
      'cgw-b': ['vco-2', 'vco-3'],
      'cgw-c': ['vco-4'],
    })
  })

  test('counts connections by VPN gateway, where they stand on one', () => {
    expect(idsIn(usageOfVpnGateways([single, dual, both, attached]))).toEqual({
      'vpn-1': ['vco-1', 'vco-2'],
      'vpn-2': ['vco-3'],
    })
  })
})
