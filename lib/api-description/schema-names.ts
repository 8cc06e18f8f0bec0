import { definitionOf, type JsonSchema, partsOf } from './json-schema'

/**
 * The schemas that have a name, found from these on, sorted by name.
 *
 * @throws RangeError where two schemas have one name
 */
export function namedSchemas(roots: readonly JsonSchema[]): Readonly<Record<string, JsonSchema>> {
  const found = new Map<string, JsonSchema>()
  const visit = (schema: JsonSchema): void => {
    const named = definitionOf(schema)
    const known = named && found.get(named.name)
    if (named && known && known !== named.schema)
      throw new RangeError(`Two schemas are called ${named.name}.`)
    if (known) return
    if (named) found.set(named.name, named.schema)
    partsOf(named?.schema ?? schema).forEach(visit)
  }
  roots.forEach(visit)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}
