import { quote, refuse, type TextCodec, textCodec } from './text-codec'

/** Which edition of the reference documents a value; `both` where they agree. */
export type Documented = 'both' | '2020' | 'today'

export type Option<V extends string = string> = {
  readonly value: V
  /** The value in the field's standard terms, such as `AES-CBC, 128 bit`. */
  readonly meaning: string
  readonly documented: Documented
  /** A condition of the value, such as the kind of gateway it belongs to. */
  readonly note?: string
}

export type ChoiceValue<V extends string> = {
  readonly kind: 'choice'
  readonly codec: TextCodec<V>
  readonly constraint: string
  readonly options: readonly Option<V>[]
}

/** One of a closed list of words; upper case is forgiven, because peers' documents shout. */
export function choice<const V extends string>(options: readonly Option<V>[]): ChoiceValue<V> {
  const names = options.map((option) => option.value).join(', ')
  const read = (text: string) => {
    const wanted = text.trim().toLowerCase()
    const found = options.find((option) => option.value === wanted)
    return found ? found.value : refuse(`${quote(text)} is not one of ${names}.`)
  }
  return {
    kind: 'choice',
    codec: textCodec<V>(read, (value) => value),
    constraint: `One of ${names}.`,
    options,
  }
}
