import { clsx } from 'clsx'
import { Building2, Cloud } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PictureSide } from '@/lib/vpn/picture'
import { gatewayLines, type Pill, pillsOf, shortened } from './picture-text'

const inset = 12
export const headHeight = 34
const lineHeight = 16
const subnetsHead = 26
const pillHeight = 22
const pillStep = 27

type SideNames = { icon: ReactNode; gateway: string; subnets: string }

const icon = { x: inset, y: 10, width: 16, height: 16, strokeWidth: 1.75 }

export const cloudNames: SideNames = {
  icon: <Cloud aria-hidden {...icon} className="text-accent-ink" />,
  gateway: 'VPN gateway',
  subnets: 'VPC subnets',
}

export const siteNames: SideNames = {
  icon: <Building2 aria-hidden {...icon} className="text-accent-ink" />,
  gateway: 'Customer gateway',
  subnets: 'Data centre subnets',
}

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

const subnetsHeight = (pills: readonly Pill[]) =>
  subnetsHead + ((pills.at(-1)?.row ?? 0) + 1) * pillStep

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
  names: SideNames
  layout: SideLayout
  height: number
}

/** One shore: the network's name, its gateway, its subnets. Fills the `svg` it stands in. */
export function Side({ side, names, layout, height }: SideProps) {
  const { pills, gatewayY, subnetsY } = measureSide(side, layout)
  return (
    <>
      <rect
        x={0.5}
        y={0.5}
        height={height - 1}
        rx={10}
        className="w-[calc(100%-1px)] fill-surface stroke-line"
      />
      {names.icon}
      <text x={inset + 24} y={22} className="fill-ink font-semibold text-xs">
        {side.title}
      </text>
      <Gateway side={side} name={names.gateway} y={gatewayY} layout={layout} />
      <text x={inset} y={subnetsY + 18} className="fill-ink-muted text-2xs">
        {names.subnets}
      </text>
      <Subnets pills={pills} y={subnetsY + subnetsHead} />
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

function Subnets({ pills, y }: { pills: readonly Pill[]; y: number }) {
  if (pills.length === 0)
    return (
      <g>
        <rect
          x={inset}
          y={y}
          width={132}
          height={pillHeight}
          rx={4}
          strokeDasharray="4 3"
          className="fill-none stroke-line-strong"
        />
        <text x={inset + 8} y={y + 15} className="fill-ink-faint text-2xs">
          none yet
        </text>
      </g>
    )
  return pills.map(({ text, x, row, width }) => (
    <g key={`${row}/${x}`} transform={`translate(${inset + x} ${y + row * pillStep})`}>
      <rect width={width} height={pillHeight} rx={4} className="fill-sunken stroke-line" />
      <text x={7} y={15} className="fill-ink font-mono text-2xs">
        {text}
      </text>
    </g>
  ))
}
