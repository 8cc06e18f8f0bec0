import { done, failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'

const textMax = 200
const limitMax = 200
const limitDefault = 50

/** A page of a list. */
export type Page = { readonly before: number | undefined; readonly limit: number }

/** Reads the query of an address; everything wrong in it is named at once, by `outcome`. */
export class QueryReader {
  readonly #errors: ParameterError[] = []
  readonly #query: URLSearchParams

  constructor(query: URLSearchParams) {
    this.#query = query
  }

  refuse(parameter: string, message: string): void {
    this.#errors.push({ parameter, message })
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

  /** Those of `names` that are given, under the key each stands for. */
  texts<K extends string>(names: Readonly<Record<string, K>>): Partial<Record<K, string>> {
    const entries = Object.entries(names).flatMap(([name, key]) => {
      const value = this.text(name)
      return value === undefined ? [] : [[key, value] as const]
    })
    // The keys are those of `names`.
    return Object.fromEntries(entries) as Partial<Record<K, string>>
  }

  /** `From` and `To`, in milliseconds since 1970-01-01T00:00:00Z, where they are given. */
  span(): { readonly from?: number; readonly to?: number } {
    const from = this.number('From', Number.MAX_SAFE_INTEGER)
    const to = this.number('To', Number.MAX_SAFE_INTEGER)
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
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

  refuseOthers(isKnown: (name: string) => boolean): void {
    for (const name of new Set(this.#query.keys())) {
      if (!isKnown(name)) this.refuse(name, 'This address has no parameter of this name.')
    }
  }

  /** Which page of a list is asked for: `Before` and `Limit`. */
  page(): Page {
    const before = this.number('Before', Number.MAX_SAFE_INTEGER)
    const limit = this.number('Limit', limitMax)
    if (limit === 0) this.refuse('Limit', `Give a whole number from 1 to ${limitMax}.`)
    return { before, limit: limit ?? limitDefault }
  }

  /** `value`, unless something of what was read is wrong. */
  outcome<T>(value: T): Outcome<T> {
    if (this.#errors.length === 0) return done(value)
    const detail = 'The query is not valid.'
    return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors: this.#errors }))
  }
}
