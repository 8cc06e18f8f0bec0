import { PictureFrame } from './picture-frame'
import { headHeight } from './picture-measures'
import { cloudNames, siteNames } from './picture-shore'
import { gatewayHeight, measureSide, Side } from './picture-side'
import { gatewayLines } from './picture-text'
import {
  type OneTunnelProps,
  Phase,
  Port,
  phaseLineHeight,
  phaseLines,
  Road,
} from './picture-tunnel'

const sideWidth = 246
const lineMax = 30
const sideText = { idMax: 27, available: sideWidth - 24 }

/** Cloud at the left, data centre at the right; made for 720 pixels and more. */
export function WidePicture({ tunnel, sentence, className }: OneTunnelProps) {
  const { cloud, site } = tunnel
  const lines = Math.max(gatewayLines(cloud).length, gatewayLines(site).length, 1)
  const layout = { ...sideText, lines }
  const height = Math.max(measureSide(cloud, layout).height, measureSide(site, layout).height)
  const above = phaseLines(tunnel.phase1, lineMax).length * phaseLineHeight
  const roadY = Math.max(headHeight + gatewayHeight(lines) / 2, above + 34)
  const below = phaseLines(tunnel.phase2, lineMax).length * phaseLineHeight
  const fullHeight = Math.max(height, roadY + below + 60)
  const side = { layout, height: fullHeight }
  return (
    <PictureFrame height={fullHeight} sentence={sentence} className={className}>
      <Road tunnel={tunnel} ends={{ x1: '10%', x2: '90%', y1: roadY, y2: roadY }} />
      <svg aria-hidden width={sideWidth} overflow="visible">
        <Side side={cloud} names={cloudNames} {...side} />
        <Port x={sideWidth} y={roadY} known={cloud.gatewayId !== undefined} />
      </svg>
      <svg aria-hidden x="50%" overflow="visible">
        <g textAnchor="middle">
          <Phase title="Phase 1" text={tunnel.phase1} max={lineMax} y={roadY - above - 20} />
          <Phase title="Phase 2" text={tunnel.phase2} max={lineMax} y={roadY + 27} />
          {tunnel.tunnelCidr && (
            <text y={roadY + below + 50} className="fill-ink-muted text-2xs">
              BGP over <tspan className="font-mono">{tunnel.tunnelCidr}</tspan>
            </text>
          )}
        </g>
      </svg>
      <svg aria-hidden x="100%" overflow="visible">
        <svg aria-hidden x={-sideWidth} width={sideWidth} overflow="visible">
          <Side side={site} names={siteNames} {...side} />
          <Port x={0} y={roadY} known={site.gatewayId !== undefined} />
        </svg>
      </svg>
    </PictureFrame>
  )
}
