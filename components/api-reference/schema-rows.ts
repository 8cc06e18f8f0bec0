import { definitionOf, type JsonSchema } from '@/lib/api-description/json-schema'

/** What a value is, in words, with the shapes it may have. */
export type TypeWords = {
  readonly words: string
  /** Names of shapes that are listed on their own. */
  readonly shapes: readonly string[]
}

/** One member of a shape, by its name from the top. */
export type SchemaRow = TypeWords & {
  readonly name: string
  readonly isNeeded: boolean
  readonly says: string
  readonly limits: string
  /** The words it may be. */
  readonly values: readonly string[]
  readonly preset: string | undefined
}

const isNull = ({ type }: JsonSchema) => type === 'null'

/** The schema without its null, and whether it had one. */
function unwrapped(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const rest = schema.anyOf?.filter((part) => !isNull(part)) ?? []
  const isNullable = schema.anyOf !== undefined && rest.length < schema.anyOf.length
  const [only] = rest
  return isNullable && rest.length === 1 && only
    ? { schema: only, isNullable }
    : { schema, isNullable }
}

const plainWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
}

/** What a value is, in words. */
export function typeOf(given: JsonSchema): TypeWords {
  const { schema, isNullable } = unwrapped(given)
  const orNull = isNullable ? ' or null' : ''
  const named = definitionOf(schema)
  if (named) return { words: orNull.trim(), shapes: [named.name] }
  if (schema.anyOf) {
    const parts = schema.anyOf.map(typeOf)
    const shapes = parts.flatMap((part) => part.shapes)
    const words = parts.flatMap((part) => (part.words === '' ? [] : [part.words]))
    return { words: words.join(' or ') + orNull, shapes }
  }
  if (schema.items) {
    const { words, shapes } = typeOf(schema.items)
    return { words: words === '' ? `list of${orNull}` : `list of ${words}${orNull}`, shapes }
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const words = types.map((type) => plainWords[type] ?? type).join(' or ')
  return { words: (words || JSON.stringify(schema.const ?? 'any value')) + orNull, shapes: [] }
}

function limitsOf(given: JsonSchema): string {
  const { schema } = unwrapped(given)
  const { minimum, maximum, maxLength, maxItems } = schema
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`
  if (minimum !== undefined) return `from ${minimum}`
  if (maxLength !== undefined) return `at most ${maxLength} characters`
  return maxItems === undefined ? '' : `at most ${maxItems}`
}

function rowOf(name: string, schema: JsonSchema, isNeeded: boolean): SchemaRow {
  const inner = unwrapped(schema).schema
  return {
    ...typeOf(schema),
    name,
    isNeeded,
    says: schema.description ?? inner.description ?? '',
    limits: limitsOf(schema),
    values: (inner.items?.enum ?? inner.enum ?? []).map(String),
    preset: schema.default === undefined ? undefined : JSON.stringify(schema.default),
  }
}

/** The object inside a schema whose members are to be shown: itself, or what it lists. */
function objectIn(given: JsonSchema): { schema: JsonSchema; suffix: string } | undefined {
  const { schema } = unwrapped(given)
  if (definitionOf(schema)) return undefined
  if (schema.properties) return { schema, suffix: '' }
  return schema.items?.properties ? { schema: schema.items, suffix: '[]' } : undefined
}

/**
 * The members of an object, those of objects inside it below it, by names such as `IkeConfig.IkePfs` and
 * `Tokens[].Name`. Shapes that are listed on their own are not opened.
 */
export function schemaRows(schema: JsonSchema, prefix = ''): readonly SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, member]) => {
    const name = `${prefix}${key}`
    const inside = objectIn(member)
    if (inside) return schemaRows(inside.schema, `${name}${inside.suffix}.`)
    return [rowOf(name, member, schema.required?.includes(key) ?? false)]
  })
}
