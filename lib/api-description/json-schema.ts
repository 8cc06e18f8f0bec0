/** A value of JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

type JsonType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null'

declare const shape: unique symbol
/** Where a schema that is listed by name keeps what it stands for; never written. */
const definition = Symbol('definition')

export type Definition = { readonly name: string; readonly schema: JsonSchema }

/** The part of JSON Schema 2020-12 that the description of the API is written in. */
export type JsonSchema = {
  readonly $ref?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly description?: string
  readonly title?: string
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly default?: Json
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly writeOnly?: boolean
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly [definition]?: Definition
}

/** The same with every member there, so that one that may be missing is still compared. */
type Filled<T> = T extends readonly (infer I)[]
  ? readonly Filled<I>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Filled<T[K]> }
    : T

/** A schema that knows the type it describes, so that `satisfies Schema<Attempt>` compares the two. */
export type Schema<T> = JsonSchema & {
  readonly [shape]?: (value: T, filled: Filled<T>) => readonly [T, Filled<T>]
}

type Of<S> = S extends { readonly [shape]?: (value: infer T, filled: never) => unknown }
  ? T
  : never
type Members = Readonly<Record<string, JsonSchema>>
/** Members that nobody listed are none. */
type Listed<M> = string extends keyof M ? Record<never, never> : M
type ObjectOf<R, O> = { readonly [K in keyof R]: Of<R[K]> } & {
  readonly [K in keyof Listed<O>]?: Of<Listed<O>[K]>
}

type Limits<K extends keyof JsonSchema> = Pick<JsonSchema, K | 'description' | 'default'>

export const text = (
  limits: Limits<'minLength' | 'maxLength' | 'format' | 'writeOnly'> = {},
): Schema<string> => ({ type: 'string', ...limits })

export const integer = (limits: Limits<'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'integer',
  ...limits,
})

export const number = (limits: Limits<'minimum' | 'maximum'> = {}): Schema<number> => ({
  type: 'number',
  ...limits,
})

export const boolean = (words: Limits<never> = {}): Schema<boolean> => ({
  type: 'boolean',
  ...words,
})

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const time = (description?: string): Schema<number> =>
  integer({ description: [description, 'Milliseconds since 1970.'].filter(Boolean).join(' ') })

export const oneOf = <const T extends string>(
  values: readonly T[],
  words: Limits<never> = {},
): Schema<T> => ({ type: 'string', enum: values, ...words })

export const listOf = <T>(items: Schema<T>, words: Limits<never> = {}): Schema<readonly T[]> => ({
  type: 'array',
  items,
  ...words,
})

export const mapOf = <T>(values: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  type: 'object',
  additionalProperties: values,
})

/** The same, or null. */
export const orNull = <T>(schema: Schema<T>): Schema<T | null> => ({
  anyOf: [schema, { type: 'null' }],
})

/** An object with these members and no others. */
export function object<const R extends Members, const O extends Members = Record<never, never>>(
  needed: R,
  optional?: O,
  words: Pick<JsonSchema, 'description' | 'minProperties'> = {},
): Schema<ObjectOf<R, O>> {
  const required = Object.keys(needed)
  return {
    type: 'object',
    ...words,
    properties: { ...needed, ...optional },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

/** Gives a schema a place of its own in the document, which others point to. */
export const named = <T>(name: string, schema: Schema<T>): Schema<T> => ({
  $ref: `#/components/schemas/${name}`,
  [definition]: { name, schema },
})

/** What a schema that was given a name stands for. */
export const definitionOf = (schema: JsonSchema): Definition | undefined => schema[definition]

/** The schema itself, where a name stands for it. */
export const resolved = (schema: JsonSchema): JsonSchema => definitionOf(schema)?.schema ?? schema

/** The schemas that stand directly inside this one. */
export const partsOf = (schema: JsonSchema): readonly JsonSchema[] => [
  ...Object.values(schema.properties ?? {}),
  ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ...(schema.items ? [schema.items] : []),
  ...(schema.anyOf ?? []),
]
