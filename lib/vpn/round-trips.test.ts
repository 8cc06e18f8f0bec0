import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Connection } from './connection'
import { defaultText } from './defaults'
import { checkConnection, textOfValue, valueAt, writeConnection } from './schema'
import { differingSlots, readLink, shareableSlots, writeLink } from './share-link'
import { dualTunnelSlots, setTextAt, singleTunnelSlots, slotsOf } from './slots'
import { anyConnection, anyDualConnection, anyTextOver, anyValueText } from './testing'
import { readText, writeText } from './values/text-codec'
import { readRequest } from './wire/read-request'
import { writeRequest } from './wire/write-request'

/** A connection as plain data, its secrets opened so that a difference in them is seen. */
const opened = (connection: Connection) => [
  connection,
  connection.tunnels.map((tunnel) => tunnel.psk?.reveal()),
]

const bothModes = [
  ['one tunnel', 'single', anyConnection],
  ['two tunnels', 'dual', anyDualConnection],
] as const

const requireConnection = (check: ReturnType<typeof checkConnection>): Connection => {
  const errors = check.findings.filter(({ severity }) => severity === 'error')
  if (!check.connection) throw new Error(errors.map(({ message }) => message).join(' '))
  return check.connection
}

describe('text and value', () => {
  test.each([...singleTunnelSlots, ...dualTunnelSlots].map((slot) => [slot.path, slot] as const))(
    'whatever text %s takes, its canonical text is taken too and means the same',
    (_path, slot) => {
      const codec = slot.parameter.value.codec as Parameters<typeof readText<unknown>>[0]
      fc.assert(
        fc.property(anyValueText, (text) => {
          const first = readText(codec, text)
          if (!first.ok) {
            expect(first.message.length).toBeGreaterThan(10)
            return
          }
          const canonical = writeText(codec, first.value)
          const second = readText(codec, canonical)
          expect(second.ok && writeText(codec, second.value)).toBe(canonical)
        }),
      )
    },
  )

  test.each(bothModes)('a connection survives the form: %s', (_words, _mode, anyOfMode) => {
    fc.assert(
      fc.property(anyOfMode, (connection) => {
        const read = requireConnection(checkConnection(writeConnection(connection)))
        expect(opened(read)).toEqual(opened(connection))
      }),
    )
  })
})

describe('connection and wire', () => {
  test.each(bothModes)(
    'a connection survives the parameters of CreateVpnConnection: %s',
    (_words, _mode, anyOfMode) => {
      fc.assert(
        fc.property(anyOfMode, (connection) => {
          const { text, unknown, refused } = readRequest(writeRequest(connection, 'reveal'))
          expect([unknown, refused]).toEqual([[], []])
          expect(opened(requireConnection(checkConnection(text)))).toEqual(opened(connection))
        }),
      )
    },
  )

  test('objects, typed values and lists mean the same as the flat texts', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const flat = writeRequest(connection, 'reveal')
        const typed = Object.fromEntries(
          Object.entries(flat).map(([name, text]) => {
            if (/^[A-Za-z]+Config$/.test(name)) return [name, JSON.parse(text) as unknown]
            if (name.endsWith('Subnet')) return [name, text.split(',')]
            return [name, text === 'true' || text === 'false' ? text === 'true' : text]
          }),
        )
        expect(readRequest(typed)).toEqual(readRequest(flat))
      }),
    )
  })

  test('a typed list of tunnels means the same as the flat names, in either order', () => {
    fc.assert(
      fc.property(anyDualConnection, fc.boolean(), (connection, isReversed) => {
        const flat = writeRequest(connection, 'reveal')
        const tunnels: Record<string, Record<string, unknown>>[] = [{}, {}]
        const typed: Record<string, unknown> = {}
        for (const [name, text] of Object.entries(flat)) {
          const [, number, first = '', key] =
            /^TunnelOptionsSpecification\.(\d)\.(\w+)(?:\.(\w+))?$/.exec(name) ?? []
          const tunnel = tunnels[Number(number) - 1] as Record<string, unknown> | undefined
          if (!tunnel) typed[name] = text
          else if (key === undefined) tunnel[first] = text
          else tunnel[first] = { ...(tunnel[first] as object | undefined), [key]: text }
        }
        const list = isReversed ? tunnels.toReversed() : tunnels
        const reading = readRequest({ ...typed, TunnelOptionsSpecification: list })
        expect(reading.text).toEqual(readRequest(flat).text)
        expect([reading.unknown, reading.refused]).toEqual([[], []])
      }),
    )
  })

  test('parameters of one mode never stand beside those of the other', () => {
    fc.assert(
      fc.property(anyConnection, anyDualConnection, (single, dual) => {
        const ofSingle = [
          'CustomerGatewayId',
          'IkeConfig',
          'IpsecConfig',
          'HealthCheckConfig',
          'BgpConfig',
          'EnableDpd',
          'EnableNatTraversal',
          'RemoteCaCertificate',
        ]
        const names = Object.keys(writeRequest(dual, 'reveal'))
        expect(names.filter((name) => ofSingle.includes(name))).toEqual([])
        const isOfDual = (name: string) => /^(?:TunnelOptions|EnableTunnelsBgp)/.test(name)
        expect(Object.keys(writeRequest(single, 'reveal')).filter(isOfDual)).toEqual([])
        for (const [number, role] of [
          [1, 'master'],
          [2, 'slave'],
        ])
          expect(writeRequest(dual, 'reveal')[`TunnelOptionsSpecification.${number}.Role`]).toBe(
            role,
          )
      }),
    )
  })

  test.each(bothModes)(
    'a masked request holds no pre-shared key: %s',
    (_words, _mode, anyOfMode) => {
      fc.assert(
        fc.property(
          anyOfMode,
          fc.string({ unit: fc.constantFrom(...'QZXJ'), minLength: 12, maxLength: 12 }),
          (connection, key) => {
            const text = writeConnection(connection)
            text.tunnels = text.tunnels.map((tunnel) => ({ ...tunnel, psk: key }))
            const withKey = requireConnection(checkConnection(text))
            expect(JSON.stringify(writeRequest(withKey, 'reveal'))).toContain(key)
            expect(JSON.stringify(writeRequest(withKey, 'mask'))).not.toContain(key)
            expect(JSON.stringify(withKey)).not.toContain(key)
          },
        ),
      )
    },
  )
})

