import { describe, expect, test } from 'vitest'
import { ownProblem } from '@/lib/http/own-problem'
import { problems } from '@/lib/vpn/problems'
import { applyProblem } from './apply-problem'

const problemWith = (parameters: readonly string[]) =>
  ownProblem('Causeway.InvalidParameters', 422, {
    detail: '',
    errors: parameters.map((parameter) => ({ parameter, message: `about ${parameter}` })),
  })

describe('where a problem lands', () => {
  test.each(
    Object.entries(problems).map(([code, { parameters }]) => [code, parameters] as const),
  )('%s reaches every field it names, or the banner', (_code, parameters) => {
    const inForm = parameters.filter((name) => name !== 'VpnConnectionId')
    const applied = applyProblem(problemWith(parameters))
    expect(applied.fields.map(({ message }) => message)).toEqual(
      inForm.map((name) => `about ${name}`),
    )
    expect(applied.open === undefined).toBe(inForm.length === 0)
  })

  test('the first field in the order of the steps is opened, whatever the order of the errors', () => {
    const { open } = applyProblem(
      problemWith(['IpsecConfig.IpsecPfs', 'RemoteSubnet', 'LocalSubnet']),
    )
    expect(open).toEqual({ step: 'subnets', path: 'localSubnets' })
  })

  test('a whole group stands for its first field, an older name for its parameter', () => {
    expect(applyProblem(problemWith(['IkeConfig'])).open?.path).toBe('tunnels.0.psk')
    expect(applyProblem(problemWith(['IkeConfig.LocalIdIPsec'])).open?.path).toBe(
      'tunnels.0.localId',
    )
  })

  test('with two tunnels, a name says which of them; one of a single tunnel means the active one', () => {
    const inTunnel = 'TunnelOptionsSpecification.2.TunnelIkeConfig.IkeVersion'
    const [standby, active] = [inTunnel, 'IkeConfig.IkeVersion'].map((name) =>
      applyProblem(problemWith([name]), 2),
    )
    expect(standby?.open).toEqual({ step: 'phase-1', path: 'tunnels.1.ikeVersion' })
    expect(active?.open).toEqual({ step: 'phase-1', path: 'tunnels.0.ikeVersion' })
    expect(applyProblem(problemWith(['HealthCheckConfig.dip']), 2).open).toBeUndefined()
  })

  test('what is said of a change of one tunnel lands there, since it goes out without its number', () => {
    const withoutNumber = applyProblem(problemWith(['IkeConfig.IkeVersion', 'LocalSubnet']), 2, 1)
    expect(withoutNumber.fields.map(({ path }) => path)).toEqual([
      'tunnels.1.ikeVersion',
      'localSubnets',
    ])
  })

  test('a name no field has is left to the banner', () => {
    expect(applyProblem(problemWith(['Colour']))).toEqual({ fields: [], open: undefined })
  })
})
