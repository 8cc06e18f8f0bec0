import type { Picture, PictureSide } from '@/lib/vpn/picture'
import { headHeight, inset, subnetsHeight } from './picture-measures'
import { type Pill, pillsOf } from './picture-text'
import {
  endHeights,
  endTops,
  type GatewayBox,
  gatewayBoxes,
  type TunnelText,
  tunnelTexts,
} from './picture-two-layout'

/** Where the parts of a shore stand, from its own upper edge. */
export type ShorePlaces = {
  readonly boxes: readonly GatewayBox[]
  readonly pills: readonly Pill[]
  readonly subnetsY: number
  readonly height: number
}

export type TwoPlaces = {
  readonly cloud: ShorePlaces
  readonly site: ShorePlaces
  readonly texts: readonly TunnelText[]
  /** Where each road runs: how far down in the wide picture, how far right in the narrow one. */
  readonly roads: readonly number[]
  readonly height: number
}

const sidesOf = ({ tunnels }: Picture, shore: 'cloud' | 'site'): readonly PictureSide[] =>
  tunnels.map((tunnel) => tunnel[shore])

const bottomOf = (boxes: readonly GatewayBox[]): number => {
  const last = boxes.at(-1)
  return last ? last.y + last.height : 0
}

const subnetsOf = (sides: readonly PictureSide[], available: number): readonly Pill[] =>
  pillsOf(sides[0]?.subnets ?? [], available)

export const wideLineMax = 30
/** Between a road and what is written under it, and before whatever comes below that. */
export const roadGap = 16

/** The ends of both shores at the same heights, so far apart that what is written between fits. */
function alignedTops(
  shores: readonly (readonly number[])[],
  heights: readonly number[],
  texts: readonly TunnelText[],
): readonly number[] {
  const tops: number[] = []
  heights.forEach((height, at) => {
    if (at === 0) {
      tops.push(Math.max(...shores.map(([first = 0]) => first)))
      return
    }
    const above = tops[at - 1] ?? 0
    const steps = shores.map((shore) => (shore[at] ?? 0) - (shore[at - 1] ?? 0))
    const road = above + (heights[at - 1] ?? 0) / 2
    const forText = road + 2 * roadGap + (texts[at - 1]?.height ?? 0) - height / 2
    tops.push(Math.max(...steps.map((step) => above + step), forText))
  })
  return tops
}

/** The wide picture: shores of a width, one road below the other. */
export function widePlaces(picture: Picture, sideWidth: number): TwoPlaces {
  const shores = [sidesOf(picture, 'cloud'), sidesOf(picture, 'site')] as const
  const heights = endHeights(...shores)
  const texts = tunnelTexts(picture.tunnels, wideLineMax)
  const natural = shores.map((sides) => endTops(sides, heights, headHeight))
  const tops = alignedTops(natural, heights, texts)
  const roads = tops.map((top, at) => top + (heights[at] ?? 0) / 2)
  const placesOf = (sides: readonly PictureSide[]): ShorePlaces => {
    const boxes = gatewayBoxes(sides, heights, tops)
    const pills = subnetsOf(sides, sideWidth - 2 * inset)
    const subnetsY = bottomOf(boxes)
    return { boxes, pills, subnetsY, height: subnetsY + subnetsHeight(pills) + 8 }
  }
  const [cloud, site] = [placesOf(shores[0]), placesOf(shores[1])]
  const textBottom = (roads.at(-1) ?? 0) + 2 * roadGap + (texts.at(-1)?.height ?? 0)
  return { cloud, site, texts, roads, height: Math.max(cloud.height, site.height, textBottom) }
}

export const narrowLineMax = 26
/** A box of the narrow picture is so wide at least. */
const narrowAvailable = 256
/** The name of a tunnel above what is written along it. */
export const titleHeight = 24

/** The narrow picture: one shore above the other, the roads side by side between them. */
export function narrowPlaces(picture: Picture): TwoPlaces & { readonly gap: number } {
  const [clouds, sites] = [sidesOf(picture, 'cloud'), sidesOf(picture, 'site')]
  const texts = tunnelTexts(picture.tunnels, narrowLineMax)
  const above = subnetsOf(clouds, narrowAvailable)
  const gatewaysY = headHeight - 6 + subnetsHeight(above) + 8
  const cloudHeights = endHeights(clouds)
  const cloudBoxes = gatewayBoxes(clouds, cloudHeights, endTops(clouds, cloudHeights, gatewaysY))
  const below = subnetsOf(sites, narrowAvailable)
  const siteHeights = endHeights(sites)
  const siteBoxes = gatewayBoxes(sites, siteHeights, endTops(sites, siteHeights, headHeight))
  const subnetsY = bottomOf(siteBoxes)
  const cloud = {
    boxes: cloudBoxes,
    pills: above,
    subnetsY: headHeight - 6,
    height: bottomOf(cloudBoxes) + inset,
  }
  const site = {
    boxes: siteBoxes,
    pills: below,
    subnetsY,
    height: subnetsY + subnetsHeight(below) + 8,
  }
  const gap = texts.reduce((sum, { height }) => sum + titleHeight + height, roadGap)
  const roads = picture.tunnels.map((_, at) => 26 + at * 32)
  return { cloud, site, texts, roads, gap, height: cloud.height + gap + site.height }
}
