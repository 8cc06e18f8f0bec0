'use client'

import Link from 'next/link'
import { connectionHref } from '@/components/connections/connection-links'
import { Panel } from '@/components/connections/details/panel'
import { ConnectionProgress } from '@/components/connections/details/progress-list'
import { useConnection } from '@/components/connections/details/use-connection'
import { ProblemState, problemIn } from '@/components/connections/problem-state'
import { StatusBadge } from '@/components/connections/status-badge'
import { buttonClass } from '@/components/ui/button-class'
import { Skeleton } from '@/components/ui/skeleton'
import type { Attempt } from '@/lib/http/attempt'
import { statusOf } from '@/lib/vpn/connection-status'

const goneStatus = 404

/** What a success came to: the connection as the service has it now, followed until it rests. */
export function AttemptOutcome({ attempt }: { attempt: Attempt }) {
  const { State, VpnConnectionId, RegionId } = attempt
  if (VpnConnectionId === null) return null
  if (State !== 'created' && State !== 'modified') return null
  return <TheConnection regionId={RegionId} id={VpnConnectionId} name={attempt.Name} />
}

type TheConnectionProps = { regionId: string; id: string; name: string | null }

function TheConnection({ regionId, id, name }: TheConnectionProps) {
  const open = (
    <Link href={connectionHref(regionId, id)} className={buttonClass({ size: 'sm' })}>
      Open the connection
    </Link>
  )
  return (
    <Panel title="The connection now" action={open}>
      <p className="mb-3">
        {name && <span className="wrap-anywhere font-medium">{name} </span>}
        <code translate="no" className="wrap-anywhere text-ink-muted text-xs">
          {id}
        </code>
      </p>
      <Progress regionId={regionId} id={id} />
    </Panel>
  )
}

function Progress({ regionId, id }: Omit<TheConnectionProps, 'name'>) {
  const query = useConnection(regionId, id)
  if (query.isPending) return <Skeleton label="Reading the connection" className="h-5" />
  if (query.error && problemIn(query.error).status === goneStatus)
    return <p className="text-ink-muted">It is no longer there.</p>
  if (!query.data) {
    return (
      <ProblemState
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const status = statusOf(query.data)
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="flex flex-wrap items-center gap-2">
        <StatusBadge status={status} />
        <span className="text-ink-muted">{status.sentence}</span>
      </p>
      <ConnectionProgress described={query.data} />
    </div>
  )
}
