import { describe, expect, test } from 'vitest'
import { checkConnection } from '@/lib/vpn/schema'
import { formWith } from '@/lib/vpn/testing-form'
import { errorsInOrder, filledSteps, type Progress, stateOfStep } from './step-state'

const progress = (
  parts: { touched?: string[]; attempted?: string[]; filled?: string[] } = {},
): Progress => ({
  touched: new Set(parts.touched) as Progress['touched'],
  attempted: new Set(parts.attempted) as Progress['attempted'],
  filled: new Set(parts.filled) as Progress['filled'],
})

describe('the state of a step', () => {
  const empty = checkConnection(formWith({ VpnGatewayId: '', LocalSubnet: '' }))

  test('is untouched while nobody has been there, however much is missing', () => {
    expect(stateOfStep(empty, 'gateways', progress())).toBe('untouched')
  })

  test('has errors once one of its fields was left or the step was attempted', () => {
    expect(stateOfStep(empty, 'gateways', progress({ touched: ['vpnGatewayId'] }))).toBe('errors')
    expect(stateOfStep(empty, 'gateways', progress({ attempted: ['gateways'] }))).toBe('errors')
    expect(stateOfStep(empty, 'gateways', progress({ touched: ['regionId'] }))).toBe('untouched')
  })

  test('a rule across steps speaks up where it belongs as soon as one of its fields was left', () => {
    const several = checkConnection(
      formWith({ 'IkeConfig.IkeVersion': 'ikev1', LocalSubnet: '10.0.0.0/16,10.1.0.0/16' }),
    )
    expect(stateOfStep(several, 'phase-1', progress({ touched: ['localSubnets'] }))).toBe(
      'errors',
    )
    expect(stateOfStep(several, 'phase-1', progress())).toBe('untouched')
  })

  test('has warnings where it has no errors', () => {
    const weak = checkConnection(formWith({ 'IpsecConfig.IpsecAuthAlg': 'md5' }))
    expect(stateOfStep(weak, 'phase-2', progress({ attempted: ['phase-2'] }))).toBe('warnings')
    expect(stateOfStep(weak, 'phase-1', progress({ attempted: ['phase-1'] }))).toBe('complete')
  })

  test('is complete when it came filled in rightly, and silent when it did not', () => {
    const filled = filledSteps(formWith())
    expect(filled.has('subnets')).toBe(true)
    expect(filled.has('health-check')).toBe(false)
    expect(
      stateOfStep(checkConnection(formWith()), 'subnets', progress({ filled: ['subnets'] })),
    ).toBe('complete')
    expect(stateOfStep(empty, 'subnets', progress({ filled: ['subnets'] }))).toBe('untouched')
  })

  test('of Review is that of the whole connection', () => {
    const seen = progress({ attempted: ['review'] })
    expect(stateOfStep(empty, 'review', progress())).toBe('untouched')
    expect(stateOfStep(empty, 'review', seen)).toBe('errors')
    expect(
      stateOfStep(
        checkConnection(formWith({ 'IpsecConfig.IpsecAuthAlg': 'md5' })),
        'review',
        seen,
      ),
    ).toBe('warnings')
    expect(stateOfStep(checkConnection(formWith()), 'review', seen)).toBe('complete')
  })

  test('errors come in the order of the steps', () => {
    expect(errorsInOrder(empty).map(({ paths }) => paths[0])).toEqual([
      'vpnGatewayId',
      'localSubnets',
    ])
  })
})
