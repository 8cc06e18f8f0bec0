import { hasUnprintable, type Refusal, refuse, type TextCodec, textCodec } from './text-codec'

export type TextValue = {
  readonly kind: 'text'
  readonly codec: TextCodec<string>
  readonly constraint: string
  readonly lengthMax: number
}

/** Free text inside a length, counted in characters as people count them. */
export function text(limits: {
  lengthMax: number
  constraint: string
  /** A further check; returns the sentence that refuses. */
  refuses?: (text: string) => Refusal | undefined
}): TextValue {
  const read = (typed: string) => {
    const value = typed.trim()
    if (value === '') return refuse('Blanks alone are not a value.')
    const length = [...value].length
    if (length > limits.lengthMax) {
      return refuse(`${length} characters; the limit is ${limits.lengthMax}.`)
    }
    if (hasUnprintable(value)) return refuse('Control characters are not allowed.')
    return limits.refuses?.(value) ?? value
  }
  const { lengthMax, constraint } = limits
  return { kind: 'text', codec: textCodec(read, (value) => value), constraint, lengthMax }
}
