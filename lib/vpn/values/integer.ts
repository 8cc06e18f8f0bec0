import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type IntegerValue = {
  readonly kind: 'integer'
  readonly codec: TextCodec<number>
  readonly constraint: string
  readonly min: number
  readonly max: number
  readonly unit: string
}

/** A whole number inside bounds, with its unit. */
export function integer(bounds: {
  min: number
  max: number
  unit: string
  /** Replaces the sentence made from the bounds where no document states one. */
  constraint?: string
}): IntegerValue {
  const { min, max, unit } = bounds
  const range = `${min} to ${max} ${unit}`
  const read = (text: string) => {
    const digits = text.trim()
    if (!/^[+-]?\d+$/.test(digits))
      return refuse(`${quote(text)} is not a whole number (${range}).`)
    const value = Number(digits)
    if (value < min || value > max) return refuse(`${quote(digits)} is outside ${range}.`)
    return value === 0 ? 0 : value
  }
  return {
    kind: 'integer',
    codec: textCodec(read, String),
    constraint: bounds.constraint ?? `Whole number from ${range}.`,
    min,
    max,
    unit,
  }
}
