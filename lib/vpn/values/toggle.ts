import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type ToggleValue = {
  readonly kind: 'toggle'
  readonly codec: TextCodec<boolean>
  readonly constraint: string
  /** What on and off mean, for people. */
  readonly on: string
  readonly off: string
}

/** `true` or `false`; upper case is forgiven. */
export function toggle(words: { on: string; off: string }): ToggleValue {
  const read = (text: string) => {
    const word = text.trim().toLowerCase()
    if (word === 'true' || word === 'false') return word === 'true'
    return refuse(`${quote(text)} is not true or false.`)
  }
  return {
    kind: 'toggle',
    codec: textCodec(read, String),
    constraint: 'true or false.',
    ...words,
  }
}
