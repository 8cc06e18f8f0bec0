import { clsx } from 'clsx'
import type { CoveredRange } from '@/lib/vpn/surroundings/coverage'

const shownMax = 4

/** What a block shares addresses with, in a few words. */
function sharing({ text, overlaps }: CoveredRange): string {
  const [first, ...more] = overlaps
  if (first === undefined) return ''
  const rest = more.length > 0 ? ` and ${more.length} more` : ''
  return first === text ? `same block${rest}` : `overlaps ${first}${rest}`
}

/** Those that share come first where not all can be shown. */
function shownOf(ranges: readonly CoveredRange[]): readonly CoveredRange[] {
  if (ranges.length <= shownMax) return ranges
  const isSharing = ({ overlaps }: CoveredRange) => overlaps.length > 0
  const first = [...ranges.filter(isSharing), ...ranges.filter((range) => !isSharing(range))]
  const shown = new Set(first.slice(0, shownMax))
  return ranges.filter((range) => shown.has(range))
}

function Range({ range, isOwn }: { range: CoveredRange; isOwn: boolean }) {
  const isShared = range.overlaps.length > 0
  return (
    <li className="min-w-0">
      <code
        translate="no"
        className={clsx(
          'wrap-anywhere inline-block rounded-sm border px-1 font-mono text-2xs',
          isShared && 'border-warning-line bg-warning-soft text-warning-ink',
          !isShared && isOwn && 'border-accent-line bg-surface text-ink',
          !isShared && !isOwn && 'border-line bg-sunken text-ink',
        )}
      >
        {range.text}
      </code>
      {isShared && <span className="block text-2xs text-warning-ink">{sharing(range)}</span>}
      {range.isRouted && <span className="block text-2xs text-ink-muted">routes decide</span>}
    </li>
  )
}

type CoverageRangesProps = { ranges: readonly CoveredRange[]; isOwn: boolean; label: string }

/** The blocks of one side in words, under the lane that draws them. */
export function CoverageRanges({ ranges, isOwn, label }: CoverageRangesProps) {
  if (ranges.length === 0) return <p className="text-2xs text-ink-muted">No subnets yet.</p>
  const shown = shownOf(ranges)
  const hidden = ranges.filter((range) => !shown.includes(range))
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-1.5 gap-y-1">
      {shown.map((range) => (
        <Range key={range.text} range={range} isOwn={isOwn} />
      ))}
      {hidden.length > 0 && (
        <li className="text-2xs text-ink-muted" title={hidden.map(({ text }) => text).join(', ')}>
          and {hidden.length} more
        </li>
      )}
    </ul>
  )
}
