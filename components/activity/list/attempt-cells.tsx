import { clsx } from 'clsx'
import Link from 'next/link'
import { tunnelOfAttempt } from '@/components/connections/attempt-words'
import { attemptHref, connectionHref } from '@/components/connections/connection-links'
import { CreatedTime } from '@/components/connections/created-time'
import { CopyButton } from '@/components/ui/copy-button'
import type { Attempt } from '@/lib/http/attempt'
import { AttemptBadge } from '../attempt-badge'
import { operationTitle, stateDetail } from '../attempt-words'
import { Took } from '../took'

// What the table and the cards show of an attempt. Whatever can be clicked lies above the link that
// fills the row.

type CellProps = { attempt: Attempt }

const above = 'relative z-10'
const second = 'block truncate text-2xs text-ink-muted print:whitespace-normal'

export function StateCell({ attempt }: CellProps) {
  const detail = stateDetail(attempt)
  return (
    <>
      <AttemptBadge attempt={attempt} />
      {detail && (
        <span title={detail} className={second}>
          {detail}
        </span>
      )}
    </>
  )
}

/** What was to be done, as the link that fills the row; the connection is a link of its own. */
export function OperationCell({ attempt }: CellProps) {
  const { AttemptId, Operation } = attempt
  return (
    <>
      <Link
        prefetch={false}
        href={attemptHref(AttemptId)}
        className="block truncate font-medium text-ink after:absolute after:inset-0 hover:text-accent-ink hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
      >
        {operationTitle(Operation)}
      </Link>
      <ConnectionName attempt={attempt} />
      <TunnelName attempt={attempt} />
    </>
  )
}

function ConnectionName({ attempt }: CellProps) {
  const { Name, VpnConnectionId, RegionId, State } = attempt
  const words = Name || VpnConnectionId
  if (!words) return <span className={second}>unnamed</span>
  const isThere = VpnConnectionId !== null && State !== 'deleted'
  if (!isThere) {
    return (
      <span title={words} className={second}>
        {words}
      </span>
    )
  }
  return (
    <span className={second}>
      <Link
        prefetch={false}
        href={connectionHref(RegionId, VpnConnectionId)}
        title={VpnConnectionId}
        className={clsx(above, 'rounded-sm text-accent-ink hover:underline')}
      >
        {words}
      </Link>
    </span>
  )
}

/** Which tunnel, where only one was changed. */
function TunnelName({ attempt }: CellProps) {
  const tunnelId = tunnelOfAttempt(attempt)
  if (tunnelId === undefined) return null
  return (
    <code title={tunnelId} translate="no" className={second}>
      {tunnelId}
    </code>
  )
}

export function PlaceCell({ attempt }: CellProps) {
  return (
    <>
      <span className="block truncate">{attempt.RegionId}</span>
      <code title={attempt.VpnGatewayId} translate="no" className={second}>
        {attempt.VpnGatewayId}
      </code>
    </>
  )
}

export function NoteCell({ attempt }: CellProps) {
  const { Actor, Reason } = attempt
  return (
    <>
      <span title={Actor} className={clsx('block truncate', !Actor && 'text-ink-muted')}>
        {Actor || 'nobody named'}
      </span>
      {Reason && (
        <span title={Reason} className={second}>
          {Reason}
        </span>
      )}
    </>
  )
}

export function StartCell({ attempt }: CellProps) {
  return <CreatedTime ms={attempt.StartTime} className={above} />
}

export function TookCell({ attempt }: CellProps) {
  return <Took attempt={attempt} />
}

export function SendsCell({ attempt }: CellProps) {
  return <span className="tabular-nums">{attempt.Sends}</span>
}

export function RequestCell({ attempt: { RequestId } }: CellProps) {
  if (!RequestId) return <span className="text-ink-muted">none</span>
  return (
    <span className="flex min-w-0 items-center gap-1">
      <code title={RequestId} translate="no" className="truncate text-2xs">
        {RequestId}
      </code>
      <CopyButton text={RequestId} label={`Copy ${RequestId}`} className={above} />
    </span>
  )
}
