import { describe, expect, test } from 'vitest'
import { isBusy } from './busy-problems'
import { credentialProblems, missingCredentials } from './credential-problems'
import { problemOf, problems, referenceCodes } from './problems'
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
})

describe('a busy gateway', () => {
  test.each([
    'VpnGateway.Configuring',
    'VpnConnection.Configuring',
    'VpnTask.CONFLICT',
    'TaskConflict',
    'Appliance.Configuring',
    'VpnRouteEntry.Configuring',
    'OperationConflict',
  ])('is what %s says, and sending again helps', (code) => {
    expect(isBusy(code)).toBe(true)
    expect(problemOf(code)?.retryable).toBe(true)
  })

  test.each(['VpnGateway.FinancialLocked', 'Throttling.User', 'InternalError', 'toString'])(
    'is not what %s says',
    (code) => expect(isBusy(code)).toBe(false),
  )
})

describe('the server’s own keys', () => {
  test('every trouble with them has words and a remedy of its own', () => {
    const all = Object.values(credentialProblems)
    expect(new Set(all.map(({ say }) => say)).size).toBe(all.length)
    expect(new Set(all.map(({ hint }) => hint)).size).toBe(all.length)
  })

  test.each([
    ['InvalidAccessKeyId.NotFound', ['ALIBABA_CLOUD_ACCESS_KEY_ID']],
    ['SignatureDoesNotMatch', ['ALIBABA_CLOUD_ACCESS_KEY_SECRET']],
    ['InvalidSecurityToken.Expired', ['ALIBABA_CLOUD_SECURITY_TOKEN']],
    ['MissingSecurityToken', ['ALIBABA_CLOUD_SECURITY_TOKEN']],
    ['InvalidAccessKeyId.Inactive', ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'RAM console']],
    ['Forbidden.RAM', ['RAM user']],
    ['InvalidTimeStamp.Expired', ['NTP']],
  ])('%s is put right where %j says', (code, places) => {
    for (const place of places) expect(problemOf(code)?.hint).toContain(place)
  })

  test.each([
    'missing',
    'malformed',
    'unknown-type',
    'provider-failed',
    'provider-timeout',
  ] as const)('%s keys name the variable to look at', (reason) => {
    const { say, hint } = missingCredentials({ reason, variable: 'ALIBABA_CLOUD_ROLE_ARN' })
    expect(say).toMatch(/\.$/)
    expect(hint).toContain('ALIBABA_CLOUD_ROLE_ARN')
  })
})
