import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destinationSubnets, isDestinationRouting, routingModeOf } from './routing-mode'
import { checkConnection } from './schema'
import { readLink, writeLink } from './share-link'
import { formWith } from './testing-form'

const side = fc.oneof(
  { weight: 3, arbitrary: fc.constant('0.0.0.0/0') },
  fc.constantFrom('10.0.0.0/8', '0.0.0.0/1', '0.0.0.0/0,10.0.0.0/8', ' 0.0.0.0/0 ', ''),
)

describe('the routing mode', () => {
  it.each([
    ['0.0.0.0/0', '0.0.0.0/0', 'destination'],
    [' 0.0.0.0/0,', '0.0.0.0/0\n', 'destination'],
    ['0.0.0.0/0', '10.0.0.0/8', 'protected-flows'],
    ['10.0.0.0/8', '0.0.0.0/0', 'protected-flows'],
    ['0.0.0.0/0,10.0.0.0/8', '0.0.0.0/0', 'protected-flows'],
    ['10.0.0.0/0', '0.0.0.0/0', 'protected-flows'],
    ['0.0.0.0', '0.0.0.0/0', 'protected-flows'],
    ['', '', 'protected-flows'],
  ] as const)('of %j and %j is %s', (localSubnets, remoteSubnets, mode) => {
    expect(routingModeOf({ localSubnets, remoteSubnets })).toBe(mode)
  })

  it('of a text and of what is read from it is the same', () => {
    fc.assert(
      fc.property(side, side, (LocalSubnet, RemoteSubnet) => {
        const text = formWith({ LocalSubnet, RemoteSubnet })
        const { values } = checkConnection(text)
        expect(isDestinationRouting(values)).toBe(routingModeOf(text) === 'destination')
      }),
    )
  })

  it('comes back with a link that says nothing of it but the subnets', () => {
    const text = { ...formWith(), ...destinationSubnets }
    const link = writeLink(text)
    expect(link).toMatch(/LocalSubnet=0\.0\.0\.0(\/|%2F)0/)
    expect(routingModeOf(readLink(link).text)).toBe('destination')
  })

  it('of the subnets that choose destination routing is destination routing, and valid', () => {
    expect(routingModeOf(destinationSubnets)).toBe('destination')
    const { findings } = checkConnection({ ...formWith(), ...destinationSubnets })
    expect(findings.filter(({ paths }) => /Subnets$/.test(paths[0]))).toEqual([])
  })
})
