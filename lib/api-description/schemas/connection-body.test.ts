import { describe, expect, test } from 'vitest'
import { checkConnection } from '@/lib/vpn/schema'
import { singleTunnelSlots } from '@/lib/vpn/slots'
import { fixedParameters } from '@/lib/vpn/wire/describe-change'
import { documentedName, documentedNames, dualTunnelNames } from '@/lib/vpn/wire/documented-names'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { descriptions } from '../all-descriptions'
import { type Json, type JsonSchema, resolved } from '../json-schema'
import { createBody, modifyBody } from './connection-body'

/** Every member of a body by its documented name, groups opened. */
function membersOf(schema: JsonSchema, prefix = ''): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(resolved(schema).properties ?? {}).flatMap(([name, member]) =>
      member.properties
        ? Object.entries(membersOf(member, `${name}.`))
        : [[prefix + name, member]],
    ),
  )
}

const created = membersOf(createBody)
const { Reason: _reason, ...parameters } = created

/** A body with one value, at its place. */
function bodyWith(name: string, value: Json): Record<string, Json> {
  const [group = '', key] = name.split('.')
  return key === undefined ? { [group]: value } : { [group]: { [key]: value } }
}

const messagesAbout = (name: string, value: Json) => {
  const { text, unknown, refused } = readRequest(bodyWith(name, value))
  const slot = singleTunnelSlots.find((one) => documentedName(one) === name)
  const { findings } = checkConnection(text)
  return [
    ...unknown,
    ...refused.map(({ message }) => message),
    ...findings
      .filter(({ severity, paths }) => severity === 'error' && slot && paths.includes(slot.path))
      .map(({ message }) => message),
  ]
}

describe('the body of a create', () => {
  test('has every declared parameter, and the reason', () => {
    const { EnableTunnelsBgp, TunnelOptionsSpecification, ...single } = parameters
    expect(Object.keys(single).sort()).toEqual([...documentedNames].sort())
    expect([EnableTunnelsBgp?.type, TunnelOptionsSpecification?.type]).toEqual([
      'boolean',
      'array',
    ])
    expect(created).toHaveProperty('Reason')
  })

  test('has every parameter of a tunnel, and its role', () => {
    const items = parameters['TunnelOptionsSpecification']?.items ?? {}
    const prefix = 'TunnelOptionsSpecification.1.'
    const keys = dualTunnelNames.flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    )
    expect(Object.keys(membersOf(items)).sort()).toEqual([...keys, 'Role'].sort())
  })

  test('needs what no connection is without', () => {
    const { required = [], anyOf } = resolved(createBody)
    expect(anyOf).toEqual([
      { required: ['CustomerGatewayId'] },
      { required: ['TunnelOptionsSpecification'] },
    ])
    expect([...required].sort()).toEqual([
      'LocalSubnet',
      'RegionId',
      'RemoteSubnet',
      'VpnGatewayId',
    ])
  })

  test.each(Object.entries(parameters).filter(([, { enum: values }]) => values))(
    '%s takes every word it lists, and no other',
    (name, schema) => {
      for (const value of schema.enum ?? []) expect(messagesAbout(name, value)).toEqual([])
      expect(messagesAbout(name, 'no-such-word')).not.toEqual([])
    },
  )

  const numbers = Object.entries(parameters).filter(([, { type }]) => type === 'integer')

  test('has bounds on every number', () => {
    expect(numbers.length).toBeGreaterThan(3)
    for (const [, { minimum, maximum }] of numbers)
      expect([minimum, maximum]).toEqual([expect.any(Number), expect.any(Number)])
  })

  test.each([['IkeConfig.IkeLifetime'], ['IpsecConfig.IpsecLifetime']])(
    '%s is read within the bounds and refused just outside',
    (name) => {
      const { minimum = 0, maximum = 0 } = parameters[name] ?? {}
      for (const value of [minimum, maximum]) expect(messagesAbout(name, value)).toEqual([])
      for (const value of [minimum - 1, maximum + 1])
        expect(messagesAbout(name, value)).not.toEqual([])
    },
  )

  test('says of every default the value that is sent without it', () => {
    const defaulted = singleTunnelSlots.filter(
      ({ parameter }) => parameter.presence === 'defaulted',
    )
    for (const slot of defaulted) {
      const schema = parameters[documentedName(slot)]
      expect(schema?.default, documentedName(slot)).toBe(
        slot.parameter.presence === 'defaulted' ? slot.parameter.default : undefined,
      )
    }
  })

  test('marks the key, and nothing else, as never given back', () => {
    const secret = Object.keys(parameters).filter((name) => parameters[name]?.writeOnly)
    expect(secret).toEqual(['IkeConfig.Psk'])
  })

  test('has an example that the server would create', () => {
    const { body } = descriptions.createConnection
    const { Reason, ...example } = { ...(body?.example as Record<string, Json>) }
    const reading = readRequest(example)
    const { connection, findings } = checkConnection(reading.text)
    expect([...reading.unknown, ...reading.refused]).toEqual([])
    expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([])
    expect(connection).toBeDefined()
    expect(Reason).toEqual(expect.any(String))
  })
})

describe('the body of a change', () => {
  const members = membersOf(modifyBody)

  test('has what a create has, without what a connection is made of for good', () => {
    const expected = Object.keys(created).filter((name) => !fixedParameters.includes(name))
    expect(Object.keys(members).sort()).toEqual(expected.sort())
  })

  test('needs nothing and has no default, since what is left out stays', () => {
    expect(resolved(modifyBody).required).toBeUndefined()
    expect(Object.values(members).filter((schema) => 'default' in schema)).toEqual([])
  })
})
