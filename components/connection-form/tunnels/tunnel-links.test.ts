import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConnectionText } from '@/lib/vpn/connection'
import { defaultText } from '@/lib/vpn/defaults'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import { dualTunnelSlots, type Path, tunnelOf } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { formWith } from '@/lib/vpn/testing-form'
import { tunnelGroups } from './tunnel-groups'
import {
  alwaysLinked,
  differs,
  filledInAt,
  linksAfter,
  linksOf,
  neverLinked,
  spokenForAt,
  tunnelKeys,
  withFollowers,
  withLinks,
} from './tunnel-links'

const anyKey = fc.constantFrom(...tunnelKeys)
const linkable = tunnelKeys.filter((key) => !neverLinked.has(key))
/** Few texts, so that two tunnels are often alike. */
const anyValue = fc.constantFrom('', 'one', 'two')
const anyTunnel = fc
  .record(Object.fromEntries(tunnelKeys.map((key) => [key, anyValue])))
  .map((values) => ({ ...defaultText('dual').tunnels[0], ...values }))
const anyText: fc.Arbitrary<ConnectionText> = fc
  .tuple(anyTunnel, anyTunnel)
  .map((tunnels) => ({ ...defaultText('dual'), tunnels: tunnels as ConnectionText['tunnels'] }))
const anyLinks = fc.subarray(linkable).map((keys): ReadonlySet<TunnelKey> => new Set(keys))
const anyChanges = fc.array(
  fc.record({
    path: fc
      .tuple(fc.constantFrom(0, 1), anyKey)
      .map(([tunnel, key]): Path => `tunnels.${tunnel}.${key}`),
    text: anyValue,
  }),
  { maxLength: 6 },
)

const at = ({ tunnels }: ConnectionText, tunnel: number, key: TunnelKey) => tunnels[tunnel]?.[key]

describe('links between the two tunnels', () => {
  test('what a form begins with changes none of its values', () => {
    fc.assert(fc.property(anyText, (text) => withLinks(text, linksOf(text)) === text))
  })

  test('every value that is linked is the same, and every other one is left alone', () => {
    fc.assert(
      fc.property(anyText, anyLinks, (text, links) => {
        const held = withLinks(text, links)
        for (const key of tunnelKeys) {
          expect(at(held, 0, key)).toBe(at(text, 0, key))
          expect(at(held, 1, key)).toBe(
            at(links.has(key) ? held : text, links.has(key) ? 0 : 1, key),
          )
        }
        expect(withLinks(held, links)).toBe(held)
        for (const key of links) expect(linksOf(held).has(key)).toBe(true)
      }),
    )
  })

  test('a linked value follows the active tunnel when that is changed', () => {
    fc.assert(
      fc.property(anyText, anyLinks, anyKey, anyValue, (text, links, key, value) => {
        const [active, standby] = text.tunnels
        const typed = { ...text, tunnels: [{ ...active, [key]: value }, standby] }
        const held = withLinks(typed as ConnectionText, links)
        expect(at(held, 1, key)).toBe(links.has(key) ? value : at(text, 1, key))
      }),
    )
  })

  test('the two ends of a session are never linked, whatever they hold', () => {
    fc.assert(
      fc.property(anyText, (text) => [...neverLinked].every((key) => !linksOf(text).has(key))),
    )
  })

  test('what nobody knows is not taken for alike', () => {
    expect(linksOf(defaultText('dual')).has('psk')).toBe(true)
    expect(linksOf(defaultText('dual'), ['psk']).has('psk')).toBe(false)
  })

  test('a single tunnel has nothing to follow', () => {
    const text = formWith()
    expect(linksOf(text).size).toBe(0)
    expect(withLinks(text, new Set(tunnelKeys))).toBe(text)
  })
})

describe('changes that were not typed', () => {
  const applied = (text: ConnectionText, changes: readonly { path: Path; text: string }[]) => {
    const next = structuredClone(text)
    for (const { path, text: value } of changes) {
      const tunnel = next.tunnels[tunnelOf(path) ?? 0]
      if (tunnel) tunnel[path.split('.')[2] as TunnelKey] = value
    }
    return next
  }

  test('are all made: what the standby tunnel is given of its own is set apart first', () => {
    fc.assert(
      fc.property(anyText, anyLinks, anyChanges, (text, links, changes) => {
        const before = withLinks(text, links)
        const wanted = applied(before, changes)
        const held = withLinks(wanted, linksAfter(before, links, changes))
        for (const { path } of changes) {
          const key = path.split('.')[2] as TunnelKey
          const tunnel = tunnelOf(path) ?? 0
          expect(at(held, tunnel, key)).toBe(at(wanted, tunnel, key))
        }
      }),
    )
  })

  test('link nothing anew, but what must be the same', () => {
    fc.assert(
      fc.property(anyText, anyLinks, anyChanges, (text, links, changes) => {
        for (const key of linksAfter(withLinks(text, links), links, changes))
          expect(links.has(key) || alwaysLinked.has(key)).toBe(true)
      }),
    )
  })

  test('AS numbers that came different follow again once they are mended', () => {
    const text = applied(defaultText('dual'), [{ path: 'tunnels.1.bgpLocalAsn', text: '65001' }])
    const links = linksOf(text)
    expect(links.has('bgpLocalAsn')).toBe(false)
    const mended = linksAfter(text, links, [{ path: 'tunnels.1.bgpLocalAsn', text: '45104' }])
    expect(mended.has('bgpLocalAsn')).toBe(true)
  })
})

describe('where a linked value is filled in', () => {
  const links: ReadonlySet<TunnelKey> = new Set(['psk'])

  test('at the active tunnel, which speaks for both', () => {
    expect(filledInAt('tunnels.1.psk', links)).toBe('tunnels.0.psk')
    expect(filledInAt('tunnels.1.localId', links)).toBe('tunnels.1.localId')
    expect(filledInAt('name', links)).toBe('name')
    expect(spokenForAt('tunnels.0.psk', links)).toEqual(['tunnels.0.psk', 'tunnels.1.psk'])
    expect(spokenForAt('tunnels.0.localId', links)).toEqual(['tunnels.0.localId'])
    expect(spokenForAt('name', links)).toEqual(['name'])
  })

  test('what was touched there is touched in both', () => {
    expect([...withFollowers(new Set<Path>(['tunnels.0.psk', 'name']), links)]).toEqual([
      'tunnels.0.psk',
      'tunnels.1.psk',
      'name',
    ])
  })
})

describe('a difference', () => {
  test('is one of meaning: a value left empty is its default', () => {
    const text = defaultText('dual')
    const [, standby] = text.tunnels
    if (standby) Object.assign(standby, { ikeEncryption: '', bgpTunnelCidr: '169.254.11.0/30' })
    expect(differs(text, 'ikeEncryption')).toBe(false)
    expect(differs(text, 'bgpTunnelCidr')).toBe(false)
    if (standby) standby.ikeEncryption = 'aes256'
    expect(differs(text, 'ikeEncryption')).toBe(true)
  })
})

describe('groups', () => {
  test('draw every parameter of a tunnel once, in the step that it belongs to', () => {
    for (const { id, slots } of stepsOf(2)) {
      const own = slots.flatMap((slot) =>
        slot.scope === 'tunnel' && slot.tunnel === 0 ? [slot.key] : [],
      )
      const drawn = (tunnelGroups[id] ?? []).flatMap(({ keys }) => keys)
      expect([...drawn].sort(), id).toEqual([...own].sort())
    }
    expect(dualTunnelSlots.filter((slot) => slot.scope === 'tunnel')).toHaveLength(
      tunnelKeys.length * 2,
    )
  })
})
