import type { ParameterError } from '@/lib/http/problem'

/** What somebody wants the journal to know beside the parameters. */
export type Note = { readonly actor: string; readonly reason: string }

const charactersMax = { Actor: 100, Reason: 500 } as const

/** Half a surrogate pair has no UTF-8 form, and a NUL no place in PostgreSQL. */
const isEncodable = (text: string): boolean =>
  !/[\uD800-\uDFFF]/u.test(text) && !text.includes('\0')

/**
 * Takes `Actor` and `Reason` out of a body. Both are ours, optional, and never sent to the service.
 */
export function readNote(body: Readonly<Record<string, unknown>>): {
  note: Note
  rest: Record<string, unknown>
  errors: ParameterError[]
} {
  const { Actor, Reason, ...rest } = body
  const errors: ParameterError[] = []
  const textOf = (parameter: keyof typeof charactersMax, value: unknown): string => {
    if (value === undefined || value === null) return ''
    const max = charactersMax[parameter]
    if (typeof value === 'string' && value.length <= max && isEncodable(value))
      return value.trim()
    errors.push({ parameter, message: `Give a text of at most ${max} characters.` })
    return ''
  }
  const note = { actor: textOf('Actor', Actor), reason: textOf('Reason', Reason) }
  return { note, rest, errors }
}
