import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certificationKeys,
  certificationStanding,
  fromCertification,
  toCertification,
} from './china-certification'
import type { ConnectionText } from './connection'
import { defaultText } from './defaults'
import { checkConnection } from './schema'
import { setTextAt, slotAt } from './slots'
import { formWith } from './testing-form'

const modes = ['single', 'dual'] as const

function changed(text: ConnectionText, changes: ReturnType<typeof toCertification>) {
  const next = structuredClone(text)
  for (const { path, text: value } of changes)
    setTextAt(next, slotAt(path, next.tunnels.length), value)
  return next
}

describe.each(modes)('the algorithms of a %s-tunnel form', (mode) => {
  const text = defaultText(mode)
  const count = text.tunnels.length

  it('are untouched at first, as needed once they are made so, and untouched when that is taken back', () => {
    const made = changed(text, toCertification(count))
    expect(certificationStanding(text)).toBe('untouched')
    expect(certificationStanding(made)).toBe('as-needed')
    expect(changed(made, fromCertification(count))).toEqual(text)
  })

  it('are chosen as soon as one of any tunnel is something else', () => {
    const places = fc.record({
      tunnel: fc.integer({ min: 0, max: count - 1 }),
      key: fc.constantFrom(...certificationKeys),
      isMade: fc.boolean(),
    })
    fc.assert(
      fc.property(places, ({ tunnel, key, isMade }) => {
        const base = isMade ? changed(text, toCertification(count)) : text
        const other = changed(base, [{ path: `tunnels.${tunnel}.${key}`, text: 'aes256' }])
        expect(certificationStanding(other)).toBe('chosen')
      }),
    )
  })

  it('that are left empty count as their defaults', () => {
    const empty = changed(
      text,
      toCertification(count).map(({ path }) => ({ path, text: '' })),
    )
    expect(certificationStanding(empty)).toBe('untouched')
  })
})

const gateway = { vpnGateway: { type: 'NationalStandard' } } as const
const certificate = 'TUlJQnN6Q0NBVm1n'
const complete = {
  single: { RemoteCaCertificate: certificate },
  dual: {
    'TunnelOptionsSpecification.1.RemoteCaCertificate': certificate,
    'TunnelOptionsSpecification.2.RemoteCaCertificate': certificate,
  },
} as const

describe.each(modes)('a %s-tunnel connection on such a gateway', (mode) => {
  const text = changed(formWith(complete[mode]), toCertification(mode === 'dual' ? 2 : 1))

  it('is said nothing against, has no key, and takes certificate subjects as identifiers', () => {
    const named = changed(
      text,
      text.tunnels.map((_, tunnel) => ({
        path: `tunnels.${tunnel}.remoteId` as const,
        text: 'CN=test,OU=test,O=test,C=CHN',
      })),
    )
    const { findings, applicable, connection } = checkConnection(named, gateway)
    // What two tunnels have to say about each other is not about the gateway.
    expect(findings.filter(({ rule }) => !rule?.startsWith('tunnels-'))).toEqual([])
    expect([...applicable].filter((path) => path.endsWith('.psk'))).toEqual([])
    expect(connection?.tunnels).toHaveLength(text.tunnels.length)
  })

  it('needs a certificate for each tunnel', () => {
    const bare = changed(
      text,
      text.tunnels.map((_, tunnel) => ({
        path: `tunnels.${tunnel}.remoteCaCertificate` as const,
        text: '',
      })),
    )
    const errors = checkConnection(bare, gateway).findings.filter(
      ({ severity }) => severity === 'error',
    )
    expect(errors.flatMap(({ paths }) => paths).sort()).toEqual(
      text.tunnels.map((_, tunnel) => `tunnels.${tunnel}.remoteCaCertificate`),
    )
  })
})
