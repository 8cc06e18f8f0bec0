import { describe, expect, test } from 'vitest'
import { defaultText, defaultTextOf } from '../defaults'
import { noFacts } from '../facts'
import { checkConnection } from '../schema'
import { dualTunnelSlots, setTextAt, singleTunnelSlots, slotsOf } from '../slots'
import { stepsOf } from '../steps'
import { documentedName, documentedNames, dualTunnelNames } from '../wire/documented-names'
import { leftOut } from './registry'

/**
 * The parameters of CreateVpnConnection as its metadata lists them (SDK 7.3.2, November 2026), the
 * keys inside the four JSON texts among them.
 */
const operation = [
  'Action',
  'AutoConfigRoute',
  'BgpConfig.EnableBgp',
  'BgpConfig.LocalAsn',
  'BgpConfig.LocalBgpIp',
  'BgpConfig.TunnelCidr',
  'ClientToken',
  'CustomerGatewayId',
  'DryRun',
  'EffectImmediately',
  'EnableDpd',
  'EnableNatTraversal',
  'EnableTunnelsBgp',
  'HealthCheckConfig.dip',
  'HealthCheckConfig.enable',
  'HealthCheckConfig.interval',
  'HealthCheckConfig.retry',
  'HealthCheckConfig.sip',
  'IkeConfig.IkeAuthAlg',
  'IkeConfig.IkeEncAlg',
  'IkeConfig.IkeLifetime',
  'IkeConfig.IkeMode',
  'IkeConfig.IkePfs',
  'IkeConfig.IkeVersion',
  'IkeConfig.LocalId',
  'IkeConfig.Psk',
  'IkeConfig.RemoteId',
  'IpsecConfig.IpsecAuthAlg',
  'IpsecConfig.IpsecEncAlg',
  'IpsecConfig.IpsecLifetime',
  'IpsecConfig.IpsecPfs',
  'LocalSubnet',
  'Name',
  'OwnerAccount',
  'OwnerId',
  'RegionId',
  'RemoteCaCertificate',
  'RemoteSubnet',
  'ResourceOwnerAccount',
  'ResourceOwnerId',
  'Tags',
  'VpnGatewayId',
]

/** The keys below `TunnelOptionsSpecification.N.` that the metadata lists, `Role` aside. */
const tunnelKeys = [
  'CustomerGatewayId',
  'EnableDpd',
  'EnableNatTraversal',
  'RemoteCaCertificate',
  'TunnelBgpConfig.LocalAsn',
  'TunnelBgpConfig.LocalBgpIp',
  'TunnelBgpConfig.TunnelCidr',
  'TunnelIkeConfig.IkeAuthAlg',
  'TunnelIkeConfig.IkeEncAlg',
  'TunnelIkeConfig.IkeLifetime',
  'TunnelIkeConfig.IkeMode',
  'TunnelIkeConfig.IkePfs',
  'TunnelIkeConfig.IkeVersion',
  'TunnelIkeConfig.LocalId',
  'TunnelIkeConfig.Psk',
  'TunnelIkeConfig.RemoteId',
  'TunnelIpsecConfig.IpsecAuthAlg',
  'TunnelIpsecConfig.IpsecEncAlg',
  'TunnelIpsecConfig.IpsecLifetime',
  'TunnelIpsecConfig.IpsecPfs',
]

const everyKey = [...slotsOf(1), ...slotsOf(2)].map(({ key }) => key)

