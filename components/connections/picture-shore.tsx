import { Building2, Cloud } from 'lucide-react'
import type { ReactNode } from 'react'
import { inset, pillHeight, pillStep, subnetsHead } from './picture-measures'
import type { Pill } from './picture-text'

export type ShoreNames = { icon: ReactNode; gateway: string; subnets: string }

const icon = { x: inset, y: 10, width: 16, height: 16, strokeWidth: 1.75 }

export const cloudNames: ShoreNames = {
  icon: <Cloud aria-hidden {...icon} className="text-accent-ink" />,
  gateway: 'VPN gateway',
  subnets: 'VPC subnets',
}

export const siteNames: ShoreNames = {
  icon: <Building2 aria-hidden {...icon} className="text-accent-ink" />,
  gateway: 'Customer gateway',
  subnets: 'Data centre subnets',
}

/** The ground a shore stands on: its frame and its name. Fills the `svg` it stands in. */
export function Shore({
  title,
  names,
  height,
}: {
  title: string
  names: ShoreNames
  height: number
}) {
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
        {title}
      </text>
    </>
  )
}

type SubnetsProps = { names: ShoreNames; pills: readonly Pill[]; y: number }

/** The subnets of a shore as pills, under their heading. */
export function Subnets({ names, pills, y }: SubnetsProps) {
  return (
    <>
      <text x={inset} y={y + 18} className="fill-ink-muted text-2xs">
        {names.subnets}
      </text>
      <Pills pills={pills} y={y + subnetsHead} />
    </>
  )
}

function Pills({ pills, y }: { pills: readonly Pill[]; y: number }) {
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
