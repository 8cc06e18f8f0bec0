import { quote, refuse, type TextCodec, textCodec } from './text-codec'

export type AsnValue = {
  readonly kind: 'asn'
  readonly codec: TextCodec<number>
  readonly constraint: string
  readonly min: number
  readonly max: number
}

const asnMin = 1
const asnMax = 4_294_967_295
const segmentMax = 65_535

/**
 * Reads an autonomous system number in either notation of RFC 5396: plain, or two 16-bit segments.
 *
 * @example parseAsn('123.456') // 8061384
 */
export function parseAsn(text: string): number | undefined {
  const segments = /^(\d{1,5})\.(\d{1,5})$/.exec(text)
  if (segments) {
    const [high, low] = [Number(segments[1]), Number(segments[2])]
    return high <= segmentMax && low <= segmentMax ? high * 65_536 + low : undefined
  }
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** The two-segment notation: `8061384` is `123.456`. */
export function formatAsnSegments(asn: number): string {
  return `${Math.floor(asn / 65_536)}.${asn % 65_536}`
}

/** An autonomous system number, written plainly whatever was typed. */
export function asn(): AsnValue {
  const read = (text: string) => {
    const value = parseAsn(text.trim())
    if (value === undefined)
      return refuse(`${quote(text)} is not an AS number such as 65010 or 1.10.`)
    if (value < asnMin || value > asnMax)
      return refuse(`${value} is outside ${asnMin} to ${asnMax}.`)
    return value
  }
  return {
    kind: 'asn',
    codec: textCodec(read, String),
    constraint: `${asnMin} to ${asnMax}, plain or in two segments (123.456).`,
    min: asnMin,
    max: asnMax,
  }
}
