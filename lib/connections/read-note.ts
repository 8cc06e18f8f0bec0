import type { ParameterError } from '@/lib/http/problem'

/** What somebody wants the journal to know beside the parameters. */
export type Note = { readonly reason: string }

const charactersMax = 500

/** Half a surrogate pair has no UTF-8 form, and a NUL no place in PostgreSQL. */
export const isEncodable = (text: string): boolean =>
  !/[\uD800-\uDFFF]/u.test(text) && !text.includes('\0')

/** Takes `Reason` out of a body. It is ours, optional, and never sent to the service. */
export function readNote(body: Readonly<Record<string, unknown>>): {
  note: Note
  rest: Record<string, unknown>
  errors: ParameterError[]
} {
  const { Reason, ...rest } = body
  if (Reason === undefined || Reason === null) return { note: { reason: '' }, rest, errors: [] }
  if (typeof Reason === 'string' && Reason.length <= charactersMax && isEncodable(Reason))
    return { note: { reason: Reason.trim() }, rest, errors: [] }
  const message = `Give a text of at most ${charactersMax} characters.`
  return { note: { reason: '' }, rest, errors: [{ parameter: 'Reason', message }] }
}
