import { clsx } from 'clsx'
import type { CoveredRange } from '@/lib/vpn/surroundings/coverage'
import type { Extent } from '@/lib/vpn/surroundings/coverage-axis'

const height = 18

const placed = ({ start, end }: Extent) => ({
  x: `${start * 100}%`,
  width: `${(end - start) * 100}%`,
})

/** The hatching of what is shared: one for all lanes of a picture. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <svg aria-hidden width={0} height={0} className="absolute">
      <defs>
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
          <path
            d="M-1 1 L1 -1 M0 5 L5 0 M4 6 L6 4"
            strokeWidth={2.2}
            className="stroke-warning-line"
          />
        </pattern>
      </defs>
    </svg>
  )
}

type CoverageLaneProps = {
  ranges: readonly CoveredRange[]
  /** This form's ranges, which stand behind everything as bands. */
  own: readonly CoveredRange[]
  isOwn?: boolean
  hatchId: string
}

/**
 * The addresses of one side, lowest at the left, gaps folded away: what stands over each other shares
 * addresses. An SVG without a view box, so that a bar stretches and its edges stay one pixel wide.
 */
export function CoverageLane({ ranges, own, isOwn = false, hatchId }: CoverageLaneProps) {
  return (
    <svg aria-hidden data-slot="coverage-lane" width="100%" height={height} className="block">
      <line x1="0" x2="100%" y1={height / 2} y2={height / 2} className="stroke-line" />
      {own.map((range) => (
        <rect
          key={range.text}
          {...placed(range)}
          height={height}
          className={clsx('fill-accent-soft', !isOwn && 'stroke-accent-line [stroke-width:0.5]')}
        />
      ))}
      {ranges.map((range) => (
        <rect
          key={range.text}
          {...placed(range)}
          y={4}
          height={height - 8}
          rx={2}
          strokeDasharray={range.isRouted ? '4 3' : undefined}
          className={clsx(
            range.isRouted && 'fill-none',
            !range.isRouted && (isOwn ? 'fill-accent' : 'fill-ink-faint'),
            isOwn ? 'stroke-accent' : 'stroke-ink-faint',
          )}
        />
      ))}
      {ranges.flatMap(({ text, shared }) =>
        shared.map((extent) => (
          <rect
            key={`${text} ${extent.start} ${extent.end}`}
            {...placed(extent)}
            y={4}
            height={height - 8}
            fill={`url(#${hatchId})`}
            className="stroke-warning"
          />
        )),
      )}
    </svg>
  )
}
