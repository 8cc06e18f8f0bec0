import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'

/** How one parameter of a body is read: its value, or what is wrong with it. */
export type Reader<T> = (value: unknown) => { readonly value: T } | { readonly message: string }

type Shape = Readonly<Record<string, Reader<unknown>>>

type Read<S extends Shape> = { [K in keyof S]: S[K] extends Reader<infer T> ? T : never }

/** Half a surrogate pair has no UTF-8 form, and a NUL no place in PostgreSQL. */
const isEncodable = (text: string): boolean =>
  !/[\uD800-\uDFFF]/u.test(text) && !text.includes('\0')

/** A text of so many characters, trimmed. */
export const text =
  (min: number, max: number): Reader<string> =>
  (value) => {
    const trimmed = typeof value === 'string' && isEncodable(value) ? value.trim() : undefined
    if (trimmed !== undefined && trimmed.length >= min && trimmed.length <= max)
      return { value: trimmed }
    const message =
      min === 0
        ? `Give a text of at most ${max} characters.`
        : `Give a text of ${min} to ${max} characters.`
    return { message }
  }

/** A text that is taken as it is: a password may begin with a blank. */
export const secretText =
  (max: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= max && isEncodable(value)
      ? { value }
      : { message: `Give a text of at most ${max} characters.` }

/** Something simple that mail can go to; whether it does is not for us to say. */
export const email: Reader<string> = (value) =>
  typeof value === 'string' &&
  value.length <= 254 &&
  /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(value.trim()) &&
  isEncodable(value)
    ? { value: value.trim().toLowerCase() }
    : { message: 'Give an e-mail address, such as ada@example.com.' }

export const truth: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? { value } : { message: 'Give true or false.' }

export const oneOf =
  <const T extends string>(values: readonly T[]): Reader<T> =>
  (value) => {
    const found = values.find((one) => one === value)
    return found === undefined
      ? { message: `Give one of ${values.join(', ')}.` }
      : { value: found }
  }

export const wholeNumber =
  (min: number, max: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? { value }
      : { message: `Give a whole number from ${min} to ${max}.` }

/** The same, where it may be missing. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value) =>
    value === undefined || value === null ? { value: undefined } : reader(value)

/** Reads a body by its shape: 422 names every parameter that is wrong, and every one nobody knows. */
export function readBody<S extends Shape>(
  body: Readonly<Record<string, unknown>>,
  shape: S,
): Outcome<Read<S>> {
  const errors: ParameterError[] = Object.keys(body)
    .filter((name) => !Object.hasOwn(shape, name))
    .map((parameter) => ({ parameter, message: 'There is no parameter of this name.' }))
  const read = Object.entries(shape).map(([parameter, reader]) => {
    const result = reader(body[parameter])
    if ('message' in result) errors.push({ parameter, message: result.message })
    return [parameter, 'value' in result ? result.value : undefined] as const
  })
  if (errors.length === 0) return { ok: true, value: Object.fromEntries(read) as Read<S> }
  return failed(
    ownProblem('Causeway.InvalidParameters', 422, { detail: 'The body is not valid.', errors }),
  )
}
