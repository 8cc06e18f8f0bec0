import type { PictureSide } from '@/lib/vpn/picture'

/**
 * Geist Mono advances 0.6 em, a whole pixel more where glyphs are hinted; SVG text cannot wrap or be
 * cut off by itself, so it is measured.
 */
const advance = 7
const pillPadding = 14
const pillGap = 6
const shownMax = 4

/** Keeps both ends of what is too long: the end of an ID is what tells it from its neighbours. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const tail = Math.floor((max - 1) / 3)
  return `${text.slice(0, max - 1 - tail)}…${text.slice(-tail)}`
}

/** Breaks "a · b · c" between its parts into lines of at most `max` characters. */
export function wrap(text: string, max: number): readonly string[] {
  const lines: string[] = []
  for (const part of text.split(' · ')) {
    const longer = [lines.at(-1), part].filter(Boolean).join(' · ')
    if (lines.length > 0 && longer.length <= max) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

export type Pill = {
  readonly text: string
  readonly x: number
  readonly row: number
  readonly width: number
}

/** The first subnets as pills in rows that are `available` pixels wide, then how many more there are. */
export function pillsOf(subnets: readonly string[], available: number): readonly Pill[] {
  const more = subnets.length - shownMax
  const texts = more > 0 ? [...subnets.slice(0, shownMax), `+${more} more`] : subnets
  const pills: Pill[] = []
  for (const text of texts) {
    const width = text.length * advance + pillPadding
    const last = pills.at(-1)
    const next = last ? last.x + last.width + pillGap : 0
    const fits = !last || next + width <= available
    pills.push({ text, width, x: fits ? next : 0, row: (last?.row ?? 0) + (fits ? 0 : 1) })
  }
  return pills
}

/**
 * The lines below a gateway's ID: its address, how it names itself if not by that, its end of the
 * BGP session.
 */
export function gatewayLines(side: PictureSide): readonly string[] {
  const isNamed = side.identifier !== undefined && side.identifier !== side.gatewayAddress
  const asn = side.asn === undefined ? undefined : `AS ${side.asn}`
  const bgp = [side.bgpAddress, asn].filter(Boolean).join(' · ')
  return [
    side.gatewayAddress ?? '',
    isNamed ? `ID ${side.identifier}` : '',
    side.bgpAddress === undefined ? '' : bgp,
  ].filter((line) => line !== '')
}
