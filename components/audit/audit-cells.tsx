import { clsx } from 'clsx'
import { isoUtc, localWords, utcWords } from '@/components/connections/time-words'
import { CopyButton } from '@/components/ui/copy-button'
import type { AuditEntry } from '@/lib/http/audit'
import { wordsOfAction } from '@/lib/http/audit'

// What the table and the cards show of an entry.

type CellProps = { entry: AuditEntry }

const nothing = <span className="text-ink-muted">none</span>

export function TimeCell({ entry: { Time } }: CellProps) {
  return (
    <time dateTime={isoUtc(Time)} title={localWords(Time)} className="tabular-nums">
      {utcWords(Time)}
    </time>
  )
}

const viaWords: Readonly<Record<string, string>> = { token: 'with an API token' }

export function ActorCell({ entry: { Actor, Via } }: CellProps) {
  const via = viaWords[Via]
  return (
    <>
      <span title={Actor} className={clsx('block truncate', !Actor && 'text-ink-muted')}>
        {Actor || 'nobody signed in'}
      </span>
      {via && <span className="block truncate text-2xs text-ink-muted">{via}</span>}
    </>
  )
}

export function ActionCell({ entry: { Action, Detail } }: CellProps) {
  const { TunnelId } = Detail
  return (
    <>
      <span className="font-medium">{wordsOfAction(Action)}</span>
      {TunnelId !== undefined && (
        <code
          title={String(TunnelId)}
          translate="no"
          className="block truncate text-2xs text-ink-muted"
        >
          {TunnelId}
        </code>
      )}
    </>
  )
}

/** By its name where that was written down; the details have the ID beside it. */
export function TargetCell({ entry: { Target, Detail } }: CellProps) {
  const name = Detail['Name'] ?? Detail['Email']
  if (!Target) return nothing
  if (name)
    return (
      <span title={`${name} (${Target})`} className="block truncate">
        {String(name)}
      </span>
    )
  return (
    <code title={Target} translate="no" className="block truncate text-xs leading-6">
      {Target}
    </code>
  )
}

export function AddressCell({ entry: { Address } }: CellProps) {
  if (!Address) return <span className="text-ink-muted">not known</span>
  return (
    <code title={Address} translate="no" className="block truncate text-xs leading-6">
      {Address}
    </code>
  )
}

export function RequestCell({ entry: { RequestId } }: CellProps) {
  if (!RequestId) return nothing
  return (
    <span className="flex min-w-0 items-center gap-1">
      <code title={RequestId} translate="no" className="truncate text-2xs">
        {RequestId}
      </code>
      <CopyButton text={RequestId} label={`Copy ${RequestId}`} />
    </span>
  )
}
