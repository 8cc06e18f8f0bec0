import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Connection } from './connection'
import { defaultText } from './defaults'
import { checkConnection, textOfValue, valueAt, writeConnection } from './schema'
import { differingSlots, readLink, shareableSlots, writeLink } from './share-link'
import { setTextAt, singleTunnelSlots } from './slots'
import { anyConnection, anyTextOver, anyValueText } from './testing'
import { readText, writeText } from './values/text-codec'
import { readRequest } from './wire/read-request'
import { writeRequest } from './wire/write-request'

/** A connection as plain data, its secrets opened so that a difference in them is seen. */
const opened = (connection: Connection) => [
  connection,
  connection.tunnels.map((tunnel) => tunnel.psk?.reveal()),
]

const requireConnection = (check: ReturnType<typeof checkConnection>): Connection => {
  const errors = check.findings.filter(({ severity }) => severity === 'error')
  if (!check.connection) throw new Error(errors.map(({ message }) => message).join(' '))
  return check.connection
}

describe('text and value', () => {
  test.each(singleTunnelSlots.map((slot) => [slot.path, slot] as const))(
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

  test('a connection survives the form', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const read = requireConnection(checkConnection(writeConnection(connection)))
        expect(opened(read)).toEqual(opened(connection))
      }),
    )
  })
})

describe('connection and wire', () => {
  test('a connection survives the parameters of CreateVpnConnection', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const { text, unknown, refused } = readRequest(writeRequest(connection, 'reveal'))
        expect([unknown, refused]).toEqual([[], []])
        expect(opened(requireConnection(checkConnection(text)))).toEqual(opened(connection))
      }),
    )
  })

  test('objects, typed values and lists mean the same as the flat texts', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const flat = writeRequest(connection, 'reveal')
        const typed = Object.fromEntries(
          Object.entries(flat).map(([name, text]) => {
            if (name.endsWith('Config')) return [name, JSON.parse(text) as unknown]
            if (name.endsWith('Subnet')) return [name, text.split(',')]
            return [name, text === 'true' || text === 'false' ? text === 'true' : text]
          }),
        )
        expect(readRequest(typed)).toEqual(readRequest(flat))
      }),
    )
  })

  test('a masked request holds no pre-shared key', () => {
    fc.assert(
      fc.property(
        anyConnection,
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
  })
})

describe('connection and link', () => {
  test('everything but secrets and tokens survives a link', () => {
    fc.assert(
      fc.property(anyConnection, (connection) => {
        const { text, refused } = readLink(`#${writeLink(writeConnection(connection))}`)
        expect(refused).toEqual([])
        const read = requireConnection(checkConnection(text))
        for (const slot of shareableSlots)
          expect(textOfValue(read, slot)).toBe(textOfValue(connection, slot))
        for (const slot of singleTunnelSlots) {
          if (!shareableSlots.includes(slot)) expect(valueAt(read, slot)).toBeUndefined()
        }
      }),
    )
  })

  test('a form in any state makes a link that reads back, apart from what is refused by name', () => {
    fc.assert(
      fc.property(anyTextOver(defaultText()), (text) => {
        const reading = readLink(writeLink(text))
        const refusedNames = new Set(reading.refused.map(({ name }) => name))
        expect(differingSlots(text, reading.text).length).toBeLessThanOrEqual(refusedNames.size)
      }),
    )
  })

  test('no key and no token is ever written, whatever the other values', () => {
    fc.assert(
      fc.property(anyTextOver(defaultText()), (text) => {
        for (const slot of singleTunnelSlots) {
          if (!shareableSlots.includes(slot)) setTextAt(text, slot, 'do-not-share-me')
        }
        expect(writeLink(text)).not.toContain('do-not-share-me')
      }),
    )
  })
})

test('checking never throws, and every error names a parameter that applies', () => {
  fc.assert(
    fc.property(
      anyConnection.chain((connection) => anyTextOver(writeConnection(connection))),
      (text) => {
        const check = checkConnection(text)
        const errors = check.findings.filter(({ severity }) => severity === 'error')
        expect(check.connection === undefined).toBe(errors.length > 0)
        for (const error of errors) expect(check.applicable.has(error.paths[0])).toBe(true)
        for (const slot of singleTunnelSlots) {
          if (!check.applicable.has(slot.path))
            expect(valueAt(check.values, slot)).toBeUndefined()
        }
      },
    ),
  )
})
