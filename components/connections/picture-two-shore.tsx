import { clsx } from 'clsx'
import { inset } from './picture-measures'
import type { ShoreNames } from './picture-shore'
import { shortened } from './picture-text'
import { type End, endLineHeight, type GatewayBox } from './picture-two-layout'

const endInset = 8

type GatewaysProps = { boxes: readonly GatewayBox[]; names: ShoreNames; idMax: number }

/** The gateways of a shore, each with the ends of its tunnels inside. Stands in the shore's `svg`. */
export function Gateways({ boxes, names, idMax }: GatewaysProps) {
  return boxes.map((box) => (
    <svg key={box.y} aria-hidden x={inset} y={box.y} overflow="visible">
      <rect
        height={box.height}
        rx={7}
        strokeDasharray={box.id === undefined ? '4 3' : undefined}
        className={clsx(
          'w-[calc(100%-24px)]',
          box.id === undefined
            ? 'fill-sunken stroke-line-strong'
            : 'fill-accent-soft stroke-accent-line',
        )}
      />
      <text x={10} y={18} className="fill-ink-muted text-2xs">
        {names.gateway}
      </text>
      <text
        x={10}
        y={35}
        className={
          box.id === undefined
            ? 'fill-ink-faint text-xs'
            : 'fill-ink font-medium font-mono text-xs'
        }
      >
        {shortened(box.id ?? 'not chosen yet', idMax)}
      </text>
      {box.ends.map((end) => (
        <EndOfTunnel key={end.tunnel} end={end} y={end.y - box.y} idMax={idMax} />
      ))}
    </svg>
  ))
}

function EndOfTunnel({ end, y, idMax }: { end: End; y: number; idMax: number }) {
  const { lines, height, tunnel } = end
  return (
    <svg aria-hidden x={endInset} y={y} overflow="visible">
      <rect
        height={height}
        rx={5}
        strokeDasharray={lines.length === 0 ? '4 3' : undefined}
        className="w-[calc(100%-40px)] fill-surface stroke-line"
      />
      <NumberMark tunnel={tunnel} x={16} y={height / 2} isQuiet />
      {lines.length === 0 && (
        <text x={32} y={height / 2 + 4} className="fill-ink-faint text-2xs">
          address not known
        </text>
      )}
      {lines.map((line, index) => (
        <text
          key={line}
          x={32}
          y={17 + index * endLineHeight}
          className={clsx('font-mono text-2xs', index === 0 ? 'fill-ink' : 'fill-ink-muted')}
        >
          {shortened(line, idMax - 4)}
        </text>
      ))}
    </svg>
  )
}

type NumberMarkProps = {
  tunnel: number
  x: number
  y: number
  /** Not a port of its own, only says which tunnel is meant. */
  isQuiet?: boolean
  isKnown?: boolean
}

/** Which tunnel: 1 is the active one, as in `TunnelOptionsSpecification.1`. */
export function NumberMark({ tunnel, x, y, isQuiet, isKnown = true }: NumberMarkProps) {
  const stroke = isKnown ? 'stroke-accent' : 'stroke-line-strong'
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={8}
        strokeWidth={isQuiet ? 1 : 1.5}
        className={clsx('fill-surface', isQuiet ? 'stroke-line-strong' : stroke)}
      />
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        className={clsx(
          'font-semibold text-2xs tabular-nums',
          isQuiet ? 'fill-ink-muted' : 'fill-accent-ink',
        )}
      >
        {tunnel + 1}
      </text>
    </g>
  )
}
