import type { PictureSide, PictureTunnel } from '@/lib/vpn/picture'
import { gatewayLines, wrap } from './picture-text'

/** Above the ends of a gateway stand what it is and its ID. */
export const gatewayHead = 46
export const endLineHeight = 16
const endPadding = 12
const endGap = 8
const boxPadding = 10
const boxGap = 8
export const textLineHeight = 15
const blockGap = 7

/** One end of a tunnel, in the box of its gateway. */
export type End = {
  /** 0 is the active tunnel. */
  readonly tunnel: number
  readonly lines: readonly string[]
  readonly y: number
  readonly height: number
}

export type GatewayBox = {
  readonly id: string | undefined
  readonly y: number
  readonly height: number
  readonly ends: readonly End[]
}

/** The tunnels that end at one gateway; tunnels next to each other share theirs. */
function groupsOf(sides: readonly PictureSide[]): readonly (readonly number[])[] {
  const groups: number[][] = []
  sides.forEach((side, tunnel) => {
    const last = groups.at(-1)
    const isSame = tunnel > 0 && sides[tunnel - 1]?.gatewayId === side.gatewayId
    if (last && isSame) last.push(tunnel)
    else groups.push([tunnel])
  })
  return groups
}

/** The height of an end with so many lines. */
export const endHeight = (lines: number): number =>
  endPadding + endLineHeight * Math.max(lines, 1)

const linesOf = (side: PictureSide): readonly string[] => gatewayLines(side)

/** How high each tunnel's end must be to hold what any of these shores says of it. */
export function endHeights(...shores: readonly (readonly PictureSide[])[]): readonly number[] {
  const [first = []] = shores
  return first.map((_, tunnel) =>
    Math.max(
      ...shores.map((sides) => {
        const side = sides[tunnel]
        return endHeight(side ? linesOf(side).length : 0)
      }),
    ),
  )
}

/** Where the ends of a shore stand when nothing else asks for room, the first box beginning at `top`. */
export function endTops(
  sides: readonly PictureSide[],
  heights: readonly number[],
  top: number,
): readonly number[] {
  const tops: number[] = []
  let y = top
  for (const [at, group] of groupsOf(sides).entries()) {
    y += at === 0 ? gatewayHead : boxPadding + boxGap + gatewayHead
    for (const [place, tunnel] of group.entries()) {
      if (place > 0) y += endGap
      tops[tunnel] = y
      y += heights[tunnel] ?? 0
    }
  }
  return tops
}

/** The boxes of the gateways around ends that stand at `tops`. */
export function gatewayBoxes(
  sides: readonly PictureSide[],
  heights: readonly number[],
  tops: readonly number[],
): readonly GatewayBox[] {
  return groupsOf(sides).map((group) => {
    const ends = group.map((tunnel) => {
      const side = sides[tunnel]
      return {
        tunnel,
        lines: side ? linesOf(side) : [],
        y: tops[tunnel] ?? 0,
        height: heights[tunnel] ?? 0,
      }
    })
    const [first] = ends
    const last = ends.at(-1)
    const y = (first?.y ?? 0) - gatewayHead
    const bottom = (last?.y ?? 0) + (last?.height ?? 0) + boxPadding
    return { id: sides[group[0] ?? 0]?.gatewayId, y, height: bottom - y, ends }
  })
}

/** A phase with its title at `y`. */
export type PhaseText = {
  readonly title: string
  readonly text: string | undefined
  readonly y: number
}

/** What is written along one tunnel; `y` counts from where its text begins. */
export type TunnelText = {
  readonly phases: readonly PhaseText[]
  readonly bgp: { readonly tunnelCidr: string; readonly y: number } | undefined
  readonly height: number
}

const phases = [
  ['phase1', 'Phase 1'],
  ['phase2', 'Phase 2'],
] as const

/** The lines of a phase, broken where they are longer than `max` characters. */
export const phaseTextLines = (text: string | undefined, max: number): readonly string[] =>
  text === undefined ? ['not complete yet'] : wrap(text, max)

/** What is written along each tunnel. A phase that both have alike stands once, along the first. */
export function tunnelTexts(
  tunnels: readonly PictureTunnel[],
  max: number,
): readonly TunnelText[] {
  const isShared = (key: 'phase1' | 'phase2') =>
    tunnels.length > 1 && tunnels.every((tunnel) => tunnel[key] === tunnels[0]?.[key])
  return tunnels.map((tunnel, index) => {
    let y = 0
    const texts = phases.flatMap(([key, title]): PhaseText[] => {
      const shared = isShared(key)
      if (shared && index > 0) return []
      y += textLineHeight
      const text = {
        title: shared ? `${title}, both tunnels` : title,
        text: tunnel[key],
        y,
      }
      y += phaseTextLines(tunnel[key], max).length * textLineHeight + blockGap
      return [text]
    })
    if (tunnel.tunnelCidr === undefined) return { phases: texts, bgp: undefined, height: y }
    y += textLineHeight
    const bgp = { tunnelCidr: tunnel.tunnelCidr, y }
    return { phases: texts, bgp, height: y + blockGap }
  })
}