describe('connection and link', () => {
  test.each(bothModes)(
    'everything but secrets and tokens survives a link: %s',
    (_words, _mode, anyOfMode) => {
      fc.assert(
        fc.property(anyOfMode, (connection) => {
          const { text, refused } = readLink(`#${writeLink(writeConnection(connection))}`)
          expect(refused).toEqual([])
          const read = requireConnection(checkConnection(text))
          for (const slot of shareableSlots(text.tunnels.length))
            expect(textOfValue(read, slot)).toBe(textOfValue(connection, slot))
          for (const slot of slotsOf(text.tunnels.length)) {
            if (!shareableSlots(text.tunnels.length).includes(slot))
              expect(valueAt(read, slot)).toBeUndefined()
          }
        }),
      )
    },
  )

  test.each(bothModes)(
    'a form in any state makes a link that reads back, apart from what is refused by name: %s',
    (_words, mode) => {
      fc.assert(
        fc.property(anyTextOver(defaultText(mode)), (text) => {
          const reading = readLink(writeLink(text))
          const refusedNames = new Set(reading.refused.map(({ name }) => name))
          expect(differingSlots(text, reading.text).length).toBeLessThanOrEqual(refusedNames.size)
        }),
      )
    },
  )

  test.each(bothModes)(
    'no key and no token is ever written, whatever the other values: %s',
    (_words, mode) => {
      fc.assert(
        fc.property(anyTextOver(defaultText(mode)), (text) => {
          for (const slot of slotsOf(text.tunnels.length)) {
            if (!shareableSlots(text.tunnels.length).includes(slot))
              setTextAt(text, slot, 'do-not-share-me')
          }
          expect(writeLink(text)).not.toContain('do-not-share-me')
        }),
      )
    },
  )
})

test.each(bothModes)(
  'checking never throws, and every error names a parameter that applies: %s',
  (_words, _mode, anyOfMode) => {
    fc.assert(
      fc.property(
        anyOfMode.chain((connection) => anyTextOver(writeConnection(connection))),
        (text) => {
          const check = checkConnection(text)
          const errors = check.findings.filter(({ severity }) => severity === 'error')
          expect(check.connection === undefined).toBe(errors.length > 0)
          for (const error of errors) expect(check.applicable.has(error.paths[0])).toBe(true)
          for (const slot of slotsOf(text.tunnels.length)) {
            if (!check.applicable.has(slot.path))
              expect(valueAt(check.values, slot)).toBeUndefined()
          }
        },
      ),
    )
  },
)
