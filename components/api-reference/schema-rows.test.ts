import { describe, expect, test } from 'vitest'
import {
  integer,
  listOf,
  mapOf,
  named,
  object,
  oneOf,
  orNull,
  text,
} from '@/lib/api-description/json-schema'
import { schemaRows, typeOf } from './schema-rows'

const shape = named('Shape', object({ Inner: text() }))

describe('a schema in words', () => {
  test.each([
    [text(), 'text', []],
    [integer(), 'whole number', []],
    [orNull(integer()), 'whole number or null', []],
    [listOf(text()), 'list of text', []],
    [mapOf(text()), 'object', []],
    [shape, '', ['Shape']],
    [orNull(shape), 'or null', ['Shape']],
    [listOf(shape), 'list of', ['Shape']],
    [{ anyOf: [shape, text()] }, 'text', ['Shape']],
    [{ type: ['string', 'integer'] as const }, 'text or whole number', []],
    [{ const: true }, 'true', []],
  ])('%j', (schema, words, shapes) => {
    expect(typeOf(schema)).toEqual({ words, shapes })
  })
})

describe('the rows of a schema', () => {
  const rows = schemaRows(
    object(
      {
        Name: text({ maxLength: 9, description: 'What it is called.' }),
        Group: object({ Size: integer({ minimum: 1, maximum: 3, default: 2 }) }),
        Members: listOf(object({ Kind: oneOf(['a', 'b']) })),
      },
      { Shape: orNull(shape) },
    ),
  )

  test('open objects and lists of objects, but no shape with a name', () => {
    expect(rows.map(({ name }) => name)).toEqual([
      'Name',
      'Group.Size',
      'Members[].Kind',
      'Shape',
    ])
  })

  test('say limits, words, defaults and what is needed', () => {
    expect(rows).toMatchObject([
      { isNeeded: true, limits: 'at most 9 characters', says: 'What it is called.' },
      { limits: '1 to 3', preset: '2' },
      { values: ['a', 'b'] },
      { isNeeded: false, shapes: ['Shape'] },
    ])
  })
})
