import { expect, test } from 'vitest'
import { stepsOf } from './step-of'

const idsOf = (parameters: readonly string[]) => stepsOf(parameters).map(({ id }) => id)

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
