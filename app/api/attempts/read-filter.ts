import type { AttemptFilter } from '@/lib/connections/find-attempts'
import { failed, type Outcome } from '@/lib/connections/outcome'
import { attemptStates, changingOperations } from '@/lib/http/attempt'
import { ownProblem, type ParameterError } from '@/lib/http/problem'

const textMax = 200
const limitMax = 200
const limitDefault = 50

/** A filter with the page it is asked for. */
export type AttemptQuery = {
  readonly filter: AttemptFilter
  readonly before: number | undefined
  readonly limit: number
}

const texts = {
  RegionId: 'regionId',
  VpnGatewayId: 'vpnGatewayId',
  VpnConnectionId: 'vpnConnectionId',
  ClientToken: 'clientToken',
  Search: 'search',
} as const

class QueryReader {
  readonly errors: ParameterError[] = []
  readonly #query: URLSearchParams

  constructor(query: URLSearchParams) {
    this.#query = query
  }

  refuse(parameter: string, message: string): void {
    this.errors.push({ parameter, message })
  }

  one(name: string): string | undefined {
    const [value, ...more] = this.#query.getAll(name)
    if (more.length > 0) this.refuse(name, 'Given more than once.')
    return value || undefined
  }

  text(name: string): string | undefined {
    const value = this.one(name)
    if (value === undefined || (value.length <= textMax && !value.includes('\0'))) return value
    this.refuse(name, `Give a text of at most ${textMax} characters.`)
    return undefined
  }

  number(name: string, max: number): number | undefined {
    const value = this.one(name)
    if (value === undefined) return undefined
    if (/^\d{1,16}$/.test(value) && Number(value) <= max) return Number(value)
    this.refuse(name, `Give a whole number from 0 to ${max}.`)
    return undefined
  }

  among<T extends string>(name: string, allowed: readonly T[]): T[] {
    return this.#query.getAll(name).flatMap((value) => {
      const known = allowed.find((one) => one === value)
      if (!known) this.refuse(name, `One of ${allowed.join(', ')} is needed.`)
      return known ?? []
    })
  }
}

const names = new Set([
  ...Object.keys(texts),
  'State',
  'Operation',
  'From',
  'To',
  'Before',
  'Limit',
])

/** The filter in a query, everything wrong in it named at once. `also`: names the caller reads itself. */
export function readAttemptQuery(
  query: URLSearchParams,
  also: readonly string[] = [],
): Outcome<AttemptQuery> {
  const reader = new QueryReader(query)
  for (const name of new Set(query.keys())) {
    if (!names.has(name) && !also.includes(name))
      reader.refuse(name, 'This address has no parameter of this name.')
  }
  const entries = Object.entries(texts).flatMap(([name, key]) => {
    const value = reader.text(name)
    return value === undefined ? [] : [[key, value] as const]
  })
  const from = reader.number('From', Number.MAX_SAFE_INTEGER)
  const to = reader.number('To', Number.MAX_SAFE_INTEGER)
  const filter: AttemptFilter = {
    ...Object.fromEntries(entries),
    states: reader.among('State', attemptStates),
    operations: reader.among('Operation', changingOperations),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
  const before = reader.number('Before', Number.MAX_SAFE_INTEGER)
  const limit = reader.number('Limit', limitMax)
  if (limit === 0) reader.refuse('Limit', `Give a whole number from 1 to ${limitMax}.`)
  if (reader.errors.length === 0)
    return { ok: true, value: { filter, before, limit: limit ?? limitDefault } }
  const detail = 'The query is not valid.'
  return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors: reader.errors }))
}
