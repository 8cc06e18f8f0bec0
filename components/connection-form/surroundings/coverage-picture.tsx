import { clsx } from 'clsx'
import { useId } from 'react'
import { Disclosure } from '@/components/ui/details'
import type { Coverage, CoverageRow as Row } from '@/lib/vpn/surroundings/coverage'
import { HatchPattern } from './coverage-lane'
import { CoverageRow, coverageColumns } from './coverage-row'

/** How many connections that share addresses are drawn before the others fold away. */
const shownMax = 6

const sample = { x: 0.5, y: 0.5, width: 17, height: 9, rx: 2 } as const

function Legend({ hatchId }: { hatchId: string }) {
  const entries = [
    { words: 'This connection', look: 'fill-accent' },
    { words: 'Another connection', look: 'fill-ink-faint' },
    { words: 'Shared addresses', look: 'fill-ink-faint', hatch: `url(#${hatchId})` },
  ]
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-2xs text-ink-muted">
      {entries.map(({ words, look, hatch }) => (
        <li key={words} className="flex items-center gap-1.5">
          <svg width={18} height={10}>
            <title>{words}</title>
            <rect {...sample} className={look} />
            {hatch && <rect {...sample} fill={hatch} className="stroke-warning" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

function Heads() {
  return (
    <div
      aria-hidden
      className={clsx('grid gap-x-3 px-3 text-2xs text-ink-muted', coverageColumns)}
    >
      <span className="@[36rem]:block hidden">Connection</span>
      <span>Alibaba Cloud side</span>
      <span>Your site</span>
    </div>
  )
}

type RowsProps = { rows: readonly Row[]; own: Row; hatchId: string }

function Rows({ rows, own, hatchId }: RowsProps) {
  return rows.map((row) => (
    <CoverageRow key={row.other?.vpnConnectionId ?? ''} row={row} own={own} hatchId={hatchId} />
  ))
}

const connections = (count: number, more = '') =>
  `${count} ${more}${count === 1 ? 'connection' : 'connections'}`

function Folded({ title, ...rows }: RowsProps & { title: string }) {
  if (rows.rows.length === 0) return null
  return (
    <Disclosure summary={title}>
      <ul className="-mx-3 divide-y divide-line">
        <Rows {...rows} />
      </ul>
    </Disclosure>
  )
}

/** Which ranges of addresses each connection of the gateway covers, and where they meet this one's. */
export function CoveragePicture({ coverage }: { coverage: Coverage }) {
  const id = useId()
  const { gatewayName, own, others, sentence } = coverage
  const hatchId = `${id}-hatch`
  const sharing = others.filter(({ shares }) => shares !== 'nothing')
  const apart = others.filter(({ shares }) => shares === 'nothing')
  const folded = sharing.slice(shownMax)
  return (
    <section
      data-slot="coverage-picture"
      aria-labelledby={`${id}-title`}
      className="@container flex min-w-0 flex-col gap-3"
    >
      <HatchPattern id={hatchId} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`${id}-title`} className="wrap-anywhere font-semibold">
          Who covers what on {gatewayName}
        </h3>
        <Legend hatchId={hatchId} />
      </header>
      <p className="sr-only">{sentence}</p>
      <div className="flex flex-col gap-1">
        <Heads />
        <ul aria-label="Connections" className="divide-y divide-line">
          <Rows rows={[own, ...sharing.slice(0, shownMax)]} own={own} hatchId={hatchId} />
        </ul>
      </div>
      {others.length === 0 && (
        <p className="text-ink-muted text-xs">{gatewayName} holds no other connection.</p>
      )}
      <Folded
        title={`${connections(folded.length, 'more ')} with shared addresses`}
        rows={folded}
        own={own}
        hatchId={hatchId}
      />
      <Folded
        title={`${connections(apart.length)} without shared addresses`}
        rows={apart}
        own={own}
        hatchId={hatchId}
      />
    </section>
  )
}
