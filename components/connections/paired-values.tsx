import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { tunnelTitles } from '@/lib/vpn/slot-words'
import { tunnelOptions } from '@/lib/vpn/wire/documented-names'
import { DocumentedName } from './documented-name'
import type { PairedRow } from './paired-rows'

type PairedValuesProps<V> = {
  rows: readonly PairedRow<V>[]
  /** A value that is there. */
  draw: (value: V) => ReactNode
}

const columns = '@2xl:grid-cols-[minmax(9rem,3fr)_minmax(0,4fr)_minmax(0,4fr)]'
const grid = clsx('grid grid-cols-[minmax(7.5rem,2fr)_minmax(0,3fr)] gap-x-4', columns)

/**
 * The values of two tunnels side by side: what both have alike stands once, what differs is marked. On
 * a narrow screen the two stand below each other, each under the name of its tunnel.
 */
export function PairedValues<V>({ rows, draw }: PairedValuesProps<V>) {
  const common = rows.filter(({ kind }) => kind === 'connection')
  const paired = rows.filter(({ kind }) => kind !== 'connection')
  return (
    <div className="@container flex flex-col gap-3">
      {common.length > 0 && (
        <dl className="divide-y divide-line">
          {common.map((row) => (
            <Row key={row.key} row={row} draw={draw} />
          ))}
        </dl>
      )}
      {paired.length > 0 && (
        <div>
          <ColumnHeads />
          <dl className="divide-y divide-line">
            {paired.map((row) => (
              <Row key={row.key} row={row} draw={draw} />
            ))}
          </dl>
        </div>
      )}
    </div>
  )
}

/** Above the columns, for the eye: every value says by itself which tunnel it is of. */
function ColumnHeads() {
  return (
    <div
      aria-hidden
      className={clsx('@2xl:grid hidden gap-x-4 border-line border-b pb-1.5', columns)}
    >
      {tunnelTitles.map((title, tunnel) => (
        <p key={title} className={clsx('font-medium text-xs', tunnel === 0 && 'col-start-2')}>
          {title}
          <code translate="no" className="block text-2xs text-ink-faint leading-4">
            {tunnelOptions}.{tunnel + 1}
          </code>
        </p>
      ))}
    </div>
  )
}

function Row<V>({ row, draw }: { row: PairedRow<V>; draw: (value: V) => ReactNode }) {
  const { label, name, values, kind } = row
  const [first] = values
  return (
    <div
      data-differs={kind === 'differs' || undefined}
      className={clsx(grid, 'py-2', kind === 'differs' && '-mx-2 rounded-sm bg-accent-soft px-2')}
    >
      <dt className="@2xl:row-span-1 row-span-2 min-w-0 text-ink-muted">
        <span className="flex flex-wrap items-center gap-x-2">
          {label}
          {kind === 'differs' && <Badge tone="accent">Differs</Badge>}
        </span>
        <span className="wrap-anywhere block text-2xs text-ink-faint leading-4">
          <DocumentedName name={name} />
        </span>
      </dt>
      {kind === 'connection' || kind === 'same' ? (
        <dd className={clsx('min-w-0', kind === 'connection' && '@2xl:col-span-2')}>
          {kind === 'same' && <VisuallyHidden>Both tunnels: </VisuallyHidden>}
          {first && draw(first)}
        </dd>
      ) : (
        values.map((value, tunnel) => (
          <dd
            // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is known by its place
            key={tunnel}
            className={clsx(
              'col-start-2 min-w-0',
              tunnel === 1 && '@2xl:col-start-3 @max-2xl:mt-1.5',
            )}
          >
            <span className="@2xl:sr-only block text-ink-muted text-xs">
              {tunnelTitles[tunnel]}
              <VisuallyHidden>: </VisuallyHidden>
            </span>
            {value === undefined ? (
              <span className="text-ink-muted text-xs">Does not apply</span>
            ) : (
              draw(value)
            )}
          </dd>
        ))
      )}
      {kind === 'same' && (
        <dd aria-hidden className="@2xl:block hidden text-ink-faint text-xs leading-5">
          the same
        </dd>
      )}
    </div>
  )
}
