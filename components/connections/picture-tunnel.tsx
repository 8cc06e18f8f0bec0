import { clsx } from 'clsx'
import type { PictureTunnel } from '@/lib/vpn/picture'
import { wrap } from './picture-text'

/** A picture with one tunnel. */
export type OneTunnelProps = { tunnel: PictureTunnel; sentence: string; className: string }

type Ends = { x1: number | string; y1: number; x2: number | string; y2: number }

type RoadProps = {
  ends: Ends
  tunnel: Pick<PictureTunnel, 'phase1' | 'phase2'>
  /** Nothing travels on it at present. */
  isDown?: boolean
}

/** The causeway: Phase 1 is the road bed, Phase 2 the lane on it. Dashed while it is not known, or down. */
export function Road({ ends, tunnel, isDown = false }: RoadProps) {
  const bed = tunnel.phase1 !== undefined && !isDown
  const lane = tunnel.phase2 !== undefined && !isDown
  return (
    <g strokeLinecap="butt">
      <line
        {...ends}
        strokeWidth={18}
        strokeDasharray={bed ? undefined : '4 3'}
        className={bed ? 'stroke-accent-line' : 'stroke-line-strong'}
      />
      <line {...ends} strokeWidth={15} className={bed ? 'stroke-accent-soft' : 'stroke-canvas'} />
      <line
        {...ends}
        strokeWidth={lane ? 3 : 1}
        strokeDasharray={lane ? undefined : '4 3'}
        className={lane ? 'stroke-accent' : 'stroke-line-strong'}
      />
    </g>
  )
}

/** Where a road ends at a gateway. */
export function Port({ x, y, known }: { x: number; y: number; known: boolean }) {
  return (
    <circle
      cx={x}
      cy={y}
      r={5}
      strokeWidth={1.5}
      className={clsx('fill-surface', known ? 'stroke-accent' : 'stroke-line-strong')}
    />
  )
}

export const phaseLineHeight = 15

export const phaseLines = (text: string | undefined, max: number) =>
  text === undefined ? ['not complete yet'] : wrap(text, max)

type PhaseProps = {
  title: string
  text: string | undefined
  max: number
  y: number
}

/** A phase's title at `y`, its algorithms below. */
export function Phase({ title, text, max, y }: PhaseProps) {
  const look = text === undefined ? 'fill-ink-faint text-2xs' : 'fill-ink font-mono text-2xs'
  return (
    <g>
      <text y={y} className="fill-accent-ink font-semibold text-2xs">
        {title}
      </text>
      {phaseLines(text, max).map((line, index) => (
        <text key={line} y={y + (index + 1) * phaseLineHeight} className={look}>
          {line}
        </text>
      ))}
    </g>
  )
}
