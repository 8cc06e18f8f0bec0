import { describe, expect, test } from 'vitest'
import { parameterInCode, problemOf, problems, referenceCodes } from './problems'
import { documentedNames, isWireGroup } from './wire/documented-names'

describe('problems', () => {
  test('the eleven codes of the reference have our words', () => {
    expect(referenceCodes).toHaveLength(11)
    for (const code of referenceCodes) expect(problemOf(code)?.say.length).toBeGreaterThan(20)
  })

  test('every parameter a problem names is a documented one', () => {
    const known = new Set([...documentedNames, 'VpnConnectionId'])
    for (const [code, { parameters }] of Object.entries(problems)) {
      for (const name of parameters)
        expect(known.has(name) || isWireGroup(name), `${code}: ${name}`).toBe(true)
    }
  })

  test('a code nobody has told us about is not mistaken for a property of objects', () => {
    expect(problemOf('constructor')).toBeUndefined()
    expect(problemOf('__proto__')).toBeUndefined()
  })

  test.each([
    ['MissingVpnGatewayId', 'VpnGatewayId'],
    ['InvalidLocalSubnet', 'LocalSubnet'],
    ['InvalidName', 'Name'],
    ['IllegalParam.LocalAsn', 'BgpConfig.LocalAsn'],
    ['InvalidParameter.TunnelCidr', 'BgpConfig.TunnelCidr'],
    ['InvalidLocalBgpIp.Malformed', undefined],
    ['OperationUnsupported.EnableBgp', undefined],
    ['InternalError', undefined],
  ])('the code %s names %s', (code, expected) => {
    expect(parameterInCode(code, documentedNames)).toBe(expected)
  })
})