describe('the registry', () => {
  test('together with what is left out, it is the whole operation', () => {
    const ofTunnels = [1, 2].flatMap((number) =>
      tunnelKeys.map((key) => `TunnelOptionsSpecification.${number}.${key}`),
    )
    const declared = new Set([...documentedNames, ...dualTunnelNames, ...Object.keys(leftOut)])
    expect([...declared].sort()).toEqual([...operation, ...ofTunnels].sort())
  })

  test.each(
    [...singleTunnelSlots, ...dualTunnelSlots].map(
      (slot) => [documentedName(slot), slot] as const,
    ),
  )('%s has words, a source and one step', (_name, { path, parameter, mode }) => {
    for (const words of [parameter.label, parameter.help, parameter.value.constraint]) {
      expect(words.length).toBeGreaterThan(2)
    }
    expect(parameter.source.length).toBeGreaterThan(0)
    const drawnIn = stepsOf(mode === 'dual' ? 2 : 1).filter(({ slots }) =>
      slots.some((slot) => slot.path === path),
    )
    expect(drawnIn.map(({ id }) => id)).toEqual([parameter.step])
  })

  test('every default is the text its own codec writes, and passes it', () => {
    const defaulted = singleTunnelSlots.filter(
      ({ parameter }) => parameter.presence === 'defaulted',
    )
    expect(defaulted.length).toBeGreaterThan(15)
    const { findings } = checkConnection(defaultText())
    const wrong = new Set(
      findings.filter(({ severity }) => severity === 'error').map(({ paths }) => paths[0]),
    )
    for (const slot of defaulted) expect(wrong.has(slot.path), slot.path).toBe(false)
  })

  test('the documented defaults are what an untouched form sends', () => {
    const defaults = Object.fromEntries(
      singleTunnelSlots
        .filter(({ parameter }) => parameter.presence === 'defaulted')
        .map((slot) => [documentedName(slot), defaultTextOf(slot.parameter)]),
    )
    expect(defaults).toMatchInlineSnapshot(`
      {
        "AutoConfigRoute": "true",
        "BgpConfig.EnableBgp": "false",
        "BgpConfig.LocalAsn": "45104",
        "EffectImmediately": "false",
        "EnableDpd": "true",
        "EnableNatTraversal": "true",
        "HealthCheckConfig.enable": "false",
        "HealthCheckConfig.interval": "3",
        "HealthCheckConfig.retry": "3",
        "IkeConfig.IkeAuthAlg": "md5",
        "IkeConfig.IkeEncAlg": "aes",
        "IkeConfig.IkeLifetime": "86400",
        "IkeConfig.IkeMode": "main",
        "IkeConfig.IkePfs": "group2",
        "IkeConfig.IkeVersion": "ikev1",
        "IpsecConfig.IpsecAuthAlg": "md5",
        "IpsecConfig.IpsecEncAlg": "aes",
        "IpsecConfig.IpsecLifetime": "86400",
        "IpsecConfig.IpsecPfs": "group2",
      }
    `)
  })

  test('a condition looks only at parameters declared before it', () => {
    // A value declared later is not there yet when the condition runs, so it could only be undefined.
    for (const tunnelCount of [1, 2]) {
      const seen = {
        connection: {} as Record<string, unknown>,
        tunnel: {} as Record<string, unknown>,
      }
      const asked: string[] = []
      const spy = (target: Record<string, unknown>) =>
        new Proxy(target, {
          get: (values, key: string) => {
            asked.push(key)
            return values[key]
          },
        })
      // What belongs to the other mode alone is never there, so nothing can come too late.
      const known = new Set<string>(slotsOf(tunnelCount).map(({ key }) => key))
      const declared: string[] = everyKey.filter((key) => !known.has(key))
      for (const { key, parameter } of slotsOf(tunnelCount)) {
        asked.length = 0
        parameter.appliesWhen?.({
          connection: spy(seen.connection),
          tunnel: spy(seen.tunnel),
          facts: noFacts,
        })
        for (const name of asked) expect(declared, `${key} looks at ${name}`).toContain(name)
        declared.push(key)
      }
    }
  })

  test('no text of a form reaches a slot of a tunnel that is not there', () => {
    const text = defaultText()
    const [slot] = slotsOf(2).filter((one) => one.scope === 'tunnel' && one.tunnel === 1)
    if (!slot) throw new Error('two tunnels have slots of the second one')
    setTextAt(text, slot, 'x')
    expect(text).toEqual(defaultText())
  })
})
