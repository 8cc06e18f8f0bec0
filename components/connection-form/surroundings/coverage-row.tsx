import { clsx } from 'clsx'
import { Badge } from '@/components/ui/badge'
import type { CoverageRow as Row } from '@/lib/vpn/surroundings/coverage'
import { CoverageLane } from './coverage-lane'
import { CoverageRanges } from './coverage-ranges'
import { OtherConnectionLink } from './other-connection-link'

/** The columns of the picture, where it is wide enough for them. */
export const coverageColumns =
  '@[36rem]:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)_minmax(0,1fr)] grid-cols-2'

const sides = [
  { side: 'local', title: 'Alibaba Cloud side' },
  { side: 'remote', title: 'Your site' },
] as const

const badges = {
  both: { tone: 'warning', words: 'Same traffic' },
  local: { tone: 'neutral', words: 'Local side only' },
  remote: { tone: 'neutral', words: 'Remote side only' },
} as const

function Name({ row }: { row: Row }) {
  const badge = row.shares === 'nothing' || !row.other ? undefined : badges[row.shares]
  return (
    <div className="@[36rem]:col-span-1 col-span-2 flex min-w-0 @[36rem]:flex-col flex-wrap items-start gap-x-2 gap-y-1">
      {row.other ? (
        <OtherConnectionLink other={row.other} className="text-xs" />
      ) : (
        <>
          <span className="wrap-anywhere min-w-0 font-semibold text-xs leading-6">
            {row.name}
          </span>
          <Badge tone="accent">This form</Badge>
        </>
      )}
      {badge && <Badge tone={badge.tone}>{badge.words}</Badge>}
    </div>
  )
}

type CoverageRowProps = { row: Row; own: Row; hatchId: string }

/** What one connection covers: lanes to see it, blocks to read it. */
export function CoverageRow({ row, own, hatchId }: CoverageRowProps) {
  const isOwn = row === own
  return (
    <li
      data-slot="coverage-row"
      className={clsx(
        'grid gap-x-3 gap-y-1.5 px-3 py-2',
        coverageColumns,
        isOwn && 'rounded-md border border-accent-line bg-accent-soft',
      )}
    >
      <Name row={row} />
      {sides.map(({ side, title }) => (
        <div key={side} className="flex min-w-0 flex-col gap-1">
          <CoverageLane ranges={row[side]} own={own[side]} isOwn={isOwn} hatchId={hatchId} />
          <CoverageRanges ranges={row[side]} isOwn={isOwn} label={`${title}, ${row.name}`} />
        </div>
      ))}
    </li>
  )
}
