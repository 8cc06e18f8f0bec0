/** What a field of an answer becomes. */
export type FieldKind = 'text' | 'number' | 'boolean'
export type Fields = Readonly<Record<string, FieldKind>>
type Of<K extends FieldKind> = K extends 'text' ? string : K extends 'number' ? number : boolean
export type ReadFields<F extends Fields> = { -readonly [K in keyof F]?: Of<F[K]> }

/** Some of the fields of an answer, with the types they have there. */
export function only<F extends Fields, K extends keyof F>(fields: F, ...names: K[]): Pick<F, K> {
  // Each name is a key of the fields it picks.
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<F, K>
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readField(kind: FieldKind, value: unknown): string | number | boolean | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'object') return undefined
  if (kind === 'text') return String(value)
  if (kind === 'boolean') return String(value).toLowerCase() === 'true'
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/**
 * Picks the listed fields out of an answer of the service and gives each its type, since the same
 * datum comes as boolean, number or text depending on operation and level. Empty fields count as
 * absent. What is not listed is not passed on: that is how keys stay behind.
 */
export function readFields<F extends Fields>(
  fields: F,
  source: unknown,
): ReadFields<F> | undefined {
  if (!isRecord(source)) return undefined
  const entries = Object.entries(fields).flatMap(([name, kind]) => {
    const value = readField(kind, source[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  // Every entry was read by the kind its own field declares.
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as ReadFields<F>)
}

/** The members of a doubly wrapped list, such as `VpnGateways.VpnGateway`; none when it is missing. */
export function listIn(source: unknown, wrapper: string, member: string): readonly unknown[] {
  const outer = isRecord(source) ? source[wrapper] : undefined
  const inner = isRecord(outer) ? outer[member] : undefined
  if (inner === undefined || inner === null) return []
  return Array.isArray(inner) ? inner : [inner]
}
