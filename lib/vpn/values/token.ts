import { refuse, type TextCodec, textCodec } from './text-codec'

export type TokenValue = {
  readonly kind: 'token'
  readonly codec: TextCodec<string>
  readonly constraint: string
  readonly lengthMax: number
}

const printableAscii = /^[\x20-\x7e]*$/

/** An idempotence token: printable ASCII, kept to the letter (its case and blanks count). */
export function token({ lengthMax }: { lengthMax: number }): TokenValue {
  const read = (typed: string) => {
    if (!printableAscii.test(typed)) return refuse('Only printable ASCII characters are allowed.')
    if (typed.length > lengthMax) {
      return refuse(`${typed.length} characters; the limit is ${lengthMax}.`)
    }
    return typed
  }
  return {
    kind: 'token',
    codec: textCodec(read, (value) => value),
    constraint: `Printable ASCII, at most ${lengthMax} characters.`,
    lengthMax,
  }
}
