import { expect, test } from 'vitest'
import { stepsOf } from './step-of'

const idsOf = (parameters: readonly string[], tunnelCount = 1) =>
  stepsOf(parameters, tunnelCount).map(({ id }) => id)

test('parameters and whole groups lead to the steps they stand on, each once', () => {
  expect(idsOf(['IpsecConfig.IpsecEncAlg', 'IkeConfig.IkeEncAlg', 'IpsecConfig'])).toEqual([
    'phase-2',
    'phase-1',
  ])
  expect(idsOf(['LocalSubnet', 'RemoteSubnet'])).toEqual(['subnets'])
})

test('what cannot be changed leads nowhere', () => {
  expect(idsOf(['CustomerGatewayId', 'VpnGatewayId'])).toEqual([])
})

test('a tunnel of two can get another device, and there is no step of what two tunnels do not have', () => {
  expect(idsOf(['CustomerGatewayId', 'VpnGatewayId', 'IkeConfig'], 2)).toEqual([
    'gateways',
    'phase-1',
  ])
  expect(idsOf(['HealthCheckConfig'], 2)).toEqual([])
})
