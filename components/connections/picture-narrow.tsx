import { PictureFrame } from './picture-frame'
import { cloudNames, siteNames } from './picture-shore'
import { measureSide, Side } from './picture-side'
import { gatewayLines } from './picture-text'
import {
  type OneTunnelProps,
  Phase,
  Port,
  phaseLineHeight,
  phaseLines,
  Road,
} from './picture-tunnel'

const lineMax = 34
const roadX = 34
const sideText = { idMax: 33, available: 256 }

/** Cloud above, data centre below; made for 280 pixels and more. */
export function NarrowPicture({ tunnel, sentence, className }: OneTunnelProps) {
  const { cloud, site } = tunnel
  const above = { ...sideText, lines: Math.max(gatewayLines(cloud).length, 1), upsideDown: true }
  const below = { ...sideText, lines: Math.max(gatewayLines(site).length, 1) }
  const top = measureSide(cloud, above).height
  const bottom = measureSide(site, below).height
  const phase2Y = 46 + phaseLines(tunnel.phase1, lineMax).length * phaseLineHeight
  const bgpY = phase2Y + 22 + phaseLines(tunnel.phase2, lineMax).length * phaseLineHeight
  const gap = tunnel.tunnelCidr ? bgpY + 18 : bgpY
  return (
    <PictureFrame height={top + gap + bottom} sentence={sentence} className={className}>
      <Road tunnel={tunnel} ends={{ x1: roadX, x2: roadX, y1: top - 20, y2: top + gap + 20 }} />
      <svg aria-hidden overflow="visible">
        <Side side={cloud} names={cloudNames} layout={above} height={top} />
        <Port x={roadX} y={top} known={cloud.gatewayId !== undefined} />
      </svg>
      <svg aria-hidden x={roadX + 22} y={top} overflow="visible">
        <Phase title="Phase 1" text={tunnel.phase1} max={lineMax} y={22} />
        <Phase title="Phase 2" text={tunnel.phase2} max={lineMax} y={phase2Y} />
        {tunnel.tunnelCidr && (
          <text y={bgpY} className="fill-ink-muted text-2xs">
            BGP over <tspan className="font-mono">{tunnel.tunnelCidr}</tspan>
          </text>
        )}
      </svg>
      <svg aria-hidden y={top + gap} overflow="visible">
        <Side side={site} names={siteNames} layout={below} height={bottom} />
        <Port x={roadX} y={0} known={site.gatewayId !== undefined} />
      </svg>
    </PictureFrame>
  )
}
