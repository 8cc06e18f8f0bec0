import { clsx } from 'clsx'
import type { PictureSide } from '@/lib/vpn/picture'
import { headHeight, inset, subnetsHeight } from './picture-measures'
import { Shore, type ShoreNames, Subnets } from './picture-shore'
import { gatewayLines, pillsOf, shortened } from './picture-text'

const lineHeight = 16

export type SideLayout = {
  /** Rows of text under the ID that the gateway's box has room for. */
  lines: number
  /** Characters of an ID, and pixels of a row of subnets. */
  idMax: number
  available: number
  /** The subnets stand above the gateway, so that the gateway is next to the tunnel below. */
  upsideDown?: boolean
}

export const gatewayHeight = (lines: number) => 48 + lineHeight * lines

/** Where the parts of a side stand. */
export function measureSide(side: PictureSide, { lines, available, upsideDown }: SideLayout) {
  const pills = pillsOf(side.subnets, available)
  const subnets = subnetsHeight(pills)
  const gateway = gatewayHeight(lines)
  return {
    pills,
    gatewayY: upsideDown ? headHeight + subnets + 8 : headHeight,
    subnetsY: upsideDown ? headHeight - 6 : headHeight + gateway,
    height: headHeight + gateway + subnets + (upsideDown ? inset + 8 : 8),
  }
}

type SideProps = {
  side: PictureSide
  names: ShoreNames
  layout: SideLayout
  height: number
}

/** One shore: the network's name, its gateway, its subnets. Fills the `svg` it stands in. */
export function Side({ side, names, layout, height }: SideProps) {
  const { pills, gatewayY, subnetsY } = measureSide(side, layout)
  return (
    <>
      <Shore title={side.title} names={names} height={height} />
      <Gateway side={side} name={names.gateway} y={gatewayY} layout={layout} />
      <Subnets names={names} pills={pills} y={subnetsY} />
    </>
  )
}

type GatewayProps = { side: PictureSide; name: string; y: number; layout: SideLayout }

function Gateway({ side, name, y, layout }: GatewayProps) {
  const known = side.gatewayId !== undefined
  return (
    <svg aria-hidden x={inset} y={y} overflow="visible">
      <rect
        height={gatewayHeight(layout.lines)}
        rx={7}
        strokeDasharray={known ? undefined : '4 3'}
        className={clsx(
          'w-[calc(100%-24px)]',
          known ? 'fill-accent-soft stroke-accent-line' : 'fill-sunken stroke-line-strong',
        )}
      />
      <text x={10} y={19} className="fill-ink-muted text-2xs">
        {name}
      </text>
      <text
        x={10}
        y={36}
        className={known ? 'fill-ink font-medium font-mono text-xs' : 'fill-ink-faint text-xs'}
      >
        {shortened(side.gatewayId ?? 'not chosen yet', layout.idMax)}
      </text>
      {gatewayLines(side).map((line, index) => (
        <text
          key={line}
          x={10}
          y={53 + index * lineHeight}
          className="fill-ink-muted font-mono text-2xs"
        >
          {shortened(line, layout.idMax + 1)}
        </text>
      ))}
    </svg>
  )
}
