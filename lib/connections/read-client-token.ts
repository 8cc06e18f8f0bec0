import type { ParameterError } from '@/lib/http/problem'

const tokenPattern = /^[\x20-\x7e]{1,64}$/

/** A client token of a body, or why it is none; neither where none was given. Source: "How to ensure idempotence". */
export function readClientToken(given: unknown): {
  readonly clientToken: string | undefined
  readonly errors: readonly ParameterError[]
} {
  if (given === undefined) return { clientToken: undefined, errors: [] }
  if (typeof given === 'string' && tokenPattern.test(given))
    return { clientToken: given, errors: [] }
  const message = 'Give a text of 1 to 64 ASCII characters.'
  return { clientToken: undefined, errors: [{ parameter: 'ClientToken', message }] }
}
